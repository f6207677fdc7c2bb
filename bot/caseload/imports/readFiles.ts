import { today, type Council } from '#bot/caseload/council.ts';
import { readAnnexA } from '#bot/imports/annexA/readAnnexA.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { readNames, type NamesReading } from '#bot/imports/people/readNames.ts';
import { readPeople, type PeopleReading } from '#bot/imports/people/readPeople.ts';
import { readPupils } from '#bot/imports/schools/readPupils.ts';
import { readSchools } from '#bot/imports/schools/readSchools.ts';
import { readSsd } from '#bot/imports/ssd/readSsd.ts';
import type { ImportKind } from '#shared/model/api/administration.ts';
import { applyNames, previewNames } from './applyNames.ts';
import { applyPeople, previewPeople } from './applyPeople.ts';
import { applyPupils, previewPupils } from './applyPupils.ts';
import { applySchools, previewSchools } from './applySchools.ts';
import { applySource, previewSource, type Progress } from './applySource.ts';
import type { Change } from './change.ts';
import type { Comparison } from '#bot/imports/compareReadings.ts';
import type { SourceReading } from '#shared/model/source.ts';

/** Files that have been read, and what can be done with them. */
export interface ReadFiles {
  preview(council: Council): Promise<Change>;
  /** Inside `inTransaction`. */
  apply(council: Council, importId: string, progress: Progress): Promise<Change>;
}

/**
 * Reads the files of an import. Nothing of the council changes.
 * @throws UnreadableExport when the whole cannot be used
 */
export async function readFiles(
  council: Council,
  kind: ImportKind,
  files: readonly ExportFile[],
): Promise<ReadFiles> {
  switch (kind) {
    case 'ssd':
      return ofSource(readSsd(files));
    case 'annex-a':
      return ofSource(await readAnnexA(files, { today: today(council) }));
    case 'people': {
      const reading = joinPeople(files.map(readPeople));
      return {
        preview: (inside) => previewPeople(inside, reading),
        apply: (inside) => applyPeople(inside, reading),
      };
    }
    case 'names': {
      const reading = joinNames(files.map(readNames));
      return {
        preview: (inside) => previewNames(inside, reading),
        apply: (inside) => applyNames(inside, reading),
      };
    }
    case 'schools': {
      const reading = readSchools(files);
      return {
        preview: (inside) => previewSchools(inside, reading),
        apply: (inside) => applySchools(inside, reading),
      };
    }
    case 'pupils': {
      const known = await council.db.selectFrom('school').select('body').execute();
      const reading = readPupils(
        files,
        known.map(({ body }) => body),
      );
      return {
        preview: (inside) => previewPupils(inside, reading),
        apply: (inside) => applyPupils(inside, reading),
      };
    }
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

function joinPeople(readings: readonly PeopleReading[]): PeopleReading {
  return {
    people: [...new Map(readings.flatMap(({ people }) => people).map((one) => [one.account, one])).values()],
    problems: readings.flatMap(({ problems }) => problems),
    rowsRead: readings.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
  };
}

function joinNames(readings: readonly NamesReading[]): NamesReading {
  return {
    names: [...new Map(readings.flatMap(({ names }) => names).map((one) => [one.externalId, one])).values()],
    problems: readings.flatMap(({ problems }) => problems),
    rowsRead: readings.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
  };
}
