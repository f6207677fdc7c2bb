import { inTransaction, type Council } from '#bot/caseload/council.ts';
import { readChildPage } from '#bot/caseload/reading/readChildPage.ts';
import { requireChild } from '#bot/caseload/requireChild.ts';
import type { Person } from '#bot/identity/person.ts';
import type { ChildPage, EnteredFact } from '#shared/model/api/children.ts';
import { keepFact } from './keepFact.ts';
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
  await inTransaction(council, (inside) => keepFact(inside, person, childId, fact));
  return readChildPage(council, person, childId);
}
