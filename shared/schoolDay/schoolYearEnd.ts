import { dayNumber, dayOfYmd, isoDate, ymdOf } from '#shared/time/calendarDay.ts';

/**
 * The last day of the school year for which a timetable that comes in on that day is meant: 31 August. In August it is the year to
 * come. A timetable does not outlive it: in September a child has other lessons.
 * @example schoolYearEnd('2026-11-23') // '2027-08-31'
 */
export function schoolYearEnd(date: string): string {
  const { year, month } = ymdOf(dayNumber(date));
  return isoDate(dayOfYmd(month >= 8 ? year + 1 : year, 8, 31));
}
