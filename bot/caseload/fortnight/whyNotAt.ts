import { type Council, today } from '#bot/caseload/council.ts';
import { evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import { requireChildren } from '#bot/caseload/requireChild.ts';
import { placesLacking } from '#bot/caseload/slots/placesLacking.ts';
import { readChildDays } from '#bot/caseload/slots/readChildDays.ts';
import { minutesFor } from '#bot/caseload/slots/defaults.ts';
import { hasRole, type Person } from '#bot/identity/person.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { whyNotThen } from '#shared/slots/whyNotThen.ts';
import { ageOn } from '#shared/time/birthday.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { endOfLondonDay, londonDay, londonInstant } from '#shared/time/london.ts';
import { problems } from '#shared/words/errors.ts';
import { slotWords } from '#shared/words/slots.ts';
import { askFor } from './askFor.ts';
import { journeysTo } from './journeysTo.ts';
import { workerFor } from './bookPlanned.ts';
import { calendarFor, takenTimes } from './takenTimes.ts';
import { whereaboutsOf } from './whereaboutsOf.ts';

/**
 * What stands against a visit to a child by somebody that begins then, in plain words: at whichever of the usual places least
 * stands against it. Empty where nothing does, or where nothing is due.
 * @param start with offset
 * @throws ProblemError `child-not-found`; `not-for-you` for somebody else's day, unless one answers for a team;
 * `not-their-child` for the day of somebody who neither works with the child nor covers
 */
export async function whyNotAt(
  council: Council,
  person: Person,
  { childId, personId, start: text }: { childId: string; personId: string; start: string },
): Promise<{ against: string[] }> {
  await requireChildren(council, person, [childId]);
  if (personId !== person.id && !hasRole(person, 'manager', 'head-of-service'))
    throw new ProblemError(problems.notForYou);
  const worker = await workerFor(council, person, childId, personId);
  const child = (await evaluateChildren(council, [childId])).get(childId);
  const next = child?.evaluation.next;
  if (!child || !next) return { against: [] };
  const start = Date.parse(text);
  const day = isoDate(londonDay(start));
  const first = today(council);
  if (day < first) return { against: [slotWords.ruledOut.past] };
  const [from, to] = [londonInstant(dayNumber(day)), endOfLondonDay(dayNumber(day))];
  const taken = await takenTimes(council, [worker], [childId], from, to);
  const [days] = await readChildDays(council, [child], day, day);
  if (!days) return { against: [] };
  const born = child.story.dateOfBirth;
  const ageYears = born ? Math.max(0, ageOn(dayNumber(born), dayNumber(day))) : null;
  const seen = [childId, ...taken.booked.flatMap(({ childIds }) => childIds)];
  const { fromStart, fromBooked } = journeysTo(await whereaboutsOf(council, [...new Set(seen)]), childId);
  const request = askFor(
    {
      next,
      days,
      placesLacking: placesLacking(child),
      ageYears,
      from: day,
      to: day,
      now: council.now(),
    },
    worker.id,
    calendarFor(taken, worker.id, childId, fromBooked),
    fromStart,
  );
  const end = start + minutesFor(1) * 60_000;
  const against = request.places.map((place) => whyNotThen(request, start, end, place));
  const [least] = against.sort((a, b) => a.length - b.length);
  return { against: (least ?? []).map(({ because }) => because) };
}
