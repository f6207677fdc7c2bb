import { importWords } from '#shared/words/imports.ts';
import type { SourceRow } from './sourceRow.ts';

const shape = /^([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})$/;

/**
 * The postcode in a cell with its space in the right place, or null; what is none is reported.
 * @example 'mk423aa' // 'MK42 3AA'
 */
export function postcodeIn(row: SourceRow, column: string): string | null {
  const text = row.text(column);
  if (text === null) return null;
  const match = shape.exec(text.toUpperCase());
  if (match) return `${match[1]} ${match[2]}`;
  row.report(column, importWords.notAPostcode);
  return null;
}
