import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { councilNames } from '#bot/store/councilNames.ts';
import { StartError } from './startError.ts';
import { startFolder } from './startLock.ts';

/** Everything that `npm start` and the product make in the data folder, but for the lock that this start holds. */
const made = ['database', 'database.unfinished', 'microsoft365', 'sample', 'logs'];
/** Policies of somebody's own are not forgotten with a sample. */
const kept = [startFolder, 'lock', 'in-use-by', 'policies'];

/**
 * Refuses a data folder that holds anything we did not make: an empty or missing one, and one that an earlier start
 * made, are ours.
 * @throws StartError naming what else lies there
 */
export function requireOurs(folder: string): void {
  const found = namesIn(folder);
  const foreign = found.find((name) => ![...made, ...kept].includes(name));
  if (foreign !== undefined)
    throw new StartError(
      `Nothing was reset: ${join(folder, foreign)} is not ours. Move it out of ${folder}, or name another folder in DATA_FOLDER.`,
    );
  if (found.length > 0 && !found.includes(startFolder))
    throw new StartError(
      `Nothing was reset: ${folder} was not made by npm start. Name another folder in DATA_FOLDER, or empty this one yourself.`,
    );
}

/** Forgets the council and local Microsoft 365 in the data folder. */
export function resetFolder(folder: string): void {
  for (const name of made) rmSync(join(folder, name), { recursive: true, force: true });
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  try {
    return readdirSync(folder);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StartError(
      `The data folder ${folder} cannot be used (${why}): name one in DATA_FOLDER that may be written.`,
      { cause },
    );
  }
}

/** Another process of the same council would hold its tables for ever. */
const patienceMs = 5_000;

/**
 * Takes the council's own schemas and role out of a PostgreSQL database, all or nothing; nothing else in it is touched.
 * @throws StartError when the server does not answer or does not allow it
 */
export async function resetDatabase(databaseUrl: string, council: string): Promise<void> {
  const { schema, jobsSchema, role } = councilNames(council);
  const { default: pg } = await import('pg');
  let client: InstanceType<typeof pg.Client> | undefined;
  try {
    client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
    await client.connect();
    await client.query(`begin; set local lock_timeout = ${patienceMs}`);
    await client.query(
      `drop schema if exists ${jobsSchema} cascade; drop schema if exists ${schema} cascade`,
    );
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (rowCount) await client.query(`drop owned by ${role}`);
    if (rowCount && !(await isUsedElsewhere(client, role))) await client.query(`drop role ${role}`);
    await client.query('commit');
  } catch (cause) {
    // The address may hold a password: neither it nor a message that may repeat it is shown.
    const { code = 'it does not answer' } = cause as { code?: string };
    const why = code === '55P03' ? 'the council is in use' : code;
    throw new StartError(
      `The database named by DATABASE_URL could not be reset (${why}): stop what uses it, and check the address and the account's rights.`,
      { cause },
    );
  } finally {
    await client?.end().catch(() => undefined);
  }
}

/** Roles belong to the whole server: one that owns things in another of its databases stays. */
async function isUsedElsewhere(
  client: { query(sql: string, values: string[]): Promise<{ rowCount: number | null }> },
  role: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `select 1 from pg_shdepend as dependency join pg_roles on pg_roles.oid = dependency.refobjid
      join pg_database on pg_database.oid = dependency.dbid
     where rolname = $1 and datname <> current_database() limit 1`,
    [role],
  );
  return (rowCount ?? 0) > 0;
}
