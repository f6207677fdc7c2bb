import type { RuledOut } from '#shared/model/slots.ts';
import { slotWords } from '#shared/words/slots.ts';
import type { PlaceSearch } from './placeSearch.ts';
import type { Question } from './question.ts';
import { inBoth, joined, type Limit, type Stretch, without } from './stretch.ts';
import { isBankHoliday } from './workingWindows.ts';

const words = slotWords.ruledOut;

/**
 * Every stretch in which no visit may be, and why: the days and hours off, what is in the calendar, then for each place the
 * journeys, the child's day, and what is left but too short. Stretches may overlap: a lunch may fall into a meeting.
 */
export function ruledOut(question: Question, searches: readonly PlaceSearch[]): RuledOut[] {
  const { windows, calendar, grid, length, request } = question;
  const found = hoursOff(question);
  clip(windows, calendar, undefined, found);
  for (const { place, out, free, child, calendar: withJourneys, earliest } of searches) {
    if (out !== null) {
      for (const window of windows) found.push({ ...window, place, because: out });
      continue;
    }
    clip(windows, [{ start: Number.NEGATIVE_INFINITY, end: earliest, because: words.past }], place, found);
    clip(windows, journeysOnly(withJourneys, calendar), place, found);
    clip(windows, child, place, found);
    for (const { start, end } of free)
      if (Math.ceil(start / grid) * grid > end - length)
        found.push({ start, end, place, because: words.tooShort(request.minutes) });
  }
  return found;
}

/** The journeys to and from what is in the calendar, by start. Those that meet, between two meetings, are one stretch. */
export function journeysOnly(withJourneys: readonly Stretch[], calendar: readonly Stretch[]): Limit[] {
  return without(joined(withJourneys), calendar).map((journey) => ({ ...journey, because: words.journey }));
}

/** The days and hours in which nobody works, and those that are not kind to the child. */
export function hoursOff({ bounds, working, kind, firstDay }: Question): RuledOut[] {
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

/** Adds the parts of `limits` (by start) that lie within working hours. */
function clip(
  windows: readonly Stretch[],
  limits: readonly Limit[],
  place: RuledOut['place'],
  into: RuledOut[],
): void {
  let first = 0;
  for (const { start: from, end: to, because } of limits) {
    while (first < windows.length && (windows[first] as Stretch).end <= from) first++;
    for (let at = first; at < windows.length; at++) {
      const window = windows[at] as Stretch;
      if (window.start >= to) break;
      const start = Math.max(window.start, from);
      const end = Math.min(window.end, to);
      if (start < end)
        into.push(place === undefined ? { start, end, because } : { start, end, place, because });
    }
  }
}
