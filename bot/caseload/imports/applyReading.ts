import { randomUUID } from 'node:crypto';
import { inTransaction, type CouncilStore } from '#bot/caseload/council.ts';
import { note } from '#bot/identity/audit.ts';
import type { Comparison } from '#bot/imports/compareReadings.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import type { SourceReading } from '#shared/model/source.ts';
import { applySource } from './applySource.ts';
import { oneAtATime } from './oneAtATime.ts';

const noProgress = async (): Promise<void> => undefined;

/**
 * Imports an export that has been read already, without a preview: the command line's way in. All or nothing, and never beside
 * another import; it stands in the list of imports like any other.
 * @example await applyReading({ db: store.db, now: Date.now }, readSsd(files), files)
 */
export async function applyReading(
  council: CouncilStore,
  reading: SourceReading,
  files: readonly ExportFile[],
): Promise<Comparison> {
  return inTransaction(council, async (inside) => {
    const id = randomUUID();
    await oneAtATime(inside);
    const comparison = await applySource(inside, reading, id, noProgress);
    await keepRun(inside, id, reading, files, comparison);
    return comparison;
  });
}

async function keepRun(
  { db, now }: CouncilStore,
  id: string,
  { source, problems }: SourceReading,
  files: readonly ExportFile[],
  { counts, lines }: Comparison,
): Promise<void> {
  const at = new Date(now());
  await db
    .insertInto('import_run')
    .values({
      id,
      kind: source,
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
