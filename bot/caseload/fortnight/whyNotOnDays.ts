import type { Council } from '#bot/caseload/council.ts';
import { readWorkers } from '#bot/caseload/reading/workers.ts';
import { type DaysInMind, whyNotDays } from '#bot/caseload/slots/whyNotDays.ts';
import { requireChildren } from '#bot/caseload/requireChild.ts';
import { hasRole, type Person } from '#bot/identity/person.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { problems } from '#shared/words/errors.ts';
import { workerFor } from './bookPlanned.ts';

/**
 * What stands against a visit of the team's plan on other days: in the calendar of the child's own worker, for whoever answers for the
 * team. A child nobody works with is asked about in the calendar of whoever asks.
 * @throws ProblemError `child-not-found`, `not-for-you`
 */
export async function whyNotOnDays(
  council: Council,
  person: Person,
  { childId, ...wish }: Omit<DaysInMind, 'childIds'> & { childId: string },
): Promise<{ worker: string; lines: string[]; further: number }> {
  await requireChildren(council, person, [childId]);
  const ownId = (await readWorkers(council, [childId])).get(childId)?.worker?.id ?? person.id;
  if (ownId !== person.id && !hasRole(person, 'manager', 'head-of-service'))
    throw new ProblemError(problems.notForYou);
  const goes = await workerFor(council, person, [childId], ownId);
  return {
    worker: goes.name,
    ...(await whyNotDays(council, person, { ...wish, childIds: [childId] }, goes)),
  };
}
