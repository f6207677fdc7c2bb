import type { RowProblem } from '#shared/model/source.ts';
import { importWords } from '#shared/words/imports.ts';
import type { ExportFile } from './exportFile.ts';
import { readCsv } from './readCsv.ts';
import { SourceRow } from './sourceRow.ts';
import { tidy } from './table.ts';
import { UnreadableExport } from './unreadableExport.ts';

/**
 * The rows of a CSV file of our own making, read by the headings that `docs/import.md` gives. Case and spaces of the headings do
 * not matter. A heading may have several names; the first is the one that a message shows.
 * @throws UnreadableExport where a needed column is missing or there twice, or the file is no CSV
 */
export function rowsWithColumns<K extends string>(
  file: ExportFile,
  columns: Record<K, { names: readonly string[]; needed: boolean }>,
  problems: RowProblem[],
): SourceRow[] {
  const table = readCsv(file);
  const whole = { file: table.place, row: null, column: null };
  const [heading, ...rows] = table.rows;
  if (!heading) throw new UnreadableExport([{ ...whole, ...importWords.emptyFile }]);
  const headings = heading.cells.map((cell) => tidy(String(cell)));
  const at = new Map<string, { index: number; heading: string }>();
  const missing: string[] = [];
  for (const [key, { names, needed }] of Object.entries(columns) as [
    K,
    { names: readonly string[]; needed: boolean },
  ][]) {
    const plain = names.map((name) => name.toLowerCase());
    const found = headings.flatMap((text, index) => (plain.includes(text.toLowerCase()) ? [index] : []));
    if (found.length > 1)
      throw new UnreadableExport([{ ...whole, ...importWords.columnTwice(names[0] ?? key) }]);
    if (found[0] !== undefined) at.set(key, { index: found[0], heading: headings[found[0]] ?? key });
    else if (needed) missing.push(names[0] ?? key);
  }
  if (missing.length > 0) throw new UnreadableExport([{ ...whole, ...importWords.missingColumns(missing) }]);
  return rows.map((row) => new SourceRow({ place: table.place, at }, row, problems));
}
