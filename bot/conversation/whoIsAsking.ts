import type { Council } from '#bot/caseload/council.ts';
import { findPerson } from '#bot/identity/findPerson.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Sender } from '#bot/teams/turn.ts';

/**
 * The person who wrote, by the Entra object id that the connector vouches for; null when the council does not know them. The roster is
 * asked for a sign-in name only where this object id is not pinned to anybody yet.
 */
export async function whoIsAsking({ db }: Pick<Council, 'db'>, from: Sender): Promise<Person | null> {
  const { objectId, name } = from;
  const known = await findPerson(db, { objectId, account: null, name, appRoles: [] });
  if (known) return known;
  const account = await from.account();
  return account === null ? null : findPerson(db, { objectId, account, name, appRoles: [] });
}
