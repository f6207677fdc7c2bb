import { randomUUID } from 'node:crypto';
import { sql, type Selectable } from 'kysely';
import type { Council } from '#bot/caseload/council.ts';
import { inTransaction } from '#bot/caseload/council.ts';
import { note } from '#bot/identity/audit.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Tables } from '#bot/store/tables.ts';
import type { Import, ImportKind } from '#shared/model/api/administration.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { instantText } from '#shared/time/moment.ts';
import { problems } from '#shared/words/errors.ts';
import { importRunWords } from '#shared/words/importRuns.ts';

type Row = Selectable<Tables['import_run']> & { by: string | null };

const day = 86_400_000;
const mostFiles = 200;
/** A process that works on an import says so every few rows; after this silence it was killed. */
const silence = sql<Date>`now() - interval '120 seconds'`;

/** Begins an import: nothing is read yet. Files that were begun with and forgotten are thrown away first. */
export async function startImport(council: Council, person: Person, kind: ImportKind): Promise<Import> {
  await forgetOld(council);
  const id = randomUUID();
  await inTransaction(council, async ({ db, now }) => {
    await db
      .insertInto('import_run')
      .values({
        id,
        kind,
        state: 'waiting',
        started_by: person.id,
        started_at: new Date(now()),
        files: '[]',
        progress: JSON.stringify({ done: 0, total: 0 }),
        counts: '{}',
        changes: '[]',
        problems: '[]',
        error: null,
      })
      .execute();
    await note(db, { at: now(), actor: person.objectId, action: `import.start.${kind}`, subject: id });
  });
  return readImport(council, id);
}

/** Keeps a file of an import until it ends. A file of the same name takes the place of the one before. */
export async function putFile(council: Council, id: string, name: string, bytes: Uint8Array): Promise<void> {
  if (name.trim() === '' || name.length > 200)
    throw new ProblemError(problems.badInput, { where: 'name', detail: importRunWords.fileName });
  await inTransaction(council, async ({ db }) => {
    const row = await db
      .selectFrom('import_run')
      .select(['state', 'files'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new ProblemError(problems.notFound);
    if (row.state !== 'waiting') throw notNow();
    const files = [...new Set([...row.files, name])];
    if (files.length > mostFiles)
      throw new ProblemError(problems.badInput, { where: 'name', detail: importRunWords.tooManyFiles });
    await db
      .insertInto('import_file')
      .values({ import_id: id, name, bytes })
      .onConflict((conflict) => conflict.columns(['import_id', 'name']).doUpdateSet({ bytes }))
      .execute();
    await db
      .updateTable('import_run')
      .set({ files: JSON.stringify(files) })
      .where('id', '=', id)
      .execute();
  });
}

export function notNow(): ProblemError {
  return new ProblemError(problems.changedMeanwhile, { detail: importRunWords.notNow });
}

/** @throws ProblemError `not-found` */
export async function readImport(council: Council, id: string): Promise<Import> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) throw new ProblemError(problems.notFound);
  await failSilent(council);
  const row = await rows(council).where('import_run.id', '=', id).executeTakeFirst();
  if (!row) throw new ProblemError(problems.notFound);
  return shown(row);
}

/** The last hundred, newest first. */
export async function listImports(council: Council): Promise<{ imports: Import[] }> {
  await failSilent(council);
  const found = await rows(council).orderBy('started_at', 'desc').limit(100).execute();
  return { imports: found.map(shown) };
}

function rows({ db }: Council) {
  return db
    .selectFrom('import_run')
    .leftJoin('person', 'person.id', 'import_run.started_by')
    .selectAll('import_run')
    .select('person.name as by');
}

function shown(row: Row): Import {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    files: row.files,
    progress: row.progress,
    startedBy: row.by ?? '',
    startedAt: instantText(row.started_at.getTime()),
    counts: row.counts,
    changes: row.changes,
    problems: row.problems,
    error: row.error,
  };
}

/** Imports whose process has gone silent have failed, with nothing half-applied: they were in one transaction. */
async function failSilent({ db }: Council): Promise<void> {
  await failWhere(
    db,
    importRunWords.interrupted,
    sql<boolean>`state in ('reading', 'applying') and beat_at < ${silence}`,
  );
}

/** At the start of the only process there is, nothing is under way. */
export async function failInterrupted({ db }: Council): Promise<void> {
  await failWhere(db, importRunWords.interrupted, sql<boolean>`state in ('reading', 'applying')`);
}

async function forgetOld({ db, now }: Council): Promise<void> {
  const before = new Date(now() - day);
  await failWhere(
    db,
    importRunWords.forgotten,
    sql<boolean>`state in ('waiting', 'preview') and started_at < ${before}`,
  );
}

async function failWhere(
  db: Council['db'],
  error: string,
  which: ReturnType<typeof sql<boolean>>,
): Promise<void> {
  const failed = await db
    .updateTable('import_run')
    .set({ state: 'failed', error })
    .where(which)
    .returning('id')
    .execute();
  if (failed.length === 0) return;
  await db
    .deleteFrom('import_file')
    .where(
      'import_id',
      'in',
      failed.map(({ id }) => id),
    )
    .execute();
}
