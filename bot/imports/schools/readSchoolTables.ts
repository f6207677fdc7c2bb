import type { RowProblem } from '#shared/model/source.ts';
import { dayNumber, isoDate, weekday } from '#shared/time/calendarDay.ts';
import { schoolWords } from '#shared/words/schools.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { baseName } from '#bot/imports/exportFile.ts';
import { rowsWithColumns } from '#bot/imports/fixedColumns.ts';
import { readCsv } from '#bot/imports/readCsv.ts';
import type { SourceRow } from '#bot/imports/sourceRow.ts';
import { postcodeIn } from '#bot/imports/postcode.ts';
import { cellText } from '#bot/imports/table.ts';
import { dayIn, weekIn } from './cells.ts';
import type { SchoolDraft } from './schoolDraft.ts';

const schoolColumns = {
  id: { names: ['School', 'School id', 'URN'], needed: true },
  name: { names: ['Name', 'School name', 'EstablishmentName'], needed: true },
  postcode: { names: ['Postcode'], needed: false },
};

/** A school as schools.csv names it. */
export interface NamedSchool {
  id: string;
  name: string;
  postcode: string | null;
}

/** Reads schools.csv: the council's id of a school (its URN, say), its name, and its postcode for the journey there. */
export function readSchoolNames(file: ExportFile, problems: RowProblem[]): NamedSchool[] {
  const found = new Map<string, NamedSchool>();
  for (const row of rowsWithColumns(file, schoolColumns, problems)) {
    const id = row.neededText('id');
    const name = row.neededText('name');
    if (id === null || name === null) continue;
    const known = found.get(id.toLowerCase());
    if (known === undefined) found.set(id.toLowerCase(), { id, name, postcode: postcodeIn(row, 'postcode') });
    else if (known.name !== name) row.report('name', schoolWords.schoolTwice);
  }
  return [...found.values()];
}

const termKinds = ['term', 'holiday', 'inset', 'closed'] as const;
const termColumns = {
  school: { names: ['School', 'School id'], needed: false },
  kind: { names: ['Kind'], needed: true },
  from: { names: ['From', 'Date', 'Start'], needed: true },
  to: { names: ['To', 'End'], needed: false },
  why: { names: ['Why', 'Name'], needed: false },
};

/** Reads terms.csv: terms, holidays and days on which the school is closed; both ends included, one day where `To` is empty. */
export function readTermsTable(
  file: ExportFile,
  schoolOf: (row: SourceRow, named: string | null) => SchoolDraft | null,
  problems: RowProblem[],
): void {
  for (const row of rowsWithColumns(file, termColumns, problems)) {
    const kind = termKinds.find((one) => one === row.text('kind')?.toLowerCase());
    if (kind === undefined) row.report('kind', schoolWords.notAKind(termKinds));
    const from = row.neededDate('from');
    const to = row.text('to') === null ? from : row.date('to');
    if (from !== null && to !== null && to < from) row.report('to', schoolWords.endBeforeStart);
    if (row.problemsHere > 0 || kind === undefined || from === null || to === null) continue;
    const school = schoolOf(row, row.text('school'));
    if (school === null) continue;
    if (kind === 'term') school.terms.push({ from, to });
    else if (kind === 'holiday') school.holidays.push({ from, to });
    else
      for (let day = dayNumber(from); day <= dayNumber(to); day++)
        school.closed.push({ date: isoDate(day), why: row.text('why') ?? 'INSET day' });
  }
}

/** Reads days.csv of makecal: every teaching day and its week, without headings. A one-week timetable leaves the week empty. */
export function readTeachingDays(file: ExportFile, school: SchoolDraft, problems: RowProblem[]): void {
  const place = baseName(file.name);
  const weeks = new Map<string, Set<'1' | '2' | null>>();
  const rowOf = new Map<string, number>();
  for (const { row, cells } of readCsv(file).rows) {
    const report = (column: string, words: { reason: string; mend: string }) =>
      problems.push({ file: place, row, column, ...words });
    const date = dayIn(cellText(cells[0]) ?? '');
    const weekText = cellText(cells[1]);
    const week = weekText === null ? null : weekIn(weekText);
    if (date === null) {
      // Some people give the list headings.
      if (row > 1) report('date', schoolWords.notADate);
      continue;
    }
    if (weekText !== null && week === null) report('week', schoolWords.notAWeek);
    else if (weekday(dayNumber(date)) > 5) report('date', schoolWords.weekendDay);
    else {
      weeks.set(date, (weeks.get(date) ?? new Set()).add(week));
      rowOf.set(date, row);
    }
  }
  for (const [date, named] of weeks) {
    school.teaching.push(date);
    const [week] = named;
    if (named.size > 1)
      problems.push({ file: place, row: rowOf.get(date) ?? null, column: 'week', ...schoolWords.dateTwice });
    else if (week) school.weeks.push({ date, week });
  }
}
