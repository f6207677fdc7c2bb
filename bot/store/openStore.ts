import type { Kysely } from 'kysely';
import { councilNames } from './councilNames.ts';
import { openEmbedded } from './embedded.ts';
import { openServer } from './server.ts';
import type { Tables } from './tables.ts';

export interface StoreSettings {
  /** The council's id: small letters, digits, underscores. */
  council: string;
  /** A PostgreSQL server; null: the embedded database in `dataFolder`. */
  databaseUrl: string | null;
  dataFolder: string;
}

/** One council's store. Every query in it runs with the council's own role, which can reach nothing else. */
export interface Store {
  db: Kysely<Tables>;
  engine: 'embedded' | 'server';
  /** The schema in which pg-boss may make its tables (with this store's `db`). */
  jobsSchema: string;
  /** SQL as it is, with the council's role: for pg-boss, which writes its own. Several statements at once where there are no values. */
  run: RunSql;
  close(): Promise<void>;
}

export type RunSql = (sql: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>;

/**
 * Opens the council's store and brings its tables to this version.
 * @throws StoreError with one line for the person who starts the product
 * @example const store = await openStore({ council: 'larkshire', databaseUrl: null, dataFolder: '.data' })
 */
export async function openStore({ council, databaseUrl, dataFolder }: StoreSettings): Promise<Store> {
  const names = councilNames(council);
  const opened = databaseUrl ? await openServer(databaseUrl, names) : await openEmbedded(dataFolder, names);
  return { ...opened, engine: databaseUrl ? 'server' : 'embedded', jobsSchema: names.jobsSchema };
}
