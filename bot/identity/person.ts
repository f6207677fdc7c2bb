import type { Role } from '#shared/model/people.ts';

/** A person who is signed in, as this council knows them. */
export interface Person {
  /** Ours: the id in the table `person`. */
  id: string;
  /** The Entra object id, which is what the audit trail names. */
  objectId: string;
  name: string;
  /** The sign-in name, which is also the mailbox; small letters. */
  account: string;
  roles: Role[];
  /** Ids of the teams, as the exports name them. */
  teams: string[];
  /** Ids or names by which exports know this person. */
  staff: string[];
}

/** True when the person has one of these roles. */
export function hasRole(person: Pick<Person, 'roles'>, ...wanted: readonly Role[]): boolean {
  return person.roles.some((role) => wanted.includes(role));
}
