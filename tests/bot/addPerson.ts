import { randomUUID } from 'node:crypto';
import type { Council } from '#bot/caseload/council.ts';
import type { Role } from '#shared/model/people.ts';
import { account, type Account } from './product.ts';

/** Somebody whom the people file names, with these roles in team T1 and as this member of staff. */
export async function addPerson(
  { db }: Pick<Council, 'db'>,
  name: string,
  roles: Role[],
  staff: string[] = [],
): Promise<Account> {
  const who = account(name);
  await db
    .insertInto('person')
    .values({
      id: randomUUID(),
      name,
      account: who.upn,
      object_id: null,
      staff,
      roles,
      teams: ['T1'],
      in_file: true,
    })
    .execute();
  return who;
}
