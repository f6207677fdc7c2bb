import { type DayNumber, dayNumber, isoDate, twoDigits } from './calendarDay.ts';
import { londonDay, londonInstant, londonOffset } from './london.ts';

/** A point in a child's story: always with its London day, and with a time where one is known. */
export interface Moment {
  /** The London day. */
  day: DayNumber;
  /** Milliseconds since 1970, UTC. With only the day known: the start of that day (SR-6). */
  instant: number;
  /** False when only the day is known. */
  hasTime: boolean;
}

const dayLength = 86_400_000;
/**
 * Reads a moment as the case file writes it: `2026-11-05` (a day), `2026-11-05T16:00` (London wall time) or with an
 * offset, `2026-11-05T16:00Z`. The text must be of that form (`momentSchema` checks it); nothing else is checked here.
 * @example readMoment('2026-07-01T00:30Z').day // that of 1 July 2026; in London it is 01:30
 */
export function readMoment(text: string): Moment {
  const day = dayNumber(text);
  if (text.length === 10) return { day, instant: londonInstant(day), hasTime: false };
  const minutesOfDay = twoDigits(text, 11) * 60 + twoDigits(text, 14);
  // Nearly every moment on record is written so: no seconds, no offset.
  if (text.length === 16) return { day, instant: londonInstant(day, minutesOfDay), hasTime: true };
  const seconds = text.charCodeAt(16) === 58 ? Number.parseFloat(text.slice(17)) : 0;
  const minutes = minutesOfDay + seconds / 60;
  const last = text.charAt(text.length - 1);
  if (last === 'Z') return atInstant(Math.round(day * dayLength + minutes * 60_000));
  const sign = text.charAt(text.length - 6);
  if (sign !== '+' && sign !== '-')
    return { day, instant: Math.round(londonInstant(day, minutes)), hasTime: true };
  const ahead = twoDigits(text, text.length - 5) * 60 + twoDigits(text, text.length - 2);
  const utcMinutes = minutes - (sign === '+' ? ahead : -ahead);
  return atInstant(Math.round(day * dayLength + utcMinutes * 60_000));
}

/** The moment of an instant (milliseconds since 1970, UTC). */
export function atInstant(instant: number): Moment {
  return { day: londonDay(instant), instant, hasTime: true };
}

/** A day of which no time is known. */
export function momentOfDay(day: DayNumber): Moment {
  return { day, instant: londonInstant(day), hasTime: false };
}

/** True when `a` lies after `b`. Where either has only its day, the days decide: two facts of one day are not in order. */
export function isAfter(a: Moment, b: Moment): boolean {
  return a.hasTime && b.hasTime ? a.instant > b.instant : a.day > b.day;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** An instant as London wall time with its offset: `2026-10-25T15:00:00+00:00`. */
export function instantText(instant: number): string {
  const offset = londonOffset(instant);
  const wall = instant + offset;
  const day = Math.floor(wall / dayLength);
  const second = Math.floor((wall - day * dayLength) / 1000);
  const time = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
  const ahead = Math.abs(offset) / 60_000;
  return `${isoDate(day)}T${time}${offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(Math.floor(ahead % 60))}`;
}

/** A moment as the case file writes it: the day, or the instant with its offset. */
export function momentText(moment: Moment): string {
  return moment.hasTime ? instantText(moment.instant) : isoDate(moment.day);
}
