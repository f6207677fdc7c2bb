import { randomUUID } from 'node:crypto';
import { inTransaction, type Council } from '#bot/caseload/council.ts';
import { readChildPage } from '#bot/caseload/reading/readChildPage.ts';
import { requireChild } from '#bot/caseload/requireChild.ts';
import { touchChildren } from '#bot/caseload/touchChild.ts';
import { note } from '#bot/identity/audit.ts';
import type { Person } from '#bot/identity/person.ts';
import type { ChildPage, EnteredFact } from '#shared/model/api/children.ts';
import { requireSense } from './requireSense.ts';

/**
 * Keeps a fact that no export carries, with who and when, and answers the child's page as it is then.
 * @throws ProblemError `child-not-found`, `not-for-you` (a manager's decision by somebody else), `bad-input`
 */
export async function addFact(
  council: Council,
  person: Person,
  childId: string,
  fact: EnteredFact,
): Promise<ChildPage> {
  await requireChild(council, person, childId);
  requireSense(council, person, fact);
  await inTransaction(council, async (inside) => {
    const id = randomUUID();
    const at = inside.now();
    await inside.db
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
    await touchChildren(inside, [childId]);
    await note(inside.db, {
      at,
      actor: person.objectId,
      action: `fact.add.${fact.kind}`,
      childId,
      subject: id,
    });
  });
  return readChildPage(council, person, childId);
}
