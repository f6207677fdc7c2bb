import type { RowProblem } from '#shared/model/source.ts';
import { importWords } from '#shared/words/imports.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { rowsWithColumns } from '#bot/imports/fixedColumns.ts';

/** The name of a child, for exports that carry none. */
export interface SourceName {
  externalId: string;
  given: string;
  family: string;
}

export interface NamesReading {
  names: SourceName[];
  problems: RowProblem[];
  rowsRead: number;
}

const columns = {
  id: { names: ['Child Unique ID', 'Child id', 'ID'], needed: true },
  given: { names: ['Given name', 'First name', 'Forename'], needed: true },
  family: { names: ['Family name', 'Last name', 'Surname'], needed: true },
};

/**
 * Reads the names file (docs/import.md): Annex A carries no names, and children show by their id until a file gives one.
 * @throws UnreadableExport where a needed column is missing
 */
export function readNames(file: ExportFile): NamesReading {
  const problems: RowProblem[] = [];
  const rows = rowsWithColumns(file, columns, problems);
  const names = new Map<string, SourceName>();
  for (const row of rows) {
    const externalId = row.neededText('id');
    const given = row.text('given') ?? '';
    const family = row.text('family') ?? '';
    if (given === '' && family === '') row.report('given', importWords.emptyCell);
    if (externalId === null || (given === '' && family === '')) continue;
    const known = names.get(externalId);
    if (known !== undefined && (known.given !== given || known.family !== family))
      row.report('id', importWords.personTwice);
    else names.set(externalId, { externalId, given, family });
  }
  return {
    names: [...names.values()].sort((a, b) => (a.externalId < b.externalId ? -1 : 1)),
    problems,
    rowsRead: rows.length,
  };
}
