/** A cell as the file holds it. A workbook has numbers and dates of its own; a CSV has text only. */
export type Cell = string | number | boolean | Date | null;

export interface TableRow {
  /** The row as a spreadsheet shows it; the first line of the file is 1. */
  row: number;
  cells: readonly Cell[];
}

/** One CSV file, or one sheet of a workbook. */
export interface Table {
  /** What a person opens to find the row: the file, and the sheet where there is one. */
  place: string;
  /** Every line of the file, headings included. */
  rows: TableRow[];
}

/** What exporting tools write where they have nothing. */
const nothing = new Set([
  '',
  'null',
  '(null)',
  'none',
  'nan',
  'n/a',
  '#n/a',
  '#ref!',
  '#value!',
  '#name?',
  '#div/0!',
  '#null!',
  '-',
]);

/** The cell as tidy text (no-break spaces, curly quotes and double spaces evened out), or null where it holds nothing. */
export function cellText(cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined || cell instanceof Date) return null;
  const text = tidy(String(cell));
  return nothing.has(text.toLowerCase()) ? null : text;
}

/** Evens out the differences between systems that no reader can see. */
export function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200B-\u200D\uFEFF]/g, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
