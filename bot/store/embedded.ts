import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import type { CouncilNames } from './councilNames.ts';
import { lockFolder } from './folderLock.ts';
import { migrate } from './migrate.ts';
import type { RunSql } from './openStore.ts';
import { parsers } from './parsers.ts';
import { StoreError } from './storeError.ts';
import type { Tables } from './tables.ts';

const options = {
  parsers,
  // A council's trial needs little; the default takes 128 MB.
  startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'],
};

/**
 * Opens the embedded database in a folder, for trial and demonstration: it lives in this process and never waits for
 * the disk, so a power cut (not a kill -9) may lose the last rows.
 * @throws StoreError
 */
export async function openEmbedded(
  dataFolder: string,
  names: CouncilNames,
): Promise<{ db: Kysely<Tables>; run: RunSql; close(): Promise<void> }> {
  const lock = lockFolder(dataFolder);
  try {
    const pglite = await openFolder(dataFolder);
    await pglite.exec('reset role; reset search_path');
    await pglite.transaction((transaction) =>
      migrate(
        {
          exec: (sql) => transaction.exec(sql),
          rows: async (sql) => (await transaction.query<Record<string, unknown>>(sql)).rows,
        },
        names,
      ),
    );
    await pglite.exec(`set role ${names.role}; set search_path to ${names.schema}`);
    const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
    return {
      db,
      run: (sql, values) => runEmbedded(pglite, sql, values),
      close: async () => {
        await pglite.close();
        lock.release();
      },
    };
  } catch (cause) {
    lock.release();
    throw cause;
  }
}

/** Several statements at once answer with the rows of all. One that fails inside its own transaction is rolled back: there is one connection. */
async function runEmbedded(
  pglite: PGlite,
  sql: string,
  values: unknown[] = [],
): Promise<{ rows: Record<string, unknown>[] }> {
  if (values.length > 0) return pglite.query<Record<string, unknown>>(sql, values);
  try {
    const results = await pglite.exec(sql);
    return { rows: results.flatMap((result) => result.rows as Record<string, unknown>[]) };
  } catch (cause) {
    await pglite.exec('rollback').catch(() => undefined);
    throw cause;
  }
}

/** The database's own file errors are no `Error`, and carry a number alone. */
function errnoOf(cause: unknown): string {
  return String((cause as { errno?: number } | null)?.errno ?? cause);
}

/** A first database is made beside its place and then moved there: a kill while it is being made leaves no half of one. */
async function openFolder(dataFolder: string): Promise<PGlite> {
  const place = join(dataFolder, 'database');
  const unfinished = join(dataFolder, 'database.unfinished');
  try {
    if (!existsSync(place)) {
      rmSync(unfinished, { recursive: true, force: true });
      const fresh = await PGlite.create({ ...options, dataDir: unfinished });
      await fresh.close();
      renameSync(unfinished, place);
    }
    return await PGlite.create({ ...options, dataDir: place });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split('\n')[0] : `file error ${errnoOf(cause)}`;
    throw new StoreError(
      'folder',
      `The database in ${place} cannot be opened (${why}): put back a copy of the folder, or begin afresh (npm start -- --reset).`,
      cause,
    );
  }
}
