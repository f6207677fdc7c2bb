import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '#bot/store/tables.ts';
import type { Person } from './person.ts';
import type { Claims } from './tokens.ts';

/** The app role in Entra that makes somebody administrator, so that an empty council can be filled. */
const administratorAppRole = 'Administrator';

type Row = Selectable<Tables['person']>;

/**
 * The person of this council whom a valid token stands for, or null when the council does not know them. At the first
 * sign-in the account of the people file is pinned to the Entra object id: a sign-in name may be given to
 * somebody else later, an object id never.
 */
export async function findPerson(db: Kysely<Tables>, claims: Claims): Promise<Person | null> {
  const administrator = claims.appRoles.includes(administratorAppRole);
  const row =
    (await pinned(db, claims)) ??
    (await pin(db, claims)) ??
    (administrator ? await addAdministrator(db, claims) : null);
  if (!row) return null;
  const roles = new Set(row.roles);
  if (administrator) roles.add('administrator');
  if (roles.size === 0) return null;
  return {
    id: row.id,
    objectId: claims.objectId,
    name: row.name,
    account: row.account,
    roles: [...roles],
    teams: row.known_teams ?? row.teams,
    staff: row.known_staff ?? row.staff,
  };
}

async function pinned(db: Kysely<Tables>, { objectId }: Claims): Promise<Row | undefined> {
  return db
    .selectFrom('person')
    .selectAll()
    .where('object_id', '=', objectId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
}

/** Pins the account; an object id that a removed row still holds moves along. */
async function pin(db: Kysely<Tables>, claims: Claims): Promise<Row | undefined> {
  const { objectId, account } = claims;
  if (account === null) return undefined;
  const free = (query: Kysely<Tables>) =>
    query
      .selectFrom('person')
      .select('id')
      .where('account', '=', account)
      .where('object_id', 'is', null)
      .where('removed_at', 'is', null);
  // Two first requests of one person may meet here: the second finds the account pinned by the first.
  if (!(await free(db).executeTakeFirst())) return pinned(db, claims);
  const row = await db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('person')
      .set({ object_id: null })
      .where('object_id', '=', objectId)
      .where('removed_at', 'is not', null)
      .execute();
    return transaction
      .updateTable('person')
      .set({ object_id: objectId })
      .where('id', 'in', free(transaction))
      .returningAll()
      .executeTakeFirst();
  });
  return row ?? pinned(db, claims);
}

async function addAdministrator(db: Kysely<Tables>, claims: Claims): Promise<Row | undefined> {
  await db
    .insertInto('person')
    .values({
      id: randomUUID(),
      name: claims.name ?? claims.account ?? claims.objectId,
      account: claims.account ?? claims.objectId,
      object_id: claims.objectId,
      staff: [],
      roles: [],
      teams: [],
      in_file: false,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return pinned(db, claims);
}
