import { type DayNumber } from './calendarDay.ts';
import { londonDay } from './london.ts';
import { spokenDay, spokenTime } from './spokenDate.ts';

/** A time of day as it is said to a child, with the digits of a clock beside it. */
export interface ChildTime {
  /** `quarter to 4 in the afternoon` */
  said: string;
  /** `3:45pm` */
  digits: string;
  /** Where the hands of a clock stand, in degrees from 12. */
  hourHand: number;
  minuteHand: number;
}

/**
 * An instant as a London clock shows it, in words for a nine-year-old.
 * @example childTime(Date.parse('2026-11-24T15:45:00Z')).said // 'quarter to 4 in the afternoon'
 */
export function childTime(instant: number): ChildTime {
  const [hour = 0, minute = 0] = spokenTime(instant).split(':').map(Number);
  return {
    said: `${clockWords(hour, minute)} ${partOfDay(hour)}`,
    digits: `${hour % 12 || 12}:${String(minute).padStart(2, '0')}${hour < 12 ? 'am' : 'pm'}`,
    hourHand: (hour % 12) * 30 + minute / 2,
    minuteHand: minute * 6,
  };
}

function clockWords(hour: number, minute: number): string {
  const name = (of: number) => String(of % 12 || 12);
  if (minute === 0) return `${name(hour)} o’clock`;
  if (minute === 15) return `quarter past ${name(hour)}`;
  if (minute === 30) return `half past ${name(hour)}`;
  if (minute === 45) return `quarter to ${name(hour + 1)}`;
  if (minute % 5 !== 0) return `${name(hour)}:${String(minute).padStart(2, '0')}`;
  return minute < 30 ? `${minute} past ${name(hour)}` : `${60 - minute} to ${name(hour + 1)}`;
}

function partOfDay(hour: number): string {
  if (hour < 12) return 'in the morning';
  return hour < 17 ? 'in the afternoon' : 'in the evening';
}

/**
 * A day as it is said to a child, and how near it is, as far as a child counts.
 * @example childDay(start, now) // { said: 'Tuesday 24 November', near: 'tomorrow' }
 */
export function childDay(
  instant: number,
  now: number,
): { said: string; near: 'today' | 'tomorrow' | number | null } {
  const day: DayNumber = londonDay(instant);
  const ahead = day - londonDay(now);
  return { said: spokenDay(day, londonDay(now)), near: nearness(ahead) };
}

function nearness(ahead: number): 'today' | 'tomorrow' | number | null {
  if (ahead < 0 || ahead > 7) return null;
  if (ahead === 0) return 'today';
  return ahead === 1 ? 'tomorrow' : ahead;
}

/**
 * How long something takes, as it is said to a child.
 * @example childLength(45 * 60_000) // 'about 45 minutes'
 */
export function childLength(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes === 30) return 'about half an hour';
  if (minutes < 60) return `about ${minutes} minutes`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (rest >= 45) return `about ${hours + 1} hours`;
  const half = rest >= 15;
  if (hours === 1) return half ? 'about an hour and a half' : 'about an hour';
  return half ? `about ${hours} and a half hours` : `about ${hours} hours`;
}
