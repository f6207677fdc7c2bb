import type { RuledOut } from '#shared/model/slots.ts';
import { slotWords } from '#shared/words/slots.ts';
import type { PlaceSearch } from './placeSearch.ts';
import { journeyMinutes, type Question } from './question.ts';
import { inBoth, joined, type Stretch, without } from './stretch.ts';
import { isBankHoliday } from './workingWindows.ts';

const words = slotWords.ruledOut;

/**
 * Every stretch in which no visit may be, and why: the days and hours off, what is in the calendar, then for each place the
 * journeys, the child's day, and what is left but too short. Stretches may overlap: a lunch may fall into a meeting.
 */
export function ruledOut(question: Question, searches: readonly PlaceSearch[]): RuledOut[] {
  const found = hoursOff(question);
  for (const limit of question.calendar) clip(question.windows, limit, limit.because, undefined, found);
  const busy = joined(question.calendar);
  for (const search of searches) {
    const { place, out, limits, free } = search;
    if (out !== null) for (const window of question.windows) found.push({ ...window, place, because: out });
    const journey = journeyMinutes(question, place) * 60_000;
    if (out === null && journey > 0)
      for (const { start, end } of busy) {
        clip(question.windows, { start: start - journey, end: start }, words.journey, place, found);
        clip(question.windows, { start: end, end: end + journey }, words.journey, place, found);
      }
    const inCalendar = calendarWords;
    for (const limit of limits)
      if (!inCalendar.has(limit.because)) clip(question.windows, limit, limit.because, place, found);
    for (const gap of free)
      if (Math.ceil(gap.start / question.grid) * question.grid > gap.end - question.length)
        found.push({ ...gap, place, because: words.tooShort(question.request.minutes) });
  }
  return found;
}

const calendarWords: ReadonlySet<string> = new Set([
  words.busy,
  words.tentative,
  words.oof,
  words.booked,
  words.unknown,
]);

function hoursOff({ bounds, working, kind, firstDay }: Question): RuledOut[] {
  const found: RuledOut[] = [];
  bounds.forEach((day, index) => {
    const here = inBoth([day], working);
    if (here.length === 0) {
      found.push({ ...day, because: isBankHoliday(firstDay + index) ? words.bankHoliday : words.dayOff });
      return;
    }
    for (const gap of without([day], here)) found.push({ ...gap, because: words.outsideHours });
    for (const gap of without(here, inBoth([day], kind))) found.push({ ...gap, because: words.unkindHour });
  });
  return found;
}

/** Adds the parts of a stretch that lie within working hours. */
function clip(
  windows: readonly Stretch[],
  stretch: Stretch,
  because: string,
  place: RuledOut['place'],
  into: RuledOut[],
): void {
  for (const window of windows) {
    if (window.start >= stretch.end) break;
    const start = Math.max(window.start, stretch.start);
    const end = Math.min(window.end, stretch.end);
    if (start < end)
      into.push(place === undefined ? { start, end, because } : { start, end, place, because });
  }
}
