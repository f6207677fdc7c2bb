import { bookVisit } from '#bot/caseload/booking/bookVisit.ts';
import type { Council } from '#bot/caseload/council.ts';
import { framesOf } from '#bot/caseload/framesOf.ts';
import { packsInForce } from '#bot/caseload/reading/chosenPacks.ts';
import { evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import { readWorkers } from '#bot/caseload/reading/workers.ts';
import { requireChildren } from '#bot/caseload/requireChild.ts';
import { hasRole, type Person } from '#bot/identity/person.ts';
import { readPerson } from '#bot/identity/readPerson.ts';
import type { BookFortnight, FortnightBooked } from '#shared/model/api/fortnight.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { problems } from '#shared/words/errors.ts';
import { fortnightProblems } from '#shared/words/fortnight.ts';
import { dutyCounts } from './mayCover.ts';

type Planned = BookFortnight['visits'][number];

/**
 * Books visits of a plan in one go: one's own, and for a manager those of the team. Each is booked whole or not at all by the same
 * way as every other visit, which looks into Outlook once more; what could not be booked is said, and the others stand. The same
 * keys again are the same bookings.
 * @throws ProblemError `child-not-found`, `not-for-you` before anything is booked
 */
export async function bookPlanned(
  council: Council,
  person: Person,
  { visits }: BookFortnight,
): Promise<FortnightBooked> {
  const childIds = visits.flatMap((visit) => visit.childIds);
  await requireChildren(council, person, childIds);
  if (visits.some(({ personId }) => personId !== person.id) && !hasRole(person, 'manager', 'head-of-service'))
    throw new ProblemError(problems.notForYou);
  const answer: FortnightBooked = { booked: [], notBooked: [] };
  const known = await evaluateChildren(council, childIds);
  for (const visit of visits) {
    const asked = visit.childIds.flatMap((id) => known.get(id)?.evaluation.next?.mustInclude ?? []);
    // The page may be from before somebody recorded that the next visit must be unannounced: then the family is not told after all.
    const announced = visit.announced && !asked.includes('unannounced');
    try {
      answer.booked.push(await bookOne(council, person, { ...visit, announced }));
    } catch (error) {
      // Those before it are booked: whoever asks is told so, whatever went wrong with this one.
      if (!(error instanceof ProblemError))
        council.log.error(
          { name: (error as Error).name, stack: framesOf(error) },
          'a visit of a plan was not booked',
        );
      const { title, detail } = error instanceof ProblemError ? error.text : problems.unexpected;
      answer.notBooked.push({ childIds: visit.childIds, key: visit.key, title, detail });
    }
  }
  return answer;
}

async function bookOne(
  council: Council,
  person: Person,
  { key, childIds, personId, start, end, place, announced }: Planned,
): Promise<FortnightBooked['booked'][number]> {
  const { cover, ...worker } = await workerFor(council, person, childIds, personId);
  const wish = { key, childIds, start, end, place, announced };
  return bookVisit(council, person, wish, undefined, {
    worker,
    cover,
    latenessIsKnown: true,
    unlessBooked: true,
  });
}

/**
 * Who goes, asked once more whether they work with the child or cover: the plan came from a page, and a day may have passed since.
 * @throws ProblemError `not-their-child`
 */
export async function workerFor(
  council: Council,
  person: Person,
  childIds: readonly string[],
  personId: string,
) {
  if (personId === person.id)
    return { id: person.id, name: person.name, mailbox: person.objectId, cover: false };
  const worker = await readPerson(council.db, personId);
  const workers = await readWorkers(council, childIds);
  const others = childIds.filter((id) => workers.get(id)?.worker?.id !== personId);
  if (!worker || !(others.length === 0 || (await covers(council, others, worker))))
    throw new ProblemError(fortnightProblems.notTheirChild);
  return {
    id: worker.id,
    name: worker.name,
    mailbox: worker.objectId ?? worker.account,
    cover: others.length > 0,
  };
}

async function covers(
  council: Council,
  childIds: readonly string[],
  worker: Pick<Person, 'roles'>,
): Promise<boolean> {
  if (!hasRole(worker, 'duty-worker')) return false;
  const packs = await packsInForce(council);
  return [...(await evaluateChildren(council, childIds)).values()].every(({ story }) => {
    const open = (story.involvements ?? []).filter(({ end }) => !end);
    return dutyCounts(
      packs,
      open.map(({ kind }) => kind),
    );
  });
}
