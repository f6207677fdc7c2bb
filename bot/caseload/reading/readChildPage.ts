import type { Council } from '#bot/caseload/council.ts';
import { askWishesOf } from '#bot/caseload/slots/askWishesOf.ts';
import { requireChild } from '#bot/caseload/requireChild.ts';
import { note } from '#bot/identity/audit.ts';
import { markNoLongerFits } from '#bot/caseload/slots/markNoLongerFits.ts';
import type { Person } from '#bot/identity/person.ts';
import type { ChildPage, StoredFact } from '#shared/model/api/children.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { waitingAnswers } from '#shared/model/waitingAnswers.ts';
import { isoDate } from '#shared/time/calendarDay.ts';
import { londonDay } from '#shared/time/london.ts';
import { instantText } from '#shared/time/moment.ts';
import { problems } from '#shared/words/errors.ts';
import { involvementLabel } from '#shared/words/involvements.ts';
import { bookingsOf } from './bookingsOf.ts';
import { childLine } from './childLine.ts';
import { evaluateChildren } from './evaluateChildren.ts';
import { familyOf } from './familyOf.ts';
import { historyOf } from './historyOf.ts';
import type { ChildRows } from './childRows.ts';
import { readNames } from './names.ts';
import { schoolPlaceOf } from './schoolPlaceOf.ts';
import { readWorkers } from './workers.ts';
import { plansOf } from '#bot/caseload/plans/plansOf.ts';

/**
 * A child's page for a person who may see it; the reading is noted.
 * @throws ProblemError `child-not-found`
 */
export async function readChildPage(council: Council, person: Person, childId: string): Promise<ChildPage> {
  await requireChild(council, person, childId);
  const evaluated = (await evaluateChildren(council, [childId])).get(childId);
  if (!evaluated) throw new ProblemError(problems.childNotFound);
  const { rows, story } = evaluated;
  const asOf = council.now();
  const bookings = await markNoLongerFits(council, person, await bookingsOf(council, person, [childId]));
  const workers = await readWorkers(council, [childId]);
  const names = await readNames(council, [
    ...rows.facts.flatMap((fact) => [fact.entered_by, fact.withdrawn_by]),
    ...rows.visits.map((visit) => visit.recorded_by),
  ]);
  const booked = bookings.find(({ state, end }) => state === 'booked' && Date.parse(end) > asOf) ?? null;
  const place = await schoolPlaceOf(council, childId);
  const page: ChildPage = {
    child: childLine(
      council,
      evaluated,
      workers.get(childId) ?? { worker: null, team: null },
      booked,
      (await plansOf(council, [evaluated])).get(childId) ?? null,
      waitingAnswers(bookings, childId),
    ),
    dateOfBirth: story.dateOfBirth ?? null,
    externalId: rows.child.external_id,
    involvementsInFull: story.involvements.map(({ kind, start, end, home }) => ({
      kind,
      label: involvementLabel(kind),
      start,
      end: end ?? null,
      ...(home === undefined ? {} : { home }),
    })),
    history: historyOf(evaluated, names, instantText(asOf)),
    facts: factsOf(rows, names),
    ...place,
    askWishes: askWishesOf(rows.facts, story, place.school, isoDate(londonDay(asOf))),
    bookings,
    family: await familyOf(council, person, childId),
  };
  await note(council.db, { at: asOf, actor: person.objectId, action: 'child.read', childId });
  return page;
}

/** Newest first. */
function factsOf(rows: ChildRows, names: ReadonlyMap<string, string>): StoredFact[] {
  return rows.facts
    .map((row) => ({
      id: row.id,
      fact: row.body,
      enteredBy: names.get(row.entered_by) ?? '',
      enteredAt: row.entered_at.toISOString(),
      withdrawnBy: row.withdrawn_by && (names.get(row.withdrawn_by) ?? ''),
      withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    }))
    .reverse();
}
