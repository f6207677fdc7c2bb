import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '#bot/store/tables.ts';
import type { Person } from './person.ts';

/** A person of the council who may never have signed in: then no Entra object id is known. */
export type KnownPerson = Omit<Person, 'objectId'> & { objectId: string | null };

type Row = Pick<
  Selectable<Tables['person']>,
  'id' | 'object_id' | 'name' | 'account' | 'roles' | 'teams' | 'staff' | 'known_teams' | 'known_staff'
>;

/** The columns that `personOf` reads. */
export const personColumns = [
  'person.id',
  'person.object_id',
  'person.name',
  'person.account',
  'person.roles',
  'person.teams',
  'person.staff',
  'person.known_teams',
  'person.known_staff',
] as const;

/** A row of the people file as the person whom rights are asked for. */
export function personOf(row: Row): KnownPerson {
  return {
    id: row.id,
    objectId: row.object_id,
    name: row.name,
    account: row.account,
    roles: row.roles,
    teams: row.known_teams ?? row.teams,
    staff: row.known_staff ?? row.staff,
  };
}

/**
 * Somebody of the people file by our own id, for what the product tells them by itself; null once they were taken out of it.
 * @example await readPerson(council.db, nudge.personId)
 */
export async function readPerson(db: Kysely<Tables>, id: string): Promise<KnownPerson | null> {
  const row = await db
    .selectFrom('person')
    .select(personColumns)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row ? personOf(row) : null;
}

/** Everybody of the people file, by name. @example (await readPeople(council.db)).filter((one) => hasRole(one, 'duty-worker')) */
export async function readPeople(db: Kysely<Tables>): Promise<KnownPerson[]> {
  const rows = await db
    .selectFrom('person')
    .select(personColumns)
    .where('removed_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(personOf);
}
