import type { RowProblem } from '#shared/model/source.ts';
import { importWords } from '#shared/words/imports.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { baseName } from '#bot/imports/exportFile.ts';
import { readCsv } from '#bot/imports/readCsv.ts';
import type { Columns } from '#bot/imports/sourceRow.ts';
import { SourceRow } from '#bot/imports/sourceRow.ts';
import { tidy } from '#bot/imports/table.ts';
import { UnreadableExport } from '#bot/imports/unreadableExport.ts';
import type { SsdTableName } from './ssdTables.ts';
import { ssdTableNames, ssdTables, workTables } from './ssdTables.ts';

/** The tables of one export, ready to be read row by row. */
export interface SsdExport {
  has(table: SsdTableName): boolean;
  rows(table: SsdTableName): SourceRow[];
  problems: RowProblem[];
  rowsRead: number;
}

/**
 * Opens the CSV files of an export and checks that it can be used as a whole.
 * @throws UnreadableExport with every reason: no `ssd_person`, no table of work, a missing column, a table given twice, a file that is no CSV
 */
export function openSsd(files: readonly ExportFile[]): SsdExport {
  const problems: RowProblem[] = [];
  const fatal: RowProblem[] = [];
  const tables = new Map<SsdTableName, { file: string; rows: SourceRow[] }>();
  for (const file of files) {
    const name = tableNameOf(file.name);
    const place = baseName(file.name);
    const whole = { file: place, row: null, column: null };
    if (name === 'not-used') continue;
    if (name === null) {
      problems.push({ ...whole, ...importWords.fileNotUsed });
      continue;
    }
    const already = tables.get(name);
    if (already) {
      fatal.push({ ...whole, ...importWords.tableTwice(name, already.file) });
      continue;
    }
    const rows = collect(fatal, () => openTable(file, name, problems));
    tables.set(name, { file: place, rows: rows ?? [] });
  }
  fatal.push(...whatIsMissing(files, tables));
  if (fatal.length > 0) throw new UnreadableExport(fatal);
  return {
    has: (table) => tables.has(table),
    rows: (table) => tables.get(table)?.rows ?? [],
    problems,
    rowsRead: [...tables.values()].reduce((sum, { rows }) => sum + rows.length, 0),
  };
}

/** `dbo.ssd_person_20261101.csv` is `ssd_person`; another table of the dataset is `not-used`; anything else is null. */
function tableNameOf(fileName: string): SsdTableName | 'not-used' | null {
  const match = /(?:^|[^a-z])(ssd_[a-z0-9_]+?)(?:[-_. ]*\d[-\d_:T ]{5,})?\.(?:csv|txt)$/i.exec(
    baseName(fileName),
  );
  const name = match?.[1]?.toLowerCase();
  if (name === undefined) return null;
  return ssdTableNames.find((one) => one === name) ?? 'not-used';
}

function openTable(file: ExportFile, name: SsdTableName, problems: RowProblem[]): SourceRow[] {
  const table = readCsv(file);
  const whole = { file: table.place, row: null, column: null };
  const [heading, ...rest] = table.rows;
  if (!heading) throw new UnreadableExport([{ ...whole, ...importWords.emptyFile }]);
  const headings = heading.cells.map((cell) => tidy(String(cell)));
  const { needed, wanted } = ssdTables[name] as { needed: readonly string[]; wanted: readonly string[] };
  const at: Map<string, { index: number; heading: string }> = new Map();
  for (const column of [...needed, ...wanted]) {
    const found = headings.flatMap((text, index) => (text.toLowerCase() === column ? [index] : []));
    if (found.length > 1) throw new UnreadableExport([{ ...whole, ...importWords.columnTwice(column) }]);
    if (found[0] !== undefined) at.set(column, { index: found[0], heading: headings[found[0]] ?? column });
  }
  const missing = needed.filter((column) => !at.has(column));
  if (missing.length > 0) throw new UnreadableExport([{ ...whole, ...importWords.missingColumns(missing) }]);
  const columns: Columns = { place: table.place, at };
  return rest.map((row) => new SourceRow(columns, row, problems));
}

function whatIsMissing(
  files: readonly ExportFile[],
  tables: ReadonlyMap<SsdTableName, unknown>,
): RowProblem[] {
  const whole = { file: 'ssd_person.csv', row: null, column: null };
  if (files.length === 0) return [{ ...whole, file: '', ...importWords.noFiles }];
  if (!tables.has('ssd_person')) return [{ ...whole, ...importWords.missingTable('ssd_person') }];
  if (!workTables.some((table) => tables.has(table)))
    return [{ ...whole, file: 'ssd_*.csv', ...importWords.noWorkTable(workTables) }];
  return [];
}

/** Runs a step and keeps its reasons, so that a person hears of every bad file at once. */
function collect<T>(fatal: RowProblem[], step: () => T): T | null {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof UnreadableExport)) throw error;
    fatal.push(...error.problems);
    return null;
  }
}
