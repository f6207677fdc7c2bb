import { today, type Council } from '#bot/caseload/council.ts';
import type { Comparison } from '#bot/imports/compareReadings.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { parseInThread } from '#bot/imports/parseInThread.ts';
import type { ImportKind } from '#shared/model/api/administration.ts';
import type { SourceReading } from '#shared/model/source.ts';
import { applyNames, previewNames } from './applyNames.ts';
import { applyPeople, previewPeople } from './applyPeople.ts';
import { applyPupils, previewPupils } from './applyPupils.ts';
import { applySchools, previewSchools } from './applySchools.ts';
import { applySource, previewSource, type Progress } from './applySource.ts';
import type { Change } from './change.ts';

/** Files that have been read, and what can be done with them. */
export interface ReadFiles {
  preview(council: Council): Promise<Change>;
  /** Inside `inTransaction`. */
  apply(council: Council, importId: string, progress: Progress): Promise<Change>;
}

/**
 * Reads the files of an import, beside the server's own work. Nothing of the council changes.
 * @throws UnreadableExport when the whole cannot be used
 */
export async function readFiles(
  council: Council,
  kind: ImportKind,
  files: readonly ExportFile[],
): Promise<ReadFiles> {
  const rows = kind === 'pupils' ? await council.db.selectFrom('school').select('body').execute() : [];
  const schools = rows.map(({ body }) => body);
  const read = await parseInThread({ kind, files, today: today(council), schools });
  switch (read.kind) {
    case 'ssd':
    case 'annex-a':
      return ofSource(read.reading);
    case 'people':
      return {
        preview: (inside) => previewPeople(inside, read.reading),
        apply: (inside) => applyPeople(inside, read.reading),
      };
    case 'names':
      return {
        preview: (inside) => previewNames(inside, read.reading),
        apply: (inside) => applyNames(inside, read.reading),
      };
    case 'schools':
      return {
        preview: (inside) => previewSchools(inside, read.reading),
        apply: (inside) => applySchools(inside, read.reading),
      };
    case 'pupils':
      return {
        preview: (inside) => previewPupils(inside, read.reading),
        apply: (inside) => applyPupils(inside, read.reading),
      };
    case 'timetable':
      throw new Error('a timetable of one child is no import');
  }
}

function ofSource(reading: SourceReading): ReadFiles {
  const changeOf = ({ counts, lines }: Comparison): Change => ({ counts, lines, problems: reading.problems });
  return {
    preview: async (council) => changeOf(await previewSource(council, reading)),
    apply: async (council, importId, progress) =>
      changeOf(await applySource(council, reading, importId, progress)),
  };
}
