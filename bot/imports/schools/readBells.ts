import type { School } from '#shared/model/api/administration.ts';
import { bellSchema } from '#shared/model/api/administration.ts';
import type { RowProblem } from '#shared/model/source.ts';
import { schoolWords } from '#shared/words/schools.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { rowsWithColumns } from '#bot/imports/fixedColumns.ts';
import type { SourceRow } from '#bot/imports/sourceRow.ts';
import { listIn, timeIn, weekdayIn, weekIn, yearGroupIn } from './cells.ts';

type Bell = School['bells'][number];

const kinds = bellSchema.shape.kind.options;
const columns = {
  school: { names: ['School', 'School id'], needed: false },
  period: { names: ['Period', 'Name'], needed: true },
  kind: { names: ['Kind'], needed: true },
  from: { names: ['From', 'Start'], needed: true },
  to: { names: ['To', 'End'], needed: true },
  days: { names: ['Days', 'Day'], needed: false },
  week: { names: ['Week'], needed: false },
  yearGroups: { names: ['Year groups', 'Year group', 'Years'], needed: false },
  core: { names: ['Core', 'Core lessons'], needed: false },
};

/** A bell with the row it stands on; `school` is null where the file has no such column. */
export interface BellRow {
  row: SourceRow;
  school: string | null;
  bell: Bell;
}

/** Reads bells.csv (docs/schools.md): one period a row. A row with a cell that cannot be read is left out and listed. */
export function readBells(file: ExportFile, problems: RowProblem[]): BellRow[] {
  return rowsWithColumns(file, columns, problems).flatMap((row) => {
    const bell = bellIn(row);
    return bell === null ? [] : [{ row, school: row.text('school'), bell }];
  });
}

function bellIn(row: SourceRow): Bell | null {
  const name = row.neededText('period');
  const kind = kinds.find((one) => one === row.text('kind')?.toLowerCase());
  if (kind === undefined) row.report('kind', schoolWords.notAKind(kinds));
  const from = neededTime(row, 'from');
  const to = neededTime(row, 'to');
  if (from !== null && to !== null && from >= to) row.report('to', schoolWords.endBeforeStart);
  const days = given(row, 'days', (text) => listIn(text, weekdayIn), schoolWords.notDays);
  const week = given(row, 'week', weekIn, schoolWords.notAWeek);
  const yearGroups = given(row, 'yearGroups', (text) => listIn(text, yearGroupIn), schoolWords.notYearGroups);
  const core = given(row, 'core', yesOrNoIn, schoolWords.notYesOrNo);
  if (row.problemsHere > 0 || name === null || kind === undefined || from === null || to === null)
    return null;
  return {
    name,
    from,
    to,
    kind,
    ...(days === undefined ? {} : { days }),
    ...(week === undefined ? {} : { week }),
    ...(yearGroups === undefined ? {} : { yearGroups }),
    ...(core === undefined || kind !== 'lesson' ? {} : { core }),
  };
}

function yesOrNoIn(text: string): boolean | null {
  if (/^(yes|y|true)$/i.test(text.trim())) return true;
  return /^(no|n|false|never)$/i.test(text.trim()) ? false : null;
}

/** A time that must be there; what cannot be read is reported and null. */
export function neededTime(row: SourceRow, column: string): string | null {
  const text = row.neededText(column);
  const time = text === null ? null : timeIn(text);
  if (text !== null && time === null) row.report(column, schoolWords.notATime);
  return time;
}

/** A cell that may be empty (undefined); what cannot be read is reported. */
export function given<T>(
  row: SourceRow,
  column: string,
  read: (text: string) => T | null,
  words: { reason: string; mend: string },
): T | undefined {
  const text = row.text(column);
  if (text === null) return undefined;
  const value = read(text);
  if (value === null) row.report(column, words);
  return value ?? undefined;
}
