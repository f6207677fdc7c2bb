import readExcelFile from 'read-excel-file/node';
import { importWords } from '#shared/words/imports.ts';
import type { ExportFile } from './exportFile.ts';
import { baseName } from './exportFile.ts';
import type { Cell, Table } from './table.ts';
import { UnreadableExport } from './unreadableExport.ts';

export interface Sheet extends Table {
  sheet: string;
}

/** Far above a whole council's Annex A (a few megabytes); below what would hurt the server when unpacked. */
const mostBytesUnpacked = 300_000_000;

/**
 * The sheets of an .xlsx workbook. Formulas give their last value, cells in error (`#N/A`) give nothing.
 * @throws UnreadableExport where the file is no workbook, or would unpack to more than 300 MB
 */
export async function readWorkbook(file: ExportFile): Promise<Sheet[]> {
  const name = baseName(file.name);
  const unreadable = (words: { reason: string; mend: string }, cause?: unknown) =>
    new UnreadableExport([{ file: name, row: null, column: null, ...words }], { cause });
  if (unpackedBytes(file.bytes) > mostBytesUnpacked) throw unreadable(importWords.workbookTooLarge);
  try {
    const sheets = await readExcelFile(Buffer.from(file.bytes));
    return sheets.map(({ sheet, data }) => ({
      sheet,
      place: `${name}, ${sheet}`,
      rows: data
        .map((cells, index) => ({ row: index + 1, cells: cells as unknown as Cell[] }))
        .filter(({ cells }) => cells.some((cell) => cell !== null && cell !== '')),
    }));
  } catch (cause) {
    throw unreadable(importWords.notAWorkbook, cause);
  }
}

/** What the zip's own directory says that its files unpack to, in bytes; a workbook may be a bomb. */
function unpackedBytes(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = directoryStart(view); at >= 0 && at + 46 <= view.byteLength;) {
    if (view.getUint32(at, true) !== 0x02014b50) break;
    total += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}

function directoryStart(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return view.getUint32(at + 16, true);
  return -1;
}
