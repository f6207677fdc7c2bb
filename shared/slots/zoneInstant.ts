import { Temporal } from 'temporal-polyfill';
import { type DayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { londonInstant } from '#shared/time/london.ts';

const minute = 60_000;
const dayLength = 1440 * minute;
/** Midnights already worked out, by zone and day: asking the time zone database costs more than a whole search for slots. */
const midnights = new Map<string, Map<DayNumber, number>>();

/**
 * The instant of a wall time (a day and minutes since its midnight) in any IANA zone. A time that comes twice is the first of
 * the two, one that never comes is moved on by what was skipped.
 * @throws RangeError for a zone that does not exist
 */
export function zoneInstant(day: DayNumber, minutes: number, timeZone: string): number {
  if (timeZone === 'Europe/London') return londonInstant(day, minutes);
  const start = midnight(day, timeZone);
  const asIfRegular = start + minutes * minute;
  if (midnight(day + 1, timeZone) - start === dayLength) return asIfRegular;
  const date = Temporal.PlainDate.from(isoDate(day)).add({ days: Math.floor(minutes / 1440) });
  const time = { hour: Math.floor((minutes % 1440) / 60), minute: minutes % 60 };
  return date.toPlainDateTime(time).toZonedDateTime(timeZone).epochMilliseconds;
}

function midnight(day: DayNumber, timeZone: string): number {
  let known = midnights.get(timeZone);
  if (!known) midnights.set(timeZone, (known = new Map()));
  const found = known.get(day);
  if (found !== undefined) return found;
  const instant = Temporal.PlainDate.from(isoDate(day)).toZonedDateTime(timeZone).epochMilliseconds;
  // A server runs for months: a few years of days are kept, never more.
  if (known.size > 2000) known.clear();
  known.set(day, instant);
  return instant;
}
