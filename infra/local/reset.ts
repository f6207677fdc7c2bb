import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { councilNames } from '#bot/store/councilNames.ts';
import { StartError } from './startError.ts';

/** Everything that `npm start` and the product make in the data folder. What else lies there is somebody's own. */
const ours = ['database', 'database.unfinished', 'microsoft365', 'sample', 'logs'];

/** Forgets the council and local Microsoft 365 in the data folder. */
export function resetFolder(folder: string): void {
  for (const name of ours)
    if (existsSync(join(folder, name))) rmSync(join(folder, name), { recursive: true, force: true });
}

/**
 * Takes the council's own schemas and role out of a PostgreSQL database; nothing else in it is touched.
 * @throws StartError when the server does not answer or does not allow it
 */
export async function resetDatabase(databaseUrl: string, council: string): Promise<void> {
  const { schema, jobsSchema, role } = councilNames(council);
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.query(
      `drop schema if exists ${jobsSchema} cascade; drop schema if exists ${schema} cascade`,
    );
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (rowCount) await client.query(`drop owned by ${role}; drop role ${role}`);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StartError(`The database in DATABASE_URL could not be reset (${why}).`, { cause });
  } finally {
    await client.end().catch(() => undefined);
  }
}
