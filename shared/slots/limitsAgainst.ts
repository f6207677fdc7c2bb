import type { RuledOutKind, SlotPlace, SlotRequest, Why } from '#shared/model/slots.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { londonInstant } from '#shared/time/london.ts';
import { slotWords } from '#shared/words/slots.ts';
import { wishedTimes } from './fit.ts';
import { plainly } from './plainly.ts';
import { searchPlaces } from './placeSearch.ts';
import { type Question, readQuestion } from './question.ts';
import { journeysOnly, hoursOff } from './ruledOut.ts';
import type { Stretch } from './stretch.ts';

/** What kind of thing stands against a time: so that a page can say the child's day apart from the calendar. */
export type AgainstWhat = 'calendar' | 'journey' | 'hours' | 'child' | 'wish' | 'place' | 'past';

/** One thing that stands against a time, with the part of that time that it takes. */
export interface LimitAgainst extends Stretch, Omit<Why, 'kind'> {
  what: AgainstWhat;
  /** `badTime`: the child would rather not; `unread`: a calendar that could not be read. */
  kind: RuledOutKind | 'badTime' | 'unread';
}

/**
 * Everything that stands against one very time and place, the child's day first, each with the part of the time that it takes; the same
 * thing may come more than once. What is said of it, and its arguments, are those of `whyNotThen`.
 * @throws RangeError where the request contradicts itself, as `proposeSlots` does
 * @example limitsAgainst(request, nineOnMonday, tenOnMonday, 'school') // [{ what: 'child', kind: 'core', about: 'Maths', start, end, because }]
 */
export function limitsAgainst(
  request: SlotRequest,
  start: number,
  end: number,
  place: SlotPlace,
): LimitAgainst[] {
  const question = readQuestion({ ...request, places: [place, ...request.places] });
  const [search] = searchPlaces(question);
  const [itsDay] = searchPlaces(readQuestion(asIfAllowed({ ...request, places: [place] })));
  const unread = request.people.flatMap(({ calendar }) => (calendar.read ? [] : [calendar]));
  if (search === undefined || itsDay === undefined) return [];
  const { out, calendar, earliest } = search;
  const time = { start, end };
  const bad = wishedTimes(question, 'badTimes').flatMap((times = []) => times);
  return [
    ...(out === null ? [] : [{ ...time, what: 'place' as const, ...out }]),
    ...within('child', itsDay.child, time),
    ...within('wish', bad.map(asBadTime), time),
    // Nothing is known of anybody's hours where no calendar was read.
    ...(request.people.some((one) => one.calendar.read) ? within('hours', hoursOff(question), time) : []),
    ...within('calendar', question.calendar, time),
    ...unread.map(({ why }) => ({
      ...time,
      what: 'calendar' as const,
      kind: 'unread' as const,
      because: slotWords.unknown.calendar[why],
    })),
    ...within('journey', journeysOnly(calendar, question.calendar), time),
    ...(start < earliest ? [{ ...time, what: 'past' as const, ...plainly('past') }] : []),
    ...(isBeyond(question, time) ? [{ ...time, what: 'hours' as const, ...plainly('notLookedAt') }] : []),
  ];
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

const asBadTime = (time: Stretch) => ({
  ...time,
  kind: 'badTime' as const,
  because: slotWords.reasons.badTime,
});

function within(
  what: AgainstWhat,
  limits: readonly Omit<LimitAgainst, 'what'>[],
  time: Stretch,
): LimitAgainst[] {
  return limits.flatMap(({ start, end, kind, about, sibling, because }) =>
    start < time.end && time.start < end
      ? [
          {
            start: Math.max(start, time.start),
            end: Math.min(end, time.end),
            what,
            kind,
            ...(about === undefined ? {} : { about }),
            ...(sibling && { sibling }),
            because,
          },
        ]
      : [],
  );
}

function isBeyond({ request: { from, to } }: Question, { start, end }: Stretch): boolean {
  return start < londonInstant(dayNumber(from)) || end > londonInstant(dayNumber(to) + 1);
}
