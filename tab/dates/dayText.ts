import { format, parseISO } from 'date-fns';

/**
 * A day as people here say it: `Thursday 19 November`, with the year where it is not this one.
 * @param day `2026-11-19`; only the first ten characters are read
 * @param today decides whether the year is said; left out: it is said
 * @example dayText('2026-11-19', '2026-11-16') // 'Thursday 19 November'
 */
export function dayText(day: string, today?: string): string {
  const sameYear = today !== undefined && day.slice(0, 4) === today.slice(0, 4);
  return format(parseISO(day.slice(0, 10)), sameYear ? 'EEEE d MMMM' : 'EEEE d MMMM yyyy');
}
