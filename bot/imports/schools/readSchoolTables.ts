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
import { dayIn, listIn, weekIn, yearGroupIn } from './cells.ts';
import { given, neededTime } from './readBells.ts';
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

const termKinds = ['term', 'holiday', 'inset', 'closed', 'early finish', 'exam', 'study leave'] as const;
const termColumns = {
  school: { names: ['School', 'School id'], needed: false },
  kind: { names: ['Kind'], needed: true },
  from: { names: ['From', 'Date', 'Start'], needed: true },
  to: { names: ['To', 'End'], needed: false },
  why: { names: ['Why', 'Name'], needed: false },
  begins: { names: ['Begins'], needed: false },
  ends: { names: ['Ends'], needed: false },
  yearGroups: { names: ['Year groups', 'Year group', 'Years'], needed: false },
};

/**
 * Reads terms.csv: terms, holidays and days on which the school is closed or ends early, exams and study leave; both ends included, one
 * day where `To` is empty.
 */
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
    const times = timesIn(row, kind);
    const years = given(row, 'yearGroups', (text) => listIn(text, yearGroupIn), schoolWords.notYearGroups);
    const yearGroups = years === undefined ? {} : { yearGroups: years };
    if (row.problemsHere > 0 || kind === undefined || from === null || to === null) continue;
    const school = schoolOf(row, row.text('school'));
    if (school === null) continue;
    if (kind === 'term') school.terms.push({ from, to });
    else if (kind === 'holiday') school.holidays.push({ from, to });
    else if (kind === 'study leave') school.studyLeave.push({ from, to, ...yearGroups });
    else if (kind === 'early finish') school.earlyFinish.push({ date: from, at: times.ends });
    else if (kind === 'exam') {
      const name = row.text('why') ?? 'Exam';
      school.exams.push({ date: from, from: times.begins, to: times.ends, name, ...yearGroups });
    } else
      for (let day = dayNumber(from); day <= dayNumber(to); day++)
        school.closed.push({ date: isoDate(day), why: row.text('why') ?? 'INSET day' });
  }
}

/** The times of an exam or an early finish; what is missing is reported, so that the row is left out. */
function timesIn(row: SourceRow, kind: string | undefined): { begins: string; ends: string } {
  const begins = kind === 'exam' ? neededTime(row, 'begins') : null;
  const ends = kind === 'exam' || kind === 'early finish' ? neededTime(row, 'ends') : null;
  if (begins !== null && ends !== null && ends <= begins) row.report('ends', schoolWords.endBeforeStart);
  return { begins: begins ?? '', ends: ends ?? '' };
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
