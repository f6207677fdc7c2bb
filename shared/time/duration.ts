import { addMonths, type DayNumber } from './calendarDay.ts';
import type { WorkingCalendar } from './workingCalendar.ts';

export const durationUnits = ['working day', 'day', 'week', 'month', 'hour'] as const;
export type DurationUnit = (typeof durationUnits)[number];

/** A length of time as policies and plans write it: `10 working days`, `6 weeks`, `48 hours`. */
export interface Duration {
  count: number;
  unit: DurationUnit;
}

const pattern = /^(\d{1,4}) (working day|day|week|month|hour)s?$/;

/** Reads `10 working days`; null when it is not a length of time. Weeks are 7 days (SR-5).
 * @example parseDuration('6 weeks') // { count: 6, unit: 'week' }
 */
export function parseDuration(text: string): Duration | null {
  const match = pattern.exec(text);
  return match ? { count: Number(match[1]), unit: match[2] as DurationUnit } : null;
}

/** @example durationWords({ count: 10, unit: 'working day' }) // '10 working days' */
export function durationWords({ count, unit }: Duration): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** How a council counts: which days are working days, and whether the day of the event is day 0 or day 1 (SR-1, SR-2). */
export interface Counting {
  calendar: WorkingCalendar;
  dayOfEvent: 0 | 1;
}

/**
 * The day that lies a duration after an event's day. Hours are not counted in days: use the instant.
 * Where the day of the event is day 1, days, weeks and working days end a day sooner; months keep the corresponding date.
 */
export function dayAfter(event: DayNumber, { count, unit }: Duration, counting: Counting): DayNumber {
  const inclusive = counting.dayOfEvent;
  switch (unit) {
    case 'working day':
      return counting.calendar.after(
        event,
        inclusive && counting.calendar.isWorkingDay(event) ? count - 1 : count,
      );
    case 'day':
      return event + count - inclusive;
    case 'week':
      return event + count * 7 - inclusive;
    case 'month':
      return addMonths(event, count);
    case 'hour':
      throw new RangeError('hours are counted from an instant, not from a day');
  }
}
