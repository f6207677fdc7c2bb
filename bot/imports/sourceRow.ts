import type { RowProblem } from '#shared/model/source.ts';
import { importWords } from '#shared/words/imports.ts';
import { momentIn } from './sourceDate.ts';
import type { Cell, TableRow } from './table.ts';
import { cellText } from './table.ts';

/** The columns that a reader asked for, and where each stands in the file. Columns that nobody asked for are never reached. */
export interface Columns {
  place: string;
  /** Our name of a column → its index and its heading as the file writes it. */
  at: ReadonlyMap<string, { index: number; heading: string }>;
}

/** One row, read by column name. What cannot be read is reported once, with the mend, and comes back as null. */
export class SourceRow {
  readonly row: number;
  readonly #columns: Columns;
  readonly #cells: readonly Cell[];
  readonly #problems: RowProblem[];
  /** A cell may be read more than once; it is complained of once. */
  readonly #reported = new Set<string>();
  /** Problems that this row has had so far. */
  problemsHere = 0;

  constructor(columns: Columns, row: TableRow, problems: RowProblem[]) {
    this.row = row.row;
    this.#columns = columns;
    this.#cells = row.cells;
    this.#problems = problems;
  }

  /** True where the file has this column at all. */
  has(column: string): boolean {
    return this.#columns.at.has(column);
  }

  text(column: string): string | null {
    return cellText(this.#cell(column));
  }

  /** The text of a cell that must hold something; an empty one is reported. */
  neededText(column: string): string | null {
    const text = this.text(column);
    if (text === null) this.report(column, importWords.emptyCell);
    return text;
  }

  /** The day, without a time of day: `2026-11-05`. */
  date(column: string): string | null {
    return this.moment(column)?.slice(0, 10) ?? null;
  }

  /** The day that a row is about; without it, the row says nothing, and that is reported. */
  neededDate(column: string): string | null {
    const before = this.problemsHere;
    const date = this.date(column);
    if (date === null && this.problemsHere === before) this.report(column, importWords.emptyDate);
    return date;
  }

  /** The day, with its time where the export gives one. */
  moment(column: string): string | null {
    const moment = momentIn(this.#cell(column));
    if (moment !== 'unreadable') return moment;
    this.report(column, importWords.notADate(cellText(this.#cell(column))));
    return null;
  }

  report(column: string | null, words: { reason: string; mend: string }): void {
    this.problemsHere += 1;
    const key = `${column ?? ''} ${words.reason}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    const heading = column === null ? null : (this.#columns.at.get(column)?.heading ?? column);
    this.#problems.push({ file: this.#columns.place, row: this.row, column: heading, ...words });
  }

  #cell(column: string): Cell | undefined {
    const found = this.#columns.at.get(column);
    return found === undefined ? null : this.#cells[found.index];
  }
}
