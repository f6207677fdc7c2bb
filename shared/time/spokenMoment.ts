import { dayNumber, type DayNumber } from './calendarDay.ts';
import { londonDay, londonOffset } from './london.ts';
import { readMoment } from './moment.ts';
import { spokenDay } from './spokenDate.ts';

/**
 * A time of day as people say it, Europe/London.
 * @example clockTime(Date.parse('2026-11-26T15:45Z')) // '3:45pm'
 */
export function clockTime(instant: number): string {
  const dayLength = 86_400_000;
  const minutes = Math.floor((((instant + londonOffset(instant)) % dayLength) + dayLength) / 60_000) % 1440;
  if (minutes === 0) return 'midnight';
  if (minutes === 720) return 'midday';
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  const past = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${past}${hour < 12 ? 'am' : 'pm'}`;
}

/**
 * A day, or a day with its time.
 * @param moment `2026-11-26`, or with a time and offset
 * @param today the year is said only where it is another
 * @example spokenMoment('2026-11-26T15:45:00+00:00', today) // 'Thursday 26 November, 3:45pm'
 */
export function spokenMoment(moment: string, today: DayNumber): string {
  if (moment.length <= 10) return spokenDay(dayNumber(moment), today);
  const { day, instant } = readMoment(moment);
  const time = clockTime(instant);
  // "Friday, midnight" could be either end of Friday.
  if (time === 'midnight') return `midnight at the end of ${spokenDay(day - 1, today)}`;
  return `${spokenDay(day, today)}, ${time}`;
}

/** @example spokenSpan(start, end, today) // 'Thursday 26 November, 3:45pm to 4:30pm' */
export function spokenSpan(start: string, end: string, today: DayNumber): string {
  const [from, to] = [readMoment(start).instant, readMoment(end).instant];
  const last = londonDay(from) === londonDay(to) ? clockTime(to) : spokenMoment(end, today);
  return `${spokenMoment(start, today)} to ${last}`;
}
