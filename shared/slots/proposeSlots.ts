import type { Slot, SlotAnswer, SlotRequest } from '#shared/model/slots.ts';
import { type Candidate, candidatesAt } from './candidates.ts';
import { choose } from './choose.ts';
import { cost } from './cost.ts';
import { type Fit, fitOf } from './fit.ts';
import { inTheWay } from './inTheWay.ts';
import { searchPlaces } from './placeSearch.ts';
import { type Question, readQuestion } from './question.ts';
import { reasonsFor } from './reasons.ts';
import { ruledOut } from './ruledOut.ts';
import { whatCannotBeAsked } from './whatCannotBeAsked.ts';
import { whatIsUnknown } from './whatIsUnknown.ts';

/**
 * Times for a visit, best first: right for the child, then for everyone who must be there.
 *
 * Instants are milliseconds since 1970 and half-open; days and wall times are Europe/London, working hours each mailbox's own
 * zone. Hard limits: working hours, bank holidays, everything in the calendars with the journey to and from it, the child's
 * school day (KSH-7, KSH-8, KSH-10; SR-24), an hour that is kind to the child. The visit lies within working hours, its journey
 * may reach beyond them. A calendar that could not be read ends the search: it is said, and no time is offered. A time
 * after `aimBy` or `dueBy` is marked so and says so first.
 *
 * The order of busy blocks, people and school days makes no difference; the same request gives the same answer.
 * @throws RangeError where the request contradicts itself (days out of order, a day missing in `schoolDays`, a grid that does
 * not divide the hour, a wall time or zone that does not exist)
 * @example proposeSlots({ …, places: ['home'], minutes: 60, limit: 3 }).slots[0]
 * // { start: 1793894400000, end: …, place: 'home', afterAim: false, afterDue: false,
 * //   reasons: ['By Tuesday 10 November, the day we aim for', 'After school, with time to get home', …] }
 */
export function proposeSlots(request: SlotRequest): SlotAnswer {
  const question = readQuestion(request);
  const unknown = whatIsUnknown(question);
  const cannotAsk = whatCannotBeAsked(question);
  if (cannotAsk.length > 0) return { slots: [], inTheWay: cannotAsk, unknown, ruledOut: [] };

  const searches = searchPlaces(question);
  const fit = fitOf(question);
  const candidates = searches.flatMap((search, rank) => candidatesAt(question, search, rank));
  const costs = candidates.map((candidate) => cost(candidate, question, fit));
  const slots = choose(candidates, costs, request.limit).map((one) => slot(one, question, fit));
  const ruled = ruledOut(question, searches);
  return { slots, inTheWay: inTheWay(question, searches, slots, ruled), unknown, ruledOut: ruled };
}

function slot(candidate: Candidate, question: Question, fit: Fit): Slot {
  const { start, end, place } = candidate;
  const afterDue = question.due !== null && start >= question.due.over;
  const afterAim = !afterDue && question.aim !== null && start >= question.aim.over;
  return { start, end, place, afterAim, afterDue, reasons: reasonsFor(candidate, question, fit) };
}
