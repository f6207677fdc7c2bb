import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import type { CouncilNames } from './councilNames.ts';
import { StoreError } from './storeError.ts';

/** A transaction of the account that owns the tables; `exec` takes several statements at once. */
export interface OwnerTransaction {
  exec(sql: string): Promise<unknown>;
  rows(sql: string): Promise<Record<string, unknown>[]>;
}

interface Migration {
  version: number;
  name: string;
  sql: string;
  hash: string;
}

const folder = new URL('./migrations/', import.meta.url);
/** Any number: the same for every council, because roles are the whole server's. */
const startLock = 7_264_001;

/**
 * Brings one council's schema to this version: role, schemas, tables, rights. Runs in one transaction under an
 * advisory lock, so that replicas which start together wait for the first, and a crash leaves nothing half-made.
 * @throws StoreError `version` when the schema is newer than this program, or a migration was changed after it ran
 */
export async function migrate(owner: OwnerTransaction, names: CouncilNames): Promise<void> {
  await owner.exec(`select pg_advisory_xact_lock(${startLock})`);
  await owner.exec(foundation(names));
  const applied = await appliedVersions(owner, names);
  const known = readMigrations();
  refuseStrangers(applied, known, names);
  for (const migration of known.filter(({ version }) => !applied.has(version)))
    await owner.exec(migrationSql(migration, names));
}

/** The role and the schemas. A role is the server's, not the database's: it may be there already. */
function foundation({ role, schema, jobsSchema }: CouncilNames): string {
  return `
    do $$ begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end $$;
    do $$ begin
      if not pg_has_role(current_user, '${role}', 'member') then execute format('grant ${role} to %I', current_user); end if;
    end $$;
    create schema if not exists ${schema};
    create schema if not exists ${jobsSchema};
    revoke all on schema ${schema}, ${jobsSchema} from public;
    grant usage on schema ${schema} to ${role};
    grant usage, create on schema ${jobsSchema} to ${role};
    create table if not exists ${schema}.schema_version (
      version int primary key, name text not null, hash text not null, applied_at timestamptz not null default now()
    );
    grant select on ${schema}.schema_version to ${role};`;
}

async function appliedVersions(
  owner: OwnerTransaction,
  { schema }: CouncilNames,
): Promise<Map<number, string>> {
  const rows = await owner.rows(`select version, hash from ${schema}.schema_version`);
  return new Map(rows.map((row) => [Number(row['version']), String(row['hash'])]));
}

function readMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      // Git may write a checkout with CRLF: the hash must not see that.
      const sql = readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');
      const hash = createHash('sha256').update(sql).digest('hex');
      return { version: Number(name.slice(0, 4)), name, sql, hash };
    });
}

function refuseStrangers(applied: Map<number, string>, known: Migration[], { schema }: CouncilNames): void {
  for (const [version, hash] of applied) {
    const ours = known.find((migration) => migration.version === version);
    if (ours?.hash === hash) continue;
    throw new StoreError(
      'version',
      ours
        ? `The database (${schema}) was made with another text of ${ours.name}: begin afresh (npm start -- --reset), or restore the version that made it.`
        : `The database (${schema}) was written by a newer version of Seen & Heard (step ${version}): start that version.`,
    );
  }
}

function migrationSql({ sql, version, name, hash }: Migration, { schema, role }: CouncilNames): string {
  return `
    set local search_path to ${schema};
    ${sql.replaceAll(':role', role).replaceAll(':schema', schema)}
    insert into ${schema}.schema_version (version, name, hash) values (${version}, '${name}', '${hash}');`;
}
