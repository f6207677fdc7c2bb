import type { MustInclude } from '#shared/model/evaluation.ts';
import type { SlotPlace, SlotRequest } from '#shared/model/slots.ts';
import { type DayNumber, dayNumber } from '#shared/time/calendarDay.ts';
import { londonInstant } from '#shared/time/london.ts';
import { spokenDay } from '#shared/time/spokenDate.ts';
import { slotWords } from '#shared/words/slots.ts';
import { atSchool } from './atSchool.ts';
import { awayFromSchool } from './awayFromSchool.ts';
import { journeyMinutes, type Question } from './question.ts';
import { byStart, type Limit, type Stretch, without } from './stretch.ts';

const minute = 60_000;
const homeParts: ReadonlySet<MustInclude> = new Set(['home', 'bedroom', 'sleeping-arrangements']);

/** Where one place stands: ruled out as a whole, or the stretches left free and all that took the others. */
export interface PlaceSearch {
  place: SlotPlace;
  out: string | null;
  free: Stretch[];
  /** What the child's day rules out there, by start. */
  child: Limit[];
  /** Before this instant nobody can be there. */
  earliest: number;
  /** Milliseconds to keep free before and after, for the journey. */
  journey: number;
}

export function searchPlaces(question: Question): PlaceSearch[] {
  const away = childLimits(question, (child) => daysAway(child, question.today));
  const outOfSchool = childLimits(question, (child) =>
    awayFromSchool(child, question.bounds, question.settings.homeAfterSchoolMinutes * minute),
  );
  return question.places.map((place) => {
    const journey = journeyMinutes(question, place) * minute;
    const earliest = question.request.now + journey;
    const out = placeRuledOut(place, question.request);
    if (out !== null) return { place, out, free: [], child: [], earliest, journey };
    const limits =
      place === 'school'
        ? childLimits(question, (one) =>
            atSchool(one, question.bounds, question.settings.settleMinutes * minute),
          )
        : outOfSchool;
    const child = place === 'online' ? limits : [...limits, ...away].sort(byStart);
    const ahead = without(question.windows, [{ start: Number.NEGATIVE_INFINITY, end: earliest }]);
    const free = without(without(ahead, question.calendar, journey), child);
    return { place, out, free, child, earliest, journey };
  });
}

/** True where this visit must take in something that is only at home. */
export function mustSeeHome(mustInclude: readonly MustInclude[]): boolean {
  return mustInclude.some((part) => homeParts.has(part));
}

/** Why a place is out of the question at any time, or null. */
function placeRuledOut(place: SlotPlace, request: SlotRequest): string | null {
  const others = request.otherChildren ?? [];
  if (place !== 'home' && mustSeeHome(request.mustInclude) && request.places.includes('home'))
    return slotWords.ruledOut.homeNeeded;
  if (place !== 'school') return null;
  const fine = [request, ...others].every(({ wishes }) => wishes.schoolIsFine === true);
  if (!fine && request.schoolOverride === undefined) return slotWords.ruledOut.schoolNotAsked;
  const school = request.schoolId ?? null;
  if (others.length > 0 && (school === null || others.some(({ schoolId }) => schoolId !== school)))
    return slotWords.ruledOut.notOneSchool;
  return null;
}

/** The days on which the child is known to be away: only a talk from afar is possible. */
function daysAway({ away }: Question['children'][number], today: DayNumber): Limit[] {
  return away.map(({ from, to }) => ({
    start: londonInstant(dayNumber(from)),
    end: londonInstant(dayNumber(to) + 1),
    because: slotWords.ruledOut.away(spokenDay(dayNumber(to), today)),
  }));
}

function childLimits(
  { children }: Question,
  limitsOf: (child: Question['children'][number]) => Limit[],
): Limit[] {
  const all: Limit[] = [];
  for (const child of children)
    for (const limit of limitsOf(child))
      all.push(child.isFirst ? limit : { ...limit, because: slotWords.otherChild(limit.because) });
  return all.sort(byStart);
}
