import { randomUUID } from 'node:crypto';
import { inTransaction, type Council } from '#bot/caseload/council.ts';
import { note } from '#bot/identity/audit.ts';
import type { Comparison } from '#bot/imports/compareReadings.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import type { ImportKind } from '#shared/model/api/administration.ts';
import type { SourceReading } from '#shared/model/source.ts';
import { applySource } from './applySource.ts';
import type { Change } from './change.ts';
import { readFiles } from './readFiles.ts';
import { oneAtATime } from './runImport.ts';

const noProgress = async (): Promise<void> => undefined;

/**
 * Imports files at once, without a preview: the command line and the sample's first start. All or nothing; the import
 * stands in the list like any other.
 * @throws UnreadableExport when the whole cannot be used
 * @example await applyFiles(council, 'people', [{ name: 'people.csv', bytes }])
 */
export async function applyFiles(
  council: Council,
  kind: ImportKind,
  files: readonly ExportFile[],
): Promise<Change> {
  const read = await readFiles(council, kind, files);
  return inTransaction(council, async (inside) => {
    const id = randomUUID();
    const change = await read.apply(inside, id, noProgress);
    await keepRun(inside, id, kind, files, change);
    return change;
  });
}

/** The same for an export that has been read already. */
export async function applyReading(
  council: Council,
  reading: SourceReading,
  files: readonly ExportFile[],
): Promise<Comparison> {
  return inTransaction(council, async (inside) => {
    const id = randomUUID();
    await oneAtATime(inside);
    const comparison = await applySource(inside, reading, id, noProgress);
    const change = { counts: comparison.counts, lines: comparison.lines, problems: reading.problems };
    await keepRun(inside, id, reading.source, files, change);
    return comparison;
  });
}

async function keepRun(
  { db, now }: Council,
  id: string,
  kind: ImportKind,
  files: readonly ExportFile[],
  { counts, lines, problems }: Change,
): Promise<void> {
  const at = new Date(now());
  await db
    .insertInto('import_run')
    .values({
      id,
      kind,
      state: 'done',
      files: JSON.stringify(files.map(({ name }) => name.split(/[\\/]/).at(-1))),
      progress: JSON.stringify({ done: 1, total: 1 }),
      started_by: null,
      started_at: at,
      applied_at: at,
      counts: JSON.stringify(counts),
      changes: JSON.stringify(lines),
      problems: JSON.stringify(problems),
      error: null,
    })
    .execute();
  await note(db, { at: now(), actor: null, action: 'import.apply', subject: id });
}
