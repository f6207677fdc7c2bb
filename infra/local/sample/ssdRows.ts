import type { SsdTable } from './ssdHeadings.ts';

type Row = Record<string, string>;

/** The tables of an extract as they fill. */
export type Tables = Map<SsdTable, Row[]>;

export function add(tables: Tables, table: SsdTable, row: Row): void {
  tables.get(table)?.push(row);
}

/** A day as a database writes it when it has no time. */
export function at(day: string | null, time: string | null = null): string {
  return day === null ? '' : `${day} ${time ?? '00:00'}:00`;
}
