import { inTransaction, type Council } from '#bot/caseload/council.ts';
import { readChildPage } from '#bot/caseload/reading/readChildPage.ts';
import { deriveChildren } from '#bot/caseload/imports/deriveChildren.ts';
import { requireChild } from '#bot/caseload/requireChild.ts';
import { touchChildren } from '#bot/caseload/touchChild.ts';
import { note } from '#bot/identity/audit.ts';
import { hasRole, type Person } from '#bot/identity/person.ts';
import type { ChildPage } from '#shared/model/api/children.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { problems } from '#shared/words/errors.ts';

/**
 * Takes a fact back: it no longer counts and stays in the history. Doing so twice changes nothing the second time.
 * @throws ProblemError `child-not-found`, `not-found`, `not-for-you` (a manager's decision by somebody else)
 */
export async function withdrawFact(
  council: Council,
  person: Person,
  childId: string,
  factId: string,
): Promise<ChildPage> {
  await requireChild(council, person, childId);
  await inTransaction(council, async (inside) => {
    const fact = await inside.db
      .selectFrom('fact')
      .select(['body', 'withdrawn_at'])
      .where('id', '=', factId)
      .where('child_id', '=', childId)
      .executeTakeFirst();
    if (!fact) throw new ProblemError(problems.notFound);
    if (isManagers(fact.body) && !hasRole(person, 'manager', 'head-of-service'))
      throw new ProblemError(problems.managersOnly);
    const at = inside.now();
    const done = await inside.db
      .updateTable('fact')
      .set({ withdrawn_by: person.id, withdrawn_at: new Date(at) })
      .where('id', '=', factId)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    if (done.numUpdatedRows === 0n) return;
    if (fact.body.kind === 'work') await deriveChildren(inside, [childId]);
    else await touchChildren(inside, [childId]);
    await note(inside.db, { at, actor: person.objectId, action: 'fact.withdraw', childId, subject: factId });
  });
  return readChildPage(council, person, childId);
}

function isManagers(fact: { kind: string; why?: string }): boolean {
  return fact.kind === 'decision' || fact.kind === 'agreed-plan' || fact.why === 'manager-decision';
}
