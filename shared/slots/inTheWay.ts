import type { RuledOut, RuledOutKind, Slot } from '#shared/model/slots.ts';
import { spokenDay } from '#shared/time/spokenDate.ts';
import { slotWords } from '#shared/words/slots.ts';
import { openers } from './openers.ts';
import type { PlaceSearch } from './placeSearch.ts';
import type { Question } from './question.ts';

const words = slotWords.inTheWay;

/**
 * With no time at all, or none by the day the visit is due: what stands in the way, and the smallest things that would open
 * one. Empty where a visit is offered in time.
 */
export function inTheWay(
  question: Question,
  searches: readonly PlaceSearch[],
  slots: readonly Slot[],
  ruled: readonly RuledOut[],
): string[] {
  const { due, request, today, firstDay, bounds } = question;
  const stillInTime = due !== null && due.over > Math.max(request.now, bounds[0]?.start ?? 0);
  const visits = slots.filter(({ place }) => place !== 'online');
  if (visits.some(({ afterDue }) => !afterDue || !stillInTime)) return [];
  const lastDay = firstDay + bounds.length - 1;
  const headline =
    visits.length > 0 && due !== null
      ? words.noTimeByDue(due.spoken)
      : words.noTime(spokenDay(firstDay, today), spokenDay(lastDay, today));
  if ((bounds.at(-1)?.end ?? 0) <= request.now) return [headline, words.allPast];
  const isAlone = request.people.length === 1;
  if (question.working.length === 0 && isAlone) return [headline, words.noWorkingDay, words.laterDays];
  const before = stillInTime && visits.length > 0 ? due.over : Number.POSITIVE_INFINITY;
  const opening = openers(request, before);
  if (question.working.length === 0)
    return [headline, words.neverTogether, ...(opening.length > 0 ? opening : [words.laterDays])];
  return [
    headline,
    ...searches.flatMap((search) => mostly(search, ruled, before)),
    ...placesOut(searches),
    ...(opening.length > 0 || visits.length > 0 ? opening : [words.laterDays]),
  ];
}

/** The places that are out of the question at any time, together where it is for the same reason. */
function placesOut(searches: readonly PlaceSearch[]): string[] {
  const out = searches.flatMap((search) =>
    search.out === null ? [] : [{ place: search.place, because: search.out.because }],
  );
  return [...Map.groupBy(out, ({ because }) => because)].map(([because, places]) =>
    words.placesOut(
      places.map(({ place }) => place),
      because,
    ),
  );
}

/**
 * Why a place that may be has no time: what takes most of it.
 * @param before only until this instant: what stands in the way later says nothing of a visit in time
 */
function mostly({ place, out }: PlaceSearch, ruled: readonly RuledOut[], before: number): string[] {
  if (out !== null) return [];
  const lost = new Map<string, number>();
  for (const stretch of ruled) {
    const taken = Math.min(stretch.end, before) - stretch.start;
    if (taken > 0 && (stretch.place ?? place) === place && !outsideTheDay.has(stretch.kind))
      lost.set(stretch.because, (lost.get(stretch.because) ?? 0) + taken);
  }
  const [most] = [...lost].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most === undefined ? [] : [words.mostly(place, most[0])];
}

const outsideTheDay: ReadonlySet<RuledOutKind> = new Set(['outsideHours', 'dayOff', 'bankHoliday']);
