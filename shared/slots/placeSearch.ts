import type { MustInclude } from '#shared/model/evaluation.ts';
import type { SlotPlace, Why } from '#shared/model/slots.ts';
import { type DayNumber, dayNumber } from '#shared/time/calendarDay.ts';
import { londonInstant } from '#shared/time/london.ts';
import { spokenDay } from '#shared/time/spokenDate.ts';
import { slotWords } from '#shared/words/slots.ts';
import { atSchool } from './atSchool.ts';
import { awayFromSchool } from './awayFromSchool.ts';
import { withJourneys } from './calendarLimits.ts';
import { committed } from './committed.ts';
import type { ChildDays } from './childDay.ts';
import { plainly } from './plainly.ts';
import { journeyMinutes, type Question } from './question.ts';
import { byStart, type Limit, type Stretch, without } from './stretch.ts';

const minute = 60_000;
const meetingWhy = plainly('meeting');
const schoolNotAsked = plainly('schoolNotAsked');
const homeParts: ReadonlySet<MustInclude> = new Set(['home', 'bedroom', 'sleeping-arrangements']);

/** Where one place stands: ruled out as a whole, or the stretches left free and all that took the others. */
export interface PlaceSearch {
  place: SlotPlace;
  out: Why | null;
  free: Stretch[];
  /** What the child's day rules out there, by start. */
  child: Limit[];
  /** What is in the calendars, with the journeys between it and the place, by start. */
  calendar: Limit[];
  /** Before this instant nobody can be there. */
  earliest: number;
}

export function searchPlaces(question: Question): PlaceSearch[] {
  const away = childLimits(question, (child) => daysAway(child, question.firstDay));
  const meetings = (question.request.meetings ?? []).map(({ start, end }) => ({
    start,
    end,
    ...meetingWhy,
  }));
  const settle = question.settings.settleMinutes * minute;
  const outOfSchool = childLimits(question, (child) => [
    ...awayFromSchool(child, question.bounds, question.settings.homeAfterSchoolMinutes * minute),
    ...committed(child, settle),
  ]);
  return question.places.map((place) => {
    const journey = journeyMinutes(question, place) * minute;
    const earliest = question.request.now + journey;
    const calendar = withJourneys(question.calendar, place, journey);
    const out = placeRuledOut(place, question);
    if (out !== null) return { place, out, free: [], child: [], calendar, earliest };
    const limits =
      place === 'school'
        ? childLimits(question, (one) => [
            ...atSchool(one, question.bounds, settle),
            ...committed(one, settle),
            ...outsideTheDecision(one),
          ])
        : outOfSchool;
    const taken = meetings.length > 0 ? [...limits, ...meetings].sort(byStart) : limits;
    const child = place === 'online' ? taken : [...taken, ...away].sort(byStart);
    const ahead = without(question.windows, [{ start: Number.NEGATIVE_INFINITY, end: earliest }]);
    const free = without(without(ahead, calendar), child);
    return { place, out, free, child, calendar, earliest };
  });
}

/** True where this visit must take in something that is only at home. */
export function mustSeeHome(mustInclude: readonly MustInclude[]): boolean {
  return mustInclude.some((part) => homeParts.has(part));
}

/** Why a place is out of the question at any time, or null. */
export function placeRuledOut(place: SlotPlace, { request, children }: Question): Why | null {
  if (place !== 'home' && mustSeeHome(request.mustInclude) && request.places.includes('home'))
    return plainly('homeNeeded');
  if (place !== 'school') return null;
  if (children.some((child) => !schoolIsFine(child) && child.override === null)) return schoolNotAsked;
  const [school] = children.map(({ schoolId }) => schoolId);
  if (children.length > 1 && (school === null || children.some(({ schoolId }) => schoolId !== school)))
    return plainly('notOneSchool');
  return null;
}

const schoolIsFine = ({ wishes }: ChildDays): boolean => wishes.schoolIsFine === true;

/** The days for which the decision about school was not taken, where only the decision lets a visit be there. */
function outsideTheDecision(child: ChildDays): Limit[] {
  const { override } = child;
  if (override === null || schoolIsFine(child)) return [];
  const limits: Limit[] = [];
  if (override.from !== undefined)
    limits.push({
      start: Number.NEGATIVE_INFINITY,
      end: londonInstant(dayNumber(override.from)),
      ...schoolNotAsked,
    });
  if (override.until !== undefined)
    limits.push({
      start: londonInstant(dayNumber(override.until) + 1),
      end: Number.POSITIVE_INFINITY,
      ...schoolNotAsked,
    });
  return limits;
}

/**
 * The days on which the child is known to be away: only a talk from afar is possible. The last is said as seen from the days asked about,
 * not from today: of a booked time the same is said whenever it is asked, so that it is news once and not again at New Year.
 */
function daysAway({ away }: Question['children'][number], near: DayNumber): Limit[] {
  return away.map(({ from, to }) => ({
    start: londonInstant(dayNumber(from)),
    end: londonInstant(dayNumber(to) + 1),
    kind: 'away',
    because: slotWords.ruledOut.away(spokenDay(dayNumber(to), near)),
  }));
}

function childLimits(
  { children }: Question,
  limitsOf: (child: Question['children'][number]) => Limit[],
): Limit[] {
  const all: Limit[] = [];
  for (const child of children)
    for (const limit of limitsOf(child))
      all.push(
        child.isFirst ? limit : { ...limit, sibling: true, because: slotWords.otherChild(limit.because) },
      );
  return all.sort(byStart);
}
