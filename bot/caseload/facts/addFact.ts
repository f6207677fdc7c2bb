import { inTransaction, type Council } from '#bot/caseload/council.ts';
import { evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import { readChildPage } from '#bot/caseload/reading/readChildPage.ts';
import { requireChild } from '#bot/caseload/requireChild.ts';
import type { Person } from '#bot/identity/person.ts';
import type { ChildPage, EnteredFact } from '#shared/model/api/children.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { problems } from '#shared/words/errors.ts';
import { factWords } from '#shared/words/facts.ts';
import { keepFact } from './keepFact.ts';
import { requireSense } from './requireSense.ts';

/**
 * Keeps a fact that no export carries, with who and when, and answers the child's page as it is then.
 * @throws ProblemError `child-not-found`, `not-for-you` (a manager's decision by somebody else), `bad-input` (also a decision to see the
 * child at school without an open section 47 enquiry)
 */
export async function addFact(
  council: Council,
  person: Person,
  childId: string,
  fact: EnteredFact,
): Promise<ChildPage> {
  await requireChild(council, person, childId);
  requireSense(council, person, fact);
  if (fact.kind === 'school-override') await requireEnquiry(council, childId);
  await inTransaction(council, (inside) => keepFact(inside, person, childId, fact));
  return readChildPage(council, person, childId);
}

async function requireEnquiry(council: Council, childId: string): Promise<void> {
  const story = (await evaluateChildren(council, [childId])).get(childId)?.story;
  const isOpen = story?.involvements.some(({ kind, end }) => kind === 'section-47' && !end);
  if (!isOpen) throw new ProblemError(problems.badInput, { where: 'fact.kind', detail: factWords.noEnquiry });
}
