import { dayNumber, isoDate } from './calendarDay.ts';
import { englandAndWales } from './workingCalendar.ts';

/**
 * Working days in England and Wales for ISO dates (`2026-11-05`): Monday to Friday less bank holidays (SR-2).
 * Bank holidays are known for 2019 to 2030; outside those years only weekends are left out.
 */

/** @example isWorkingDay('2026-12-25') // false: Christmas Day */
export function isWorkingDay(date: string): boolean {
  return englandAndWales.isWorkingDay(dayNumber(date));
}

/** The `count`th working day after `date`; the day itself is day 0 (SR-1).
 * @example addWorkingDays('2026-11-05', 10) // '2026-11-19'
 */
export function addWorkingDays(date: string, count: number): string {
  return isoDate(englandAndWales.after(dayNumber(date), count));
}

/** The `count`th working day before `date`, which is not itself counted.
 * @example workingDaysBefore('2026-11-19', 2) // '2026-11-17'
 */
export function workingDaysBefore(date: string, count: number): string {
  return isoDate(englandAndWales.before(dayNumber(date), count));
}

/** Working days after `from` up to and including `to`.
 * @example countWorkingDays('2026-11-05', '2026-11-19') // 10
 */
export function countWorkingDays(from: string, to: string): number {
  return englandAndWales.count(dayNumber(from), dayNumber(to));
}
