import { sql } from 'kysely';
import { inTransaction, type Council } from '#bot/caseload/council.ts';
import { framesOf } from '#bot/caseload/framesOf.ts';
import { note } from '#bot/identity/audit.ts';
import type { Person } from '#bot/identity/person.ts';
import { UnreadableExport } from '#bot/imports/unreadableExport.ts';
import type { Import } from '#shared/model/api/administration.ts';
import type { RowProblem } from '#shared/model/source.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { problems } from '#shared/words/errors.ts';
import { importRunWords } from '#shared/words/importRuns.ts';
import type { Progress } from './applySource.ts';
import { inBackground } from './background.ts';
import type { Change } from './change.ts';
import { notNow, readImport } from './importRuns.ts';
import { oneAtATime } from './oneAtATime.ts';
import { readFiles, type ReadFiles } from './readFiles.ts';

/**
 * Begins to read the files, towards the preview; answers at once.
 * @throws ProblemError `not-found`, `changed-meanwhile` (not at this step), `bad-input` (no file yet)
 */
export async function beginReading(council: Council, person: Person, id: string): Promise<Import> {
  const before = await readImport(council, id);
  if (before.files.length === 0)
    throw new ProblemError(problems.badInput, { where: 'files', detail: importRunWords.noFiles });
  await step(council, person, id, 'waiting', 'reading');
  inBackground(() =>
    keepingFailure(council, id, async () => {
      const read = await readAgain(council, id);
      const change = await read.preview(council);
      await endStep(council, id, 'reading', 'preview', change);
    }),
  );
  return readImport(council, id);
}

/**
 * Begins to apply what the preview showed: all of it or nothing, in one transaction. What changed meanwhile is compared anew.
 * @throws ProblemError `not-found`, `changed-meanwhile`
 */
export async function beginApplying(council: Council, person: Person, id: string): Promise<Import> {
  await readImport(council, id);
  await step(council, person, id, 'preview', 'applying');
  inBackground(() =>
    keepingFailure(council, id, async () => {
      const read = await readAgain(council, id);
      await inTransaction(council, async (inside) => {
        await oneAtATime(inside);
        const change = await read.apply(inside, id, progressOf(council, id));
        await endStep(inside, id, 'applying', 'done', change);
        await note(inside.db, {
          at: inside.now(),
          actor: person.objectId,
          action: 'import.apply',
          subject: id,
        });
      });
    }),
  );
  return readImport(council, id);
}

async function step(
  council: Council,
  person: Person,
  id: string,
  from: Import['state'],
  to: Import['state'],
): Promise<void> {
  await inTransaction(council, async ({ db, now }) => {
    const moved = await db
      .updateTable('import_run')
      .set({ state: to, beat_at: sql<Date>`now()`, progress: JSON.stringify({ done: 0, total: 0 }) })
      .where('id', '=', id)
      .where('state', '=', from)
      .executeTakeFirst();
    if (moved.numUpdatedRows === 0n) throw notNow();
    await note(db, { at: now(), actor: person.objectId, action: `import.${to}`, subject: id });
  });
}

async function readAgain(council: Council, id: string): Promise<ReadFiles> {
  const { kind } = await readImport(council, id);
  const files = await council.db
    .selectFrom('import_file')
    .select(['name', 'bytes'])
    .where('import_id', '=', id)
    .orderBy('name')
    .execute();
  return readFiles(council, kind, files);
}

/** Ends a step in the very transaction of its work; one that was given up for dead meanwhile is undone. */
async function endStep(
  council: Council,
  id: string,
  from: Import['state'],
  to: 'preview' | 'done',
  change: Change,
): Promise<void> {
  const at = new Date(council.now());
  const ended = await council.db
    .updateTable('import_run')
    .set({
      state: to,
      counts: JSON.stringify(change.counts),
      changes: JSON.stringify(change.lines),
      problems: JSON.stringify(change.problems),
      ...(to === 'done' ? { applied_at: at } : {}),
    })
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) throw new Error('the import was given up meanwhile');
  if (to === 'done') await council.db.deleteFrom('import_file').where('import_id', '=', id).execute();
}

/**
 * Says how far it is, beside the transaction. The embedded database has one connection, which the transaction holds: there it
 * shows at the end.
 */
function progressOf({ db }: Council, id: string): Progress {
  if (!db.getExecutor().adapter.supportsMultipleConnections) return async () => undefined;
  return async (done, total) => {
    await db
      .updateTable('import_run')
      .set({ progress: JSON.stringify({ done, total }), beat_at: sql<Date>`now()` })
      .where('id', '=', id)
      .execute();
  };
}

async function keepingFailure(council: Council, id: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const unreadable = cause instanceof UnreadableExport ? cause.problems : null;
    if (!unreadable)
      council.log.error({ name: (cause as Error).name, stack: framesOf(cause) }, 'import failed');
    await fail(council, id, unreadable).catch((error: unknown) =>
      council.log.error({ name: (error as Error).name }, 'import failed, and could not say so'),
    );
  }
}

async function fail({ db }: Council, id: string, found: RowProblem[] | null): Promise<void> {
  await db
    .updateTable('import_run')
    .set({
      state: 'failed',
      error: found ? importRunWords.unreadable(found.length) : importRunWords.unexpected,
      ...(found ? { problems: JSON.stringify(found) } : {}),
    })
    .where('id', '=', id)
    .where('state', 'in', ['reading', 'applying'])
    .execute();
  await db.deleteFrom('import_file').where('import_id', '=', id).execute();
}
