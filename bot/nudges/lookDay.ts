import { isoDate } from '#shared/time/calendarDay.ts';
import { londonDay, londonInstant } from '#shared/time/london.ts';
import { englandAndWales } from '#shared/time/workingCalendar.ts';

/** From when on, in minutes after midnight: before the first meeting of the day. */
const morning = 7 * 60 + 30;

/**
 * The day whose look through all children is due at this moment, or null: working days (no weekend, no bank holiday) from 7:30 on by the
 * clock in London. A morning that was missed is made up for until the day ends.
 * @param now milliseconds since 1970
 * @example lookDay(Date.parse('2026-11-23T07:30:00Z')) // '2026-11-23'
 */
export function lookDay(now: number): string | null {
  const day = londonDay(now);
  if (!englandAndWales.isWorkingDay(day) || now < londonInstant(day, morning)) return null;
  return isoDate(day);
}
