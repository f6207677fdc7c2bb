import { type Council, today } from '#bot/caseload/council.ts';
import { evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import { requireChildren } from '#bot/caseload/requireChild.ts';
import { minutesFor } from '#bot/caseload/slots/defaults.ts';
import { readSlotRequest } from '#bot/caseload/slots/readSlotRequest.ts';
import { wishesOf } from '#bot/caseload/slots/wishesOf.ts';
import { hasRole, type Person } from '#bot/identity/person.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { whyNotThen } from '#shared/slots/whyNotThen.ts';
import { isoDate } from '#shared/time/calendarDay.ts';
import { londonDay } from '#shared/time/london.ts';
import { problems } from '#shared/words/errors.ts';
import { slotWords } from '#shared/words/slots.ts';
import { placesFor } from './askOf.ts';
import { workerFor } from './bookPlanned.ts';

/**
 * What stands against a visit to these children by somebody that begins then, in plain words: at whichever of the usual places least
 * stands against it. Empty where nothing does, or where nothing is due.
 * @param start with offset
 * @throws ProblemError `child-not-found`; `not-for-you` for somebody else's day, unless one answers for a team;
 * `not-their-child` for the day of somebody who neither works with the child nor covers
 */
export async function whyNotAt(
  council: Council,
  person: Person,
  { childIds, personId, start: text }: { childIds: string[]; personId: string; start: string },
): Promise<{ against: string[] }> {
  await requireChildren(council, person, childIds);
  if (personId !== person.id && !hasRole(person, 'manager', 'head-of-service'))
    throw new ProblemError(problems.notForYou);
  const worker = await workerFor(council, person, childIds, personId);
  const evaluated = await evaluateChildren(council, childIds);
  const children = childIds.flatMap((id) => evaluated.get(id) ?? []);
  if (!children.some(({ evaluation }) => evaluation.next)) return { against: [] };
  const start = Date.parse(text);
  const day = isoDate(londonDay(start));
  if (day < today(council)) return { against: [slotWords.ruledOut.past] };
  const minutes = minutesFor(children.length);
  const { request } = await readSlotRequest(council, {
    children,
    people: [worker],
    asker: person,
    from: day,
    to: day,
    minutes,
    places: children.length > 1 ? ['home'] : placesFor(wishesOf(children[0]?.rows.facts ?? []).places),
    limit: 1,
    except: null,
  });
  const against = request.places.map((place) => whyNotThen(request, start, start + minutes * 60_000, place));
  const [least] = against.sort((a, b) => a.length - b.length);
  return { against: (least ?? []).map(({ because }) => because) };
}
