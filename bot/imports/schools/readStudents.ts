import type { School } from '#shared/model/api/administration.ts';
import type { Lesson } from '#shared/model/api/children.ts';
import type { RowProblem } from '#shared/model/source.ts';
import { bellsOn } from '#shared/schoolDay/bellsOn.ts';
import { schoolWords } from '#shared/words/schools.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { rowsWithColumns } from '#bot/imports/fixedColumns.ts';
import { yearGroupIn } from './cells.ts';
import { dayCode } from './readTimings.ts';

/** Room and teacher are not read: nobody needs them to find a time. */
const columns = {
  email: { names: ['Email', 'E-mail'], needed: true },
  year: { names: ['Year', 'Year group'], needed: true },
  subject: { names: ['Subject'], needed: true },
  period: { names: ['Period'], needed: true },
};

/**
 * The lessons in a students.csv of makecal, by the pupil's address in lower case: only of those in `wanted`, since the file holds a
 * whole school and the others are none of our business. An empty address, year or subject is that of the row above. The times of
 * the periods are the school's bells.
 */
export function readStudents(
  file: ExportFile,
  school: School,
  wanted: ReadonlySet<string>,
  problems: RowProblem[],
): Map<string, Lesson[]> {
  const lessons = new Map<string, Lesson[]>();
  let email = '';
  let yearGroup: number | null = null;
  let subject: string | null = null;
  for (const row of rowsWithColumns(file, columns, problems)) {
    const address = row.text('email')?.toLowerCase() ?? email;
    // A new pupil: nothing of the one above may slip down.
    if (address !== email) subject = yearGroup = null;
    email = address;
    const year = row.text('year');
    if (year !== null) yearGroup = yearGroupIn(year);
    subject = row.text('subject') ?? subject;
    if (!wanted.has(email)) continue;
    if (year !== null && yearGroup === null) row.report('year', schoolWords.notYearGroups);
    const period = row.neededText('period');
    if (subject === null) row.report('subject', schoolWords.noSubject);
    if (period === null || subject === null) continue;
    const time = periodTime(period, school, yearGroup);
    if (time === 'unclear') row.report('period', schoolWords.periodUnclear);
    else if (time === 'no-bell') row.report('period', schoolWords.noBell);
    else lessons.set(email, [...(lessons.get(email) ?? []), { ...time, subject }]);
  }
  return lessons;
}

function periodTime(
  text: string,
  school: School,
  yearGroup: number | null,
): Omit<Lesson, 'subject'> | 'unclear' | 'no-bell' {
  const [, before, name] = /^([^:]+):\s*(.+)$/.exec(text) ?? [];
  const code = before === undefined ? null : dayCode(before);
  if (code === null || name === undefined) return 'unclear';
  const { day, week } = code;
  const bells = school.bells.filter((bell) => bell.name.toLowerCase() === name.trim().toLowerCase());
  const [bell] = bellsOn(bells, { weekday: day, week, yearGroup });
  if (bell === undefined) return 'no-bell';
  return { day, from: bell.from, to: bell.to, ...(week === null ? {} : { week }) };
}
