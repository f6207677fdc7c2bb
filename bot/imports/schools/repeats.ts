import ICAL from 'ical.js';
import { isoDate, dayNumber } from '#shared/time/calendarDay.ts';
import type { WallTime, Zone } from './calendarZone.ts';

/** How the repeats of an entry can fail to be followed. */
export type RepeatProblem = 'not-followed' | 'no-end' | 'too-many';

/** More of one entry than that are not followed. */
export const mostRepeats = 3000;
const mostSteps = 30_000;
const followed = new Set(['DAILY', 'WEEKLY']);
const dayNames = /^(SU|MO|TU|WE|TH|FR|SA)$/;

/**
 * The beginnings that a rule (RRULE) makes of the first one, itself included, as wall times of its zone up to the day `last`
 * (included). Rules by day and week are followed, as timetables use them; by month and year are not.
 * @param last null: a rule without an end of its own is then a problem
 */
export function repeats(
  rule: ICAL.Recur,
  first: WallTime & { isDate: boolean },
  zone: Zone,
  last: string | null,
): WallTime[] | RepeatProblem {
  const { freq, count } = rule;
  const parts = Object.entries(rule.parts as Record<string, unknown[]>);
  const plain = parts.every(
    ([part, values]) => part === 'BYDAY' && values.every((one) => dayNames.test(String(one))),
  );
  if (!followed.has(freq) || !plain) return 'not-followed';
  const isOver = afterUntil(rule, zone);
  if (last === null && isOver === null && !count) return 'no-end';
  // The iterator is not told the end: it compares wall times of one zone with instants of another.
  const open = rule.clone();
  open.until = null;
  open.count = null;
  const start = first.isDate
    ? ICAL.Time.fromDateString(first.date)
    : ICAL.Time.fromDateTimeString(`${first.date}T${clock(first.seconds)}`);
  const found: WallTime[] = [first];
  const steps = open.iterator(start);
  for (let step = 0; step < mostSteps; step++) {
    if (count && found.length >= count) return found;
    const next = steps.next();
    if (!next) return found;
    const wall = { date: next.toString().slice(0, 10), seconds: first.seconds };
    if (wall.date === first.date) continue;
    if (isOver?.(wall) || (last !== null && wall.date > last)) return found;
    found.push(wall);
    if (found.length > mostRepeats) return 'too-many';
  }
  return 'too-many';
}

/** True for a beginning after the rule's own end; null where it has none. An end that is a day takes in that whole day. */
function afterUntil(rule: ICAL.Recur, zone: Zone): ((wall: WallTime) => boolean) | null {
  const until = rule.until as ICAL.Time | null;
  if (!until) return null;
  const date = isoDate(dayNumber(until.toString().slice(0, 10)));
  if (until.isDate) return (wall) => wall.date > date;
  const seconds = until.hour * 3600 + until.minute * 60 + until.second;
  if (until.zone === ICAL.Timezone.utcTimezone) {
    const instant = Date.parse(`${date}T00:00:00Z`) + seconds * 1000;
    return (wall) => zone(wall) > instant;
  }
  return (wall) => wall.date > date || (wall.date === date && wall.seconds > seconds);
}

function clock(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 19);
}
