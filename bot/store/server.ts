import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { CouncilNames } from './councilNames.ts';
import { migrate } from './migrate.ts';
import type { RunSql } from './openStore.ts';
import { parsers } from './parsers.ts';
import { StoreError } from './storeError.ts';
import type { Tables } from './tables.ts';

/**
 * Opens one council's schema on a PostgreSQL server (15 or later). The account of the address owns the tables and may make
 * roles; the product's own connections take on the council's role from their first moment, as the value that
 * RESET ROLE goes back to.
 * @throws StoreError
 */
export async function openServer(
  databaseUrl: string,
  names: CouncilNames,
): Promise<{ db: Kysely<Tables>; run: RunSql; close(): Promise<void> }> {
  await migrateAsOwner(databaseUrl, names);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    options: `-c role=${names.role} -c search_path=${names.schema}`,
    application_name: 'seen-and-heard',
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: typeParser as typeof pg.types.getTypeParser },
  });
  // A connection that breaks while nobody uses it must not end the process: the next query opens another.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await refuseOwnersRights(pool, names);
  } catch (cause) {
    await db.destroy();
    throw cause;
  }
  return { db, run: (sql, values) => runOnPool(pool, sql, values), close: () => db.destroy() };
}

/** The driver answers several statements at once with a list of results. */
async function runOnPool(
  pool: pg.Pool,
  sql: string,
  values?: unknown[],
): Promise<{ rows: Record<string, unknown>[] }> {
  const results: unknown = await pool.query(sql, values);
  const list = (Array.isArray(results) ? results : [results]) as { rows?: Record<string, unknown>[] }[];
  return { rows: list.flatMap((result) => result.rows ?? []) };
}

async function migrateAsOwner(databaseUrl: string, names: CouncilNames): Promise<void> {
  let owner: pg.Client | undefined;
  try {
    owner = await connectedOwner(databaseUrl);
    const client = owner;
    await client.query('begin');
    await migrate(
      {
        exec: (sql) => client.query(sql),
        rows: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
      },
      names,
    );
    await client.query('commit');
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    // The address may hold a password: neither it nor the message of a broken address is repeated.
    const { code = 'it does not answer' } = cause as { code?: string };
    throw new StoreError(
      'unreachable',
      `The database named by DATABASE_URL cannot be used (${code}): check the address, the account and its right to create roles and schemas.`,
      cause,
    );
  } finally {
    await owner?.end().catch(() => undefined);
  }
}

async function connectedOwner(databaseUrl: string): Promise<pg.Client> {
  const owner = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await owner.connect();
  return owner;
}

/** An `options` in the address, or a pooler in between, can undo the role: then nothing is served. */
async function refuseOwnersRights(pool: pg.Pool, names: CouncilNames): Promise<void> {
  const { rows } = await pool.query<{ role: string; schema: string | null }>(
    'select current_user as role, current_schema() as schema',
  );
  if (rows[0]?.role === names.role && rows[0].schema === names.schema) return;
  throw new StoreError(
    'role',
    'The connection named by DATABASE_URL does not take on the role of the council: leave "options" out of the address, and connect without a pooler that drops them.',
  );
}

function typeParser(oid: number, format?: 'text' | 'binary') {
  return parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text');
}
