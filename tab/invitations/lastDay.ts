import { dayText } from '#tab/dates/dayText.ts';
import { londonTime } from '#tab/dates/londonTime.ts';

/**
 * The last London day on which something works that stops at an instant.
 * @example lastDay('2026-11-26T00:00:00+00:00', '2026-11-23') // 'Wednesday 25 November'
 */
export function lastDay(until: string, today: string): string {
  return dayText(londonTime(new Date(Date.parse(until) - 1).toISOString()).day, today);
}
