import Papa from 'papaparse';

/** Excel reads a CSV as UTF-8 only behind this mark. */
const byteOrderMark = '\uFEFF';

/**
 * A table as CSV that Excel opens well. A cell that a spreadsheet would take for a formula is made plain text.
 * @example csvOf(['File'], [['=HYPERLINK("x")']]) // '…File\r\n"\'=HYPERLINK(""x"")"'
 */
export function csvOf(fields: readonly string[], rows: readonly (readonly string[])[]): string {
  return (
    byteOrderMark +
    Papa.unparse(
      { fields: [...fields], data: rows.map((row) => [...row]) },
      { escapeFormulae: true, newline: '\r\n' },
    )
  );
}

/** Gives the person a file to save. */
export function download(name: string, csv: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file over once the click is through.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
