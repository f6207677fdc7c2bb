import { randomUUID } from 'node:crypto';
import type { Council } from '#bot/caseload/council.ts';
import { touchChildren } from '#bot/caseload/touchChild.ts';
import { note } from '#bot/identity/audit.ts';
import type { Person } from '#bot/identity/person.ts';
import type { EnteredFact } from '#shared/model/api/children.ts';

/** Writes a fact of a child, with who and when, and tells its id. Call it in a transaction, once the person may and the fact makes sense. */
export async function keepFact(
  council: Council,
  person: Person,
  childId: string,
  fact: EnteredFact,
): Promise<string> {
  const id = randomUUID();
  const at = council.now();
  await council.db
    .insertInto('fact')
    .values({
      id,
      child_id: childId,
      kind: fact.kind,
      body: JSON.stringify(fact),
      entered_by: person.id,
      entered_at: new Date(at),
    })
    .execute();
  await touchChildren(council, [childId]);
  await note(council.db, {
    at,
    actor: person.objectId,
    action: `fact.add.${fact.kind}`,
    childId,
    subject: id,
  });
  return id;
}
