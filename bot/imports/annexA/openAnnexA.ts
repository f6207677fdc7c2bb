import type { RowProblem } from '#shared/model/source.ts';
import { importWords } from '#shared/words/imports.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { baseName } from '#bot/imports/exportFile.ts';
import { readCsv } from '#bot/imports/readCsv.ts';
import { readWorkbook } from '#bot/imports/readWorkbook.ts';
import { SourceRow } from '#bot/imports/sourceRow.ts';
import type { Table, TableRow } from '#bot/imports/table.ts';
import { tidy } from '#bot/imports/table.ts';
import { UnreadableExport } from '#bot/imports/unreadableExport.ts';
import type { Column, ListNumber } from './lists.ts';
import { listNames, listNumbers, lists } from './lists.ts';

/** The lists of one Annex A, ready to be read row by row. */
export interface AnnexA {
  has(list: ListNumber): boolean;
  rows(list: ListNumber): SourceRow[];
  problems: RowProblem[];
  rowsRead: number;
}

/**
 * Opens a workbook, or one CSV file for each list, and checks that it can be used as a whole.
 * @throws UnreadableExport with every reason: no list at all, a list given twice, a missing column, a file that cannot be opened
 */
export async function openAnnexA(files: readonly ExportFile[]): Promise<AnnexA> {
  const problems: RowProblem[] = [];
  const fatal: RowProblem[] = [];
  const found = new Map<ListNumber, { place: string; rows: SourceRow[] }>();
  for (const { list, table } of await tablesOf(files, fatal, problems)) {
    const already = found.get(list);
    if (already) {
      fatal.push({ ...whole(table.place), ...importWords.tableTwice(listNames[list], already.place) });
      continue;
    }
    const opened = openList(table, list, problems);
    if ('missing' in opened) fatal.push(opened.missing);
    found.set(list, { place: table.place, rows: 'rows' in opened ? opened.rows : [] });
  }
  if (found.size === 0 && fatal.length === 0)
    fatal.push({
      ...whole(files[0] ? baseName(files[0].name) : ''),
      ...(files.length === 0 ? importWords.noFiles : importWords.noList),
    });
  if (fatal.length > 0) throw new UnreadableExport(fatal);
  return {
    has: (list) => found.has(list),
    rows: (list) => found.get(list)?.rows ?? [],
    problems,
    rowsRead: [...found.values()].reduce((sum, { rows }) => sum + rows.length, 0),
  };
}

const whole = (file: string) => ({ file, row: null, column: null });

async function tablesOf(
  files: readonly ExportFile[],
  fatal: RowProblem[],
  problems: RowProblem[],
): Promise<{ list: ListNumber; table: Table }[]> {
  const tables: { list: ListNumber; table: Table }[] = [];
  for (const file of files) {
    try {
      if (isWorkbook(file)) {
        for (const sheet of await readWorkbook(file)) {
          const list = listOf(sheet.sheet, sheet);
          if (typeof list === 'number') tables.push({ list, table: sheet });
        }
        continue;
      }
      const table = readCsv(file);
      const list = listOf(table.place, table);
      if (typeof list === 'number') tables.push({ list, table });
      else if (list === null) problems.push({ ...whole(table.place), ...importWords.fileNotUsed });
    } catch (error) {
      if (!(error instanceof UnreadableExport)) throw error;
      fatal.push(...error.problems);
    }
  }
  return tables;
}

function isWorkbook({ name, bytes }: ExportFile): boolean {
  return /\.xls[xm]?$/i.test(name) || (bytes[0] === 0x50 && bytes[1] === 0x4b);
}

/** The list by its number in the name of the sheet or file, else by its headings; `not-used` for a list we do not read. */
function listOf(name: string, table: Table): ListNumber | 'not-used' | null {
  const number = Number(/\blist[\s_-]*(\d{1,2})(?!\d)/i.exec(name)?.[1] ?? Number.NaN);
  if (number >= 1 && number <= 11) return listNumbers.find((one) => one === number) ?? 'not-used';
  const fitting = listNumbers.filter((list) => headingRow(table, list) !== null);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Headings differ in spaces, quotes, doubled brackets and case; none of that tells two columns apart. */
function plainHeading(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replace(/([()?])\1+/g, '$1')
    .replace(/[?:.*\s]+$/, '');
}

function openList(
  table: Table,
  list: ListNumber,
  problems: RowProblem[],
): { rows: SourceRow[] } | { missing: RowProblem } {
  const [first] = table.rows;
  if (!first) return { missing: { ...whole(table.place), ...importWords.emptyFile } };
  const heading = headingRow(table, list) ?? first;
  const at = columnsIn(heading, list);
  const columns: [string, Column][] = Object.entries(lists[list]);
  const lacking = columns
    .filter(([key, column]) => column.needed && !at.has(key))
    .map(([, one]) => one.heading);
  if (lacking.length > 0)
    return { missing: { ...whole(table.place), ...importWords.missingColumns(lacking) } };
  const below = table.rows.filter(({ row }) => row > heading.row);
  return { rows: below.map((row) => new SourceRow({ place: table.place, at }, row, problems)) };
}

/** Councils put a title above the headings: the first of ten rows that holds every needed column is the heading. */
function headingRow(table: Table, list: ListNumber): TableRow | null {
  const columns: [string, Column][] = Object.entries(lists[list]);
  return (
    table.rows.slice(0, 10).find((row) => {
      const at = columnsIn(row, list);
      return columns.every(([key, column]) => !column.needed || at.has(key));
    }) ?? null
  );
}

/** Exact headings first; what is left is then looked for by its likeness, and only taken where one heading fits. */
function columnsIn(row: TableRow, list: ListNumber): Map<string, { index: number; heading: string }> {
  const headings = row.cells.map((cell) => tidy(typeof cell === 'string' ? cell : ''));
  const plain = headings.map(plainHeading);
  const at = new Map<string, { index: number; heading: string }>();
  const taken = new Set<number>();
  const take = (key: string, index: number) => {
    taken.add(index);
    at.set(key, { index, heading: headings[index] ?? key });
  };
  const columns: [string, Column][] = Object.entries(lists[list]);
  for (const [key, column] of columns) {
    const names = [column.heading, ...(column.alsoAs ?? [])].map(plainHeading);
    const index = plain.findIndex((text, position) => names.includes(text) && !taken.has(position));
    if (index >= 0) take(key, index);
  }
  for (const [key, column] of columns) {
    if (at.has(key) || column.like === undefined) continue;
    const like = column.like;
    const fitting = plain.flatMap((text, index) => (!taken.has(index) && like.test(text) ? [index] : []));
    if (fitting.length === 1 && fitting[0] !== undefined) take(key, fitting[0]);
  }
  return at;
}
