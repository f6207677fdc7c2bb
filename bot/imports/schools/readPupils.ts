import type { School } from '#shared/model/api/administration.ts';
import type { DatedLessons } from '#shared/model/api/schoolDetails.ts';
import type { Lesson } from '#shared/model/api/children.ts';
import type { RowProblem } from '#shared/model/source.ts';
import { schoolWords } from '#shared/words/schools.ts';
import { baseName, type ExportFile } from '#bot/imports/exportFile.ts';
import { rowsWithColumns } from '#bot/imports/fixedColumns.ts';
import type { SourceRow } from '#bot/imports/sourceRow.ts';
import { UnreadableExport } from '#bot/imports/unreadableExport.ts';
import { weekdayIn, weekIn, yearGroupIn } from './cells.ts';
import { given, neededTime } from './readBells.ts';
import { readStudents } from './readStudents.ts';
import { readTimetableCalendar } from './readTimetableCalendar.ts';
import { schoolFileKind } from './schoolFileKind.ts';

export interface PupilPlace {
  /** The council's own id of the child. */
  externalId: string;
  schoolId: string | null;
  yearGroup: number | null;
  /** Null: no timetable was found, so nothing in school hours is offered (SR-24). */
  lessons: Lesson[] | null;
  /** Lessons with their dates, from a calendar that does not repeat exactly. */
  datedLessons: DatedLessons | null;
}

export interface PupilsReading {
  places: PupilPlace[];
  /** How many calendars repeat exactly, so that they became lessons of the week. */
  repeating: number;
  problems: RowProblem[];
}

interface Pupil extends PupilPlace {
  email: string | null;
  row: SourceRow;
}

/**
 * Reads the files of pupils (docs/schools.md): pupils.csv links our child's id to school, year group and timetable address;
 * lessons.csv gives lessons by the child's id; students.csv of makecal gives those of an address; a calendar (.ics) named after the
 * child's id or address gives that child's. `schools` are the ones already known: their bells give the periods of a timetable their
 * times. Files of the schools' import are passed over. `today` tells the school year.
 * @throws UnreadableExport where a file cannot be read at all, lacks a needed column, or pupils.csv is missing
 */
export function readPupils(
  files: readonly ExportFile[],
  schools: readonly School[],
  today: string,
): PupilsReading {
  const problems: RowProblem[] = [];
  const told = [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((file) => ({ file, told: schoolFileKind(file.name) }));
  const known = new Map(schools.map((school) => [school.id.toLowerCase(), school]));
  if (!told.some(({ told }) => told?.kind === 'pupils'))
    throw new UnreadableExport([{ file: 'pupils.csv', row: null, column: null, ...schoolWords.noPupils }]);

  const pupils = new Map<string, Pupil>();
  for (const { file, told: kind } of told)
    if (kind?.kind === 'pupils') readPupilRows(file, known, pupils, problems);
  for (const { file, told: kind } of told) {
    if (kind === null)
      problems.push({ file: file.name, row: null, column: null, ...schoolWords.pupilFileNotUsed });
    else if (kind.kind === 'lessons') readLessonRows(file, pupils, problems);
  }
  for (const { file, told: kind } of told) {
    if (kind?.kind !== 'students') continue;
    const school =
      (kind.school === null ? undefined : known.get(kind.school.toLowerCase())) ??
      (known.size === 1 ? schools[0] : undefined);
    if (school === undefined)
      problems.push({ file: file.name, row: null, column: null, ...schoolWords.whichSchool });
    else addTimetables(file, school, [...pupils.values()], problems);
  }
  let repeating = 0;
  for (const { file, told: kind } of told) {
    if (kind?.kind !== 'timetable') continue;
    const pupil = pupilNamed(baseName(file.name), [...pupils.values()]);
    if (pupil === undefined)
      problems.push({ file: file.name, row: null, column: null, ...schoolWords.whichPupil });
    else if (addCalendar(file, pupil, known, today, problems)) repeating++;
  }
  for (const { email, lessons, datedLessons, row } of pupils.values())
    if (email !== null && lessons === null && datedLessons === null)
      row.report('email', schoolWords.noLessons);
  const places = [...pupils.values()]
    .map(({ externalId, schoolId, yearGroup, lessons, datedLessons }) => ({
      externalId,
      schoolId,
      yearGroup,
      lessons: inOrder(lessons),
      datedLessons,
    }))
    .sort((a, b) => (a.externalId < b.externalId ? -1 : 1));
  return { places, repeating, problems };
}

const pupilColumns = {
  child: { names: ['Child id', 'Child Unique ID', 'ID'], needed: true },
  school: { names: ['School', 'School id'], needed: true },
  yearGroup: { names: ['Year group', 'Year'], needed: false },
  email: { names: ['Timetable e-mail', 'Timetable email', 'Email', 'E-mail'], needed: false },
};

function readPupilRows(
  file: ExportFile,
  schools: ReadonlyMap<string, School>,
  pupils: Map<string, Pupil>,
  problems: RowProblem[],
): void {
  for (const row of rowsWithColumns(file, pupilColumns, problems)) {
    const externalId = row.neededText('child');
    const named = row.neededText('school');
    const yearGroup = given(row, 'yearGroup', yearGroupIn, schoolWords.notYearGroups) ?? null;
    const school = named === null ? undefined : schools.get(named.toLowerCase());
    if (named !== null && school === undefined) row.report('school', schoolWords.schoolUnknown);
    if (externalId === null || school === undefined) continue;
    if (pupils.has(externalId)) row.report('child', schoolWords.childTwice);
    else {
      const email = row.text('email')?.toLowerCase() ?? null;
      pupils.set(externalId, {
        externalId,
        schoolId: school.id,
        yearGroup,
        lessons: null,
        datedLessons: null,
        email,
        row,
      });
    }
  }
}

const lessonColumns = {
  child: { names: ['Child id', 'Child Unique ID', 'ID'], needed: true },
  day: { names: ['Day'], needed: true },
  week: { names: ['Week'], needed: false },
  from: { names: ['From', 'Start'], needed: true },
  to: { names: ['To', 'End'], needed: true },
  subject: { names: ['Subject', 'Lesson'], needed: true },
};

function readLessonRows(file: ExportFile, pupils: ReadonlyMap<string, Pupil>, problems: RowProblem[]): void {
  for (const row of rowsWithColumns(file, lessonColumns, problems)) {
    const child = row.neededText('child');
    const pupil = child === null ? undefined : pupils.get(child);
    if (child !== null && pupil === undefined) row.report('child', schoolWords.childUnknown);
    const lesson = lessonIn(row);
    if (pupil === undefined || lesson === null) continue;
    pupil.lessons = [...(pupil.lessons ?? []), lesson];
  }
}

function lessonIn(row: SourceRow): Lesson | null {
  const dayText = row.neededText('day');
  const day = dayText === null ? null : weekdayIn(dayText);
  if (dayText !== null && day === null) row.report('day', schoolWords.notDays);
  const week = given(row, 'week', weekIn, schoolWords.notAWeek);
  const from = neededTime(row, 'from');
  const to = neededTime(row, 'to');
  if (from !== null && to !== null && from >= to) row.report('to', schoolWords.endBeforeStart);
  const subject = row.neededText('subject');
  if (row.problemsHere > 0 || day === null || from === null || to === null || subject === null) return null;
  return { day, ...(week === undefined ? {} : { week }), from, to, subject };
}

function addTimetables(
  file: ExportFile,
  school: School,
  pupils: readonly Pupil[],
  problems: RowProblem[],
): void {
  const here = pupils.filter(({ schoolId, email }) => schoolId === school.id && email !== null);
  const found = readStudents(file, school, new Set(here.map(({ email }) => email as string)), problems);
  for (const pupil of here) {
    const lessons = found.get(pupil.email as string);
    if (lessons === undefined) continue;
    if (pupil.lessons === null) pupil.lessons = lessons;
    else pupil.row.report('email', schoolWords.lessonsTwice);
  }
}

/** Whose calendar a file is: `1234.ics`, `student1@oakfield.example.ics` or `student1.ics`, with `.timetable` before the ending or not. */
function pupilNamed(name: string, pupils: readonly Pupil[]): Pupil | undefined {
  const called = name
    .toLowerCase()
    .replace(/\.ics$/, '')
    .replace(/[._-]timetable$/, '');
  const byId = pupils.filter(({ externalId }) => externalId.toLowerCase() === called);
  const byAddress = pupils.filter(({ email }) => email === called || email?.split('@')[0] === called);
  const [only, ...others] = byId.length > 0 ? byId : byAddress;
  return others.length === 0 ? only : undefined;
}

/** True where the calendar repeats exactly. One that cannot be used leaves its child without a timetable, and the others with theirs. */
function addCalendar(
  file: ExportFile,
  pupil: Pupil,
  schools: ReadonlyMap<string, School>,
  today: string,
  problems: RowProblem[],
): boolean {
  if (pupil.lessons !== null || pupil.datedLessons !== null) {
    problems.push({ file: file.name, row: null, column: null, ...schoolWords.calendarTwice });
    return false;
  }
  const school = (pupil.schoolId === null ? null : schools.get(pupil.schoolId.toLowerCase())) ?? null;
  try {
    const read = readTimetableCalendar(file, { today, school }, problems);
    pupil.lessons = read.lessons;
    pupil.datedLessons = read.datedLessons;
    return read.lessons !== null;
  } catch (error) {
    if (!(error instanceof UnreadableExport)) throw error;
    problems.push(...error.problems);
    return false;
  }
}

function inOrder(lessons: Lesson[] | null): Lesson[] | null {
  const key = ({ week, day, from, to, subject }: Lesson): string =>
    `${week ?? ''} ${day} ${from} ${to} ${subject}`;
  return lessons === null ? null : lessons.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
