import Papa from 'papaparse';
import { importWords } from '#shared/words/imports.ts';
import type { ExportFile } from './exportFile.ts';
import { baseName } from './exportFile.ts';
import type { Table } from './table.ts';
import { UnreadableExport } from './unreadableExport.ts';

/**
 * The lines of a CSV file. Reads UTF-8 (with or without its mark), UTF-16 with its mark, and Windows-1252, which
 * Excel still writes; comma, semicolon, tab or bar between the cells.
 * @throws UnreadableExport where the bytes are no text (a workbook under a wrong name, say)
 */
export function readCsv(file: ExportFile): Table {
  const place = baseName(file.name);
  const text = decode(file.bytes);
  if (text === null || text.startsWith('PK\u0003\u0004'))
    throw new UnreadableExport([{ file: place, row: null, column: null, ...importWords.notCsv }]);
  const parsed = Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t', '|'] });
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  if (broken)
    throw new UnreadableExport([
      { file: place, row: (broken.row ?? 0) + 1, column: null, ...importWords.quoteNotClosed },
    ]);
  // An empty line keeps its number, so that a row is found where a spreadsheet shows it.
  const rows = parsed.data.map((cells, index) => ({ row: index + 1, cells }));
  return { place, rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
}

function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0) && first !== 0x50) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
