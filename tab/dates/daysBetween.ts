import { differenceInCalendarDays, parseISO } from 'date-fns';
import { londonTime } from './londonTime.ts';

/** The day of a day or a moment, in London. @example dayOf('2026-11-24T23:30:00Z') // '2026-11-24' */
export function dayOf(moment: string): string {
  return moment.length <= 10 ? moment : londonTime(moment).day;
}

/** Calendar days from one day or moment to another, in London; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(parseISO(dayOf(to)), parseISO(dayOf(from)));
}
