import type { RuledOut, Why } from '#shared/model/slots.ts';
import { slotWords } from '#shared/words/slots.ts';
import { plainly } from './plainly.ts';
import type { PlaceSearch } from './placeSearch.ts';
import type { Question } from './question.ts';
import { inBoth, joined, type Limit, type Stretch, without } from './stretch.ts';
import { isBankHoliday } from './workingWindows.ts';

const past = plainly('past');
const journey = plainly('journey');
const bankHoliday = plainly('bankHoliday');
const dayOff = plainly('dayOff');
const outsideHours = plainly('outsideHours');
const unkindHour = plainly('unkindHour');

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
      for (const window of windows) found.push({ ...window, place, ...out });
      continue;
    }
    clip(windows, [{ start: Number.NEGATIVE_INFINITY, end: earliest, ...past }], place, found);
    clip(windows, journeysOnly(withJourneys, calendar), place, found);
    clip(windows, child, place, found);
    for (const { start, end } of free)
      if (Math.ceil(start / grid) * grid > end - length)
        found.push({ start, end, place, ...tooShort(request.minutes) });
  }
  return found;
}

/** The journeys to and from what is in the calendar, by start. Those that meet, between two meetings, are one stretch. */
export function journeysOnly(withJourneys: readonly Stretch[], calendar: readonly Stretch[]): Limit[] {
  return without(joined(withJourneys), calendar).map((stretch) => ({ ...stretch, ...journey }));
}

/** The days and hours in which nobody works, and those that are not kind to the child. */
export function hoursOff({ bounds, working, kind, firstDay }: Question): RuledOut[] {
  const found: RuledOut[] = [];
  bounds.forEach((day, index) => {
    const here = inBoth([day], working);
    if (here.length === 0) {
      found.push({ ...day, ...(isBankHoliday(firstDay + index) ? bankHoliday : dayOff) });
      return;
    }
    for (const gap of without([day], here)) found.push({ ...gap, ...outsideHours });
    for (const gap of without(here, inBoth([day], kind))) found.push({ ...gap, ...unkindHour });
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
  for (const limit of limits) {
    const { start: from, end: to } = limit;
    while (first < windows.length && (windows[first] as Stretch).end <= from) first++;
    for (let at = first; at < windows.length; at++) {
      const window = windows[at] as Stretch;
      if (window.start >= to) break;
      const start = Math.max(window.start, from);
      const end = Math.min(window.end, to);
      if (start < end) into.push(stretch(limit, start, end, place));
    }
  }
}

function stretch(
  { kind, about, sibling, because }: Limit,
  start: number,
  end: number,
  place: RuledOut['place'],
): RuledOut {
  const found: RuledOut = { start, end, kind, because };
  if (place !== undefined) found.place = place;
  if (about !== undefined) found.about = about;
  if (sibling) found.sibling = true;
  return found;
}

function tooShort(minutes: number): Why {
  return { kind: 'tooShort', because: slotWords.ruledOut.tooShort(minutes) };
}
