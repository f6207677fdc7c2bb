import Papa from 'papaparse';
import { ageOn, daysBetween, mondayOf } from './days.ts';
import type { SampleChild } from './families.ts';
import { seededRandom, type Random } from './random.ts';
import { schoolYear, schoolYearOf, teachingDays } from './termDates.ts';

interface Timing {
  period: string;
  startTime: string;
  duration: number;
  days?: string[];
}

interface SampleSchool {
  id: string;
  name: string;
  postcode: string;
  /** School years taught, reception is 0. */
  years: [number, number];
  twoWeeks: boolean;
  timings: Timing[];
}

const timing = (period: string, startTime: string, duration: number): Timing => ({
  period,
  startTime,
  duration,
});

const primaryDay = [
  timing('Reg', '08:50', 10),
  timing('1', '09:00', 75),
  timing('Break', '10:15', 20),
  timing('2', '10:35', 85),
  timing('Lunch', '12:00', 60),
  timing('3', '13:00', 60),
  timing('4', '14:00', 75),
];

const schools: SampleSchool[] = [
  {
    id: 'brackwater-academy',
    name: 'Brackwater Academy',
    postcode: 'BW2 3LN',
    years: [7, 11],
    twoWeeks: true,
    timings: [
      timing('Tut', '08:30', 20),
      timing('1', '08:50', 60),
      timing('2', '09:50', 60),
      timing('Break', '10:50', 20),
      timing('3', '11:10', 60),
      timing('4', '12:10', 60),
      timing('Lunch', '13:10', 45),
      timing('5', '13:55', 60),
    ],
  },
  {
    id: 'lantern-hill',
    name: 'Lantern Hill School',
    postcode: 'BW7 4LP',
    years: [7, 11],
    twoWeeks: false,
    timings: [
      timing('Tut', '08:40', 20),
      timing('1', '09:00', 55),
      timing('2', '09:55', 55),
      timing('Break', '10:50', 20),
      timing('3', '11:10', 55),
      timing('4', '12:05', 55),
      timing('Lunch', '13:00', 50),
      timing('5', '13:50', 70),
    ],
  },
  {
    id: 'millrace',
    name: 'Millrace Primary School',
    postcode: 'BW4 2MR',
    years: [0, 6],
    twoWeeks: false,
    timings: primaryDay,
  },
  {
    id: 'fernley-park',
    name: 'Fernley Park Primary School',
    postcode: 'BW6 8FP',
    years: [0, 6],
    twoWeeks: false,
    timings: primaryDay,
  },
  {
    id: 'harbour-lane',
    name: 'Harbour Lane Primary School',
    postcode: 'BW9 5HL',
    years: [0, 6],
    twoWeeks: false,
    timings: primaryDay.map((one) => (one.period === '4' ? timing('4', '14:00', 70) : one)),
  },
];

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
const secondarySubjects = (
  'English,English,English,English,Mathematics,Mathematics,Mathematics,Mathematics,Combined Science,Combined Science,Combined Science,' +
  'Combined Science,P.E.,P.E.,History,History,Geography,Geography,French,French,Art,Music,Design and Technology,Religious Education,Computing'
).split(',');
const primaryAfternoons =
  'Science,Topic,P.E.,Art,Music,Computing,Topic,Science,Religious Education,P.E.'.split(',');

/**
 * Five schools as the schools' import reads them: names, bell times and teaching days in makecal's shapes, term dates, and for each
 * child the school, the year group and, for most, the timetable. A few children have no school on file.
 */
export function writeSchoolFiles(
  seed: number,
  today: string,
  children: readonly SampleChild[],
): Record<string, string> {
  const files: Record<string, string> = {
    'schools.csv': csv(
      ['School', 'Name', 'Postcode'],
      schools.map(({ id, name, postcode }) => [id, name, postcode]),
    ),
  };
  const years = [schoolYearOf(today), schoolYearOf(today) + 1].map(schoolYear);
  for (const school of schools) {
    files[`${school.id}.settings.json`] = json({ timings: school.timings, weekTypeAsSuffix: false });
    files[`${school.id}.days.csv`] = years
      .flatMap((year) => daysWithWeeks(year.terms[0]?.start ?? today, teachingDays(year), school.twoWeeks))
      .join('\r\n');
    files[`${school.id}.term_dates.json`] = json({
      label: school.name,
      holidays: years.flatMap(({ holidays }) => holidays),
      terms: years.flatMap(({ terms }) => terms),
      inset_days: years.flatMap(({ inset }) => inset.map((date) => ({ date }))),
    });
  }
  return { ...files, ...writePupils(seed, today, children) };
}

/** Two-week timetables count their weeks from the first of the school year. */
function daysWithWeeks(start: string, days: readonly string[], twoWeeks: boolean): string[] {
  return days.map((day) => {
    const weeks = daysBetween(mondayOf(start), day) / 7;
    return twoWeeks ? `${day},${(Math.floor(weeks) % 2) + 1}` : `${day},`;
  });
}

function writePupils(seed: number, today: string, children: readonly SampleChild[]): Record<string, string> {
  const pupils: string[][] = [];
  const timetables = new Map<string, string[][]>();
  for (const child of children) {
    // By child and by family, so that each is the same whoever else is in the file.
    const random = seededRandom(seed + Number(child.id));
    const year = child.born === null ? null : yearGroupOf(child.born, today);
    if (year === null || year < 0 || year > 11 || child.kind === 'closed' || random.chance(0.05)) continue;
    const chosen = schoolsOf(seededRandom(seed + Number(child.familyId.slice(1))));
    const school = year < 7 ? chosen.primary : chosen.secondary;
    const email = random.chance(0.85) ? `s${child.id}@${school.id}.example` : '';
    pupils.push([child.id, school.id, String(year), email]);
    if (email === '') continue;
    const rows = timetables.get(school.id) ?? [];
    timetables.set(school.id, [...rows, ...timetableOf(random, school, email, year)]);
  }
  const files: Record<string, string> = {
    'pupils.csv': csv(['Child id', 'School', 'Year group', 'Timetable e-mail'], pupils),
  };
  for (const [school, rows] of timetables)
    files[`${school}.students.csv`] = csv(['Email', 'Year', 'Subject', 'Period', 'Room', 'Teacher'], rows);
  return files;
}

function schoolsOf(random: Random): { primary: SampleSchool; secondary: SampleSchool } {
  return {
    primary: random.pick(schools.filter(({ years }) => years[0] === 0)),
    secondary: random.pick(schools.filter(({ years }) => years[0] === 7)),
  };
}

/** By the age on 31 August before the school year: four is reception. */
function yearGroupOf(born: string, today: string): number {
  return ageOn(born, `${schoolYearOf(today)}-08-31`) - 4;
}

/** A week (or two) of lessons; the address stands on the first row alone, as makecal writes it. */
function timetableOf(random: Random, school: SampleSchool, email: string, year: number): string[][] {
  const taught = school.timings.filter(({ period }) => /^\d$/.test(period)).map(({ period }) => period);
  const rows: string[][] = [];
  for (const week of school.twoWeeks ? ['1', '2'] : ['']) {
    const secondary = random.shuffle(secondarySubjects);
    const afternoons = random.shuffle(primaryAfternoons);
    for (const day of weekdays)
      for (const period of taught) {
        const subject = year >= 7 ? secondary.pop() : primarySubject(period, afternoons);
        rows.push([
          '',
          '',
          subject ?? 'Private study',
          `${week}${day}:${period}`,
          `R${random.between(1, 40)}`,
          random.pick(['AKM', 'BDL', 'CRT', 'HSW', 'JPN']),
        ]);
      }
  }
  rows[0] = [email, String(year), ...(rows[0]?.slice(2) ?? [])];
  return rows;
}

function primarySubject(period: string, afternoons: string[]): string | undefined {
  if (period === '1') return 'English';
  return period === '2' ? 'Mathematics' : afternoons.pop();
}

function csv(fields: string[], data: string[][]): string {
  return `${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
