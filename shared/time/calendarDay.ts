import { rememberedByDay } from './rememberedByDay.ts';

/**
 * Calendar days as whole numbers (days since 1 January 1970), so that counting is arithmetic and no time zone
 * or clock change can creep in. Dates are written as `2026-11-05`.
 */
export type DayNumber = number;

/** The day number of a date. Only the first ten characters are read. Days that a month does not have roll over.
 * @example dayNumber('1970-01-02') // 1
 */
export function dayNumber(date: string): DayNumber {
  const year = twoDigits(date, 0) * 100 + twoDigits(date, 2);
  return dayOfYmd(year, twoDigits(date, 5), twoDigits(date, 8));
}

/** The number that two digits of a text make. Read digit by digit: a caseload holds some hundred thousand dates. */
export function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

/** Days since 1970 of a year, month (1 to 12, or 13 for the next January) and day, in the Gregorian calendar (H. Hinnant, "days from civil"). */
export function dayOfYmd(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  );
}

/** Year, month (1 to 12) and day of a day number. */
export function ymdOf(dayNo: DayNumber): { year: number; month: number; day: number } {
  const z = dayNo + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** The date of a day number.
 * @example isoDate(1) // '1970-01-02'
 */
export const isoDate: (dayNo: DayNumber) => string = rememberedByDay((dayNo) => {
  const { year, month, day } = ymdOf(dayNo);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
});

/** ISO weekday: Monday is 1, Sunday is 7. */
export function weekday(dayNo: DayNumber): number {
  return ((((dayNo + 3) % 7) + 7) % 7) + 1;
}

/** The same day of the month `months` later, or the month's last day where there is none (SR-5).
 * @example isoDate(addMonths(dayNumber('2026-11-30'), 3)) // '2027-02-28'
 */
export function addMonths(dayNo: DayNumber, months: number): DayNumber {
  const { year, month, day } = ymdOf(dayNo);
  const index = year * 12 + month - 1 + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  // A thirteenth month rolls over to the next January.
  const lastDay = dayOfYmd(toYear, toMonth + 1, 1) - dayOfYmd(toYear, toMonth, 1);
  return dayOfYmd(toYear, toMonth, Math.min(day, lastDay));
}
