import type { School } from '#shared/model/api/administration.ts';
import type { RowProblem } from '#shared/model/source.ts';
import { schoolWords } from '#shared/words/schools.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import type { SourceRow } from '#bot/imports/sourceRow.ts';
import { UnreadableExport } from '#bot/imports/unreadableExport.ts';
import { finishSchool } from './finishSchool.ts';
import { readBells } from './readBells.ts';
import { readSchoolNames, readTeachingDays, readTermsTable } from './readSchoolTables.ts';
import { readTermsCalendar, readTermsJson } from './readTermDates.ts';
import { readTimings } from './readTimings.ts';
import { type SchoolDraft, startSchool } from './schoolDraft.ts';
import { schoolFileKind, type SchoolFileKind } from './schoolFileKind.ts';

export interface SchoolsReading {
  schools: School[];
  problems: RowProblem[];
}

/** Kinds of the other import (pupils): a folder may hold both, so they are passed over in silence. */
const notOurs: ReadonlySet<SchoolFileKind> = new Set(['students', 'pupils', 'lessons', 'timetable']);

/**
 * Reads the files of schools (docs/schools.md): schools.csv, bells.csv and terms.csv of our own, settings.json and days.csv of
 * makecal, term dates as .json or .ics. A file for one school carries its id: `oakfield.settings.json`, or in a folder
 * `oakfield/`; with one school in all, it need not. The order of the files makes no difference.
 * @throws UnreadableExport where a file cannot be read at all, lacks a needed column, or there is no school in them
 * @example readSchools([{ name: 'schools.csv', bytes }, { name: 'oakfield.terms.ics', bytes }]).schools[0]?.terms
 */
export function readSchools(files: readonly ExportFile[]): SchoolsReading {
  const problems: RowProblem[] = [];
  const told = [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((file) => ({ file, told: schoolFileKind(file.name) }));
  const named = told.flatMap(({ file, told }) =>
    told?.kind === 'schools' ? readSchoolNames(file, problems) : [],
  );
  const drafts = new Map(
    named.map(({ id, name, postcode }) => [id.toLowerCase(), { ...startSchool(id, name), postcode }]),
  );
  const isClosedList = named.length > 0;

  const find = (school: string | null): SchoolDraft | null => {
    if (school === null) return drafts.size === 1 ? ([...drafts.values()][0] ?? null) : null;
    const known = drafts.get(school.toLowerCase());
    if (known !== undefined || isClosedList) return known ?? (drafts.size === 1 ? find(null) : null);
    const started = startSchool(school, school);
    drafts.set(school.toLowerCase(), started);
    return started;
  };
  const schoolOfRow = (fileSchool: string | null) => (row: SourceRow, inRow: string | null) => {
    const found =
      inRow === null
        ? find(fileSchool)
        : (drafts.get(inRow.toLowerCase()) ?? (isClosedList ? null : find(inRow)));
    if (found === null) row.report('school', schoolWords.schoolUnknown);
    return found;
  };

  const withPupils = told.some(({ told }) => told?.kind === 'pupils');
  for (const { file, told: kind } of told) {
    // Alone, a calendar of another name is more likely term dates that we would miss.
    if (kind === null || (kind.kind === 'timetable' && !withPupils))
      problems.push({ file: file.name, row: null, column: null, ...schoolWords.fileNotUsed });
    else if (kind.kind === 'bells')
      for (const { row, school, bell } of readBells(file, problems))
        schoolOfRow(kind.school)(row, school)?.bells.push(bell);
    else if (kind.kind === 'terms-csv') readTermsTable(file, schoolOfRow(kind.school), problems);
    else if (kind.kind !== 'schools' && !notOurs.has(kind.kind)) {
      const school = find(kind.school);
      if (school === null)
        problems.push({ file: file.name, row: null, column: null, ...schoolWords.whichSchool });
      else readOfOneSchool(file, kind.kind, school, problems);
    }
  }
  if (drafts.size === 0)
    throw new UnreadableExport([
      { file: files[0]?.name ?? '', row: null, column: null, ...schoolWords.noSchools },
    ]);
  const schools = [...drafts.values()].map(finishSchool).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { schools, problems };
}

function readOfOneSchool(
  file: ExportFile,
  kind: SchoolFileKind,
  school: SchoolDraft,
  problems: RowProblem[],
): void {
  if (kind === 'settings') school.bells.push(...readTimings(file, problems));
  else if (kind === 'days') readTeachingDays(file, school, problems);
  else if (kind === 'terms-json') readTermsJson(file, school);
  else if (kind === 'terms-ics') readTermsCalendar(file, school, problems);
}
