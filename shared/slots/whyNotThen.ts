import type { SlotPlace, SlotRequest } from '#shared/model/slots.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { londonInstant } from '#shared/time/london.ts';
import { slotWords } from '#shared/words/slots.ts';
import { journeysOnly, hoursOff } from './ruledOut.ts';
import { searchPlaces } from './placeSearch.ts';
import { fitOf } from './fit.ts';
import { type Question, readQuestion } from './question.ts';
import type { Limit, Stretch } from './stretch.ts';

/** What kind of thing stands against a time: so that a page can say the child's day apart from the calendar. */
export type AgainstWhat = 'calendar' | 'journey' | 'hours' | 'child' | 'wish' | 'place' | 'past';

/** One thing that stands against a time, in plain words. */
export interface Against {
  what: AgainstWhat;
  because: string;
}

/**
 * Everything that stands against one very time and place, each said once, the child's day first; empty where every limit that
 * `proposeSlots` keeps is kept. A time that the child would rather not have (`wish`) is said too, although it is only ranked there. It need not lie on the grid, nor be as long as `request.minutes`. Nothing is forbidden by it: a
 * person may know better.
 * @param start instants, half-open; they may reach beyond `request.from` and `to`, and what we do not know of the days there is said
 * @throws RangeError where the request contradicts itself, as `proposeSlots` does
 * @example whyNotThen(request, nineOnMonday, tenOnMonday, 'school') // [{ what: 'child', because: 'Maths is a lesson not to be missed' }]
 */
export function whyNotThen(request: SlotRequest, start: number, end: number, place: SlotPlace): Against[] {
  const question = readQuestion({ ...request, places: [place, ...request.places] });
  const [search] = searchPlaces(question);
  const [itsDay] = searchPlaces(readQuestion(asIfAllowed({ ...request, places: [place] })));
  const unread = request.people.flatMap(({ calendar }) =>
    calendar.read ? [] : [slotWords.unknown.calendar[calendar.why]],
  );
  if (search === undefined || itsDay === undefined) return [];
  const { out, calendar, earliest } = search;
  const time = { start, end };
  const found: Against[] = [
    ...(out === null ? [] : [{ what: 'place' as const, because: out }]),
    ...overlapping('child', itsDay.child, time),
    ...(isUnwished(question, time) ? [{ what: 'wish' as const, because: slotWords.reasons.badTime }] : []),
    // Nothing is known of anybody's hours where no calendar was read.
    ...(request.people.some(({ calendar }) => calendar.read)
      ? overlapping('hours', hoursOff(question), time)
      : []),
    ...overlapping('calendar', question.calendar, time),
    ...unread.map((because) => ({ what: 'calendar' as const, because })),
    ...overlapping('journey', journeysOnly(calendar, question.calendar), time),
    ...(start < earliest ? [{ what: 'past' as const, because: slotWords.ruledOut.past }] : []),
    ...(isBeyond(request, time) ? [{ what: 'hours' as const, because: slotWords.ruledOut.notLookedAt }] : []),
  ];
  return found.filter(
    ({ because }, index) => found.findIndex((other) => other.because === because) === index,
  );
}

/** A place that is out of the question as a whole still has its hours: what the child does then is said all the same. */
function asIfAllowed(request: SlotRequest): SlotRequest {
  if (request.schoolOverride !== undefined) return { ...request, mustInclude: [] };
  const fine = <C extends Pick<SlotRequest, 'wishes'>>(child: C): C => ({
    ...child,
    wishes: { ...child.wishes, schoolIsFine: true },
  });
  return { ...fine(request), mustInclude: [], otherChildren: (request.otherChildren ?? []).map(fine) };
}

function isUnwished(question: Question, { start, end }: Stretch): boolean {
  const fit = fitOf(question);
  return question.bounds.some(
    (day, dayIndex) => day.start < end && start < day.end && fit.isBad({ start, end, dayIndex }),
  );
}

function overlapping(what: AgainstWhat, limits: readonly Limit[], { start, end }: Stretch): Against[] {
  return limits
    .filter((limit) => limit.start < end && start < limit.end)
    .map(({ because }) => ({ what, because }));
}

function isBeyond({ from, to }: SlotRequest, { start, end }: Stretch): boolean {
  return start < londonInstant(dayNumber(from)) || end > londonInstant(dayNumber(to) + 1);
}
