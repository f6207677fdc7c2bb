import { Temporal } from 'temporal-polyfill';
import { type DayNumber, dayOfYmd, ymdOf } from './calendarDay.ts';

/**
 * Europe/London: wall times to instants and back. The clock changes come from the time zone database through
 * Temporal, asked once a year and kept: asking it for every visit would cost a hundred times more.
 */

const zone = 'Europe/London';
const minute = 60_000;
const dayLength = 86_400_000;

interface ClockChange {
  /** The instant of the change, milliseconds. */
  at: number;
  /** Milliseconds ahead of UTC before and after it. */
  before: number;
  after: number;
}

interface LondonYear {
  /** The year's first day, and that of the next. */
  from: DayNumber;
  to: DayNumber;
  /** Offset at the very start of the (UTC) year. */
  offset: number;
  changes: ClockChange[];
}

const years = new Map<number, LondonYear>();

/** The year looked at last: most questions that follow are about the same one. */
let latest: LondonYear | undefined;

function londonYearOf(day: DayNumber): LondonYear {
  if (!latest || day < latest.from || day >= latest.to) latest = londonYear(ymdOf(day).year);
  return latest;
}

function londonYear(year: number): LondonYear {
  const known = years.get(year);
  if (known) return known;
  const start = Temporal.PlainDateTime.from({ year, month: 1, day: 1 })
    .toZonedDateTime('UTC')
    .withTimeZone(zone);
  const changes: ClockChange[] = [];
  let at: Temporal.ZonedDateTime | null = start.getTimeZoneTransition('next');
  for (; at !== null && at.withTimeZone('UTC').year === year; at = at.getTimeZoneTransition('next')) {
    const before = at.subtract({ nanoseconds: 1 });
    changes.push({
      at: at.epochMilliseconds,
      before: before.offsetNanoseconds / 1e6,
      after: at.offsetNanoseconds / 1e6,
    });
  }
  const found = {
    from: dayOfYmd(year, 1, 1),
    to: dayOfYmd(year + 1, 1, 1),
    offset: start.offsetNanoseconds / 1e6,
    changes,
  };
  years.set(year, found);
  return found;
}

/** Milliseconds that London is ahead of UTC at an instant: 0 or 3,600,000. */
export function londonOffset(instant: number): number {
  const year = londonYearOf(Math.floor(instant / dayLength));
  let offset = year.offset;
  for (const change of year.changes) if (instant >= change.at) offset = change.after;
  return offset;
}

/**
 * The instant of a London wall time, given as a day and the minutes (fractions allowed) since its midnight.
 * A time that comes twice (25 October, 01:30) is the first of the two; one that never comes (29 March, 01:30) is
 * moved on by the hour that was skipped: the meaning that calendars share ("compatible" in Temporal).
 */
export function londonInstant(day: DayNumber, minutes = 0): number {
  const asUtc = day * dayLength + minutes * minute;
  const year = londonYearOf(day);
  let offset = year.offset;
  for (const change of year.changes) {
    const earlierReading = asUtc - change.before;
    if (earlierReading >= change.at) offset = change.after;
    // Skipped by the clock going forward: read with the offset before the change, which lands one hour later.
    if (earlierReading >= change.at && asUtc - change.after < change.at) offset = change.before;
  }
  return asUtc - offset;
}

/** The London day on which an instant falls. */
export function londonDay(instant: number): DayNumber {
  return Math.floor((instant + londonOffset(instant)) / dayLength);
}

/** The first instant after a London day: what is due on that day is late from here on. */
export function endOfLondonDay(day: DayNumber): number {
  return londonInstant(day + 1);
}
