import { type DayNumber, dayOfYmd, weekday, ymdOf } from './calendarDay.ts';
import { londonOffset } from './london.ts';
import { rememberedByDay } from './rememberedByDay.ts';

const weekdays = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  '',
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The parts of a day as they are said. */
const partsOf = rememberedByDay((dayNo) => {
  const { year, month, day } = ymdOf(dayNo);
  const date = `${day} ${months[month]}`;
  const yearFrom = dayOfYmd(year, 1, 1);
  const yearTo = dayOfYmd(year, 12, 31);
  return { date, weekdayAndDate: `${weekdays[weekday(dayNo)]} ${date}`, year, yearFrom, yearTo };
});

/** A day as people say it. `near` is today: the year is said only where it is another.
 * @example spokenDay(dayNumber('2026-11-19'), today) // 'Thursday 19 November'
 */
export function spokenDay(dayNo: DayNumber, near?: DayNumber): string {
  const parts = partsOf(dayNo);
  return isInYear(near, parts) ? parts.weekdayAndDate : `${parts.weekdayAndDate} ${parts.year}`;
}

/** @example spokenDate(dayNumber('2026-11-05'), today) // '5 November' */
export function spokenDate(dayNo: DayNumber, near?: DayNumber): string {
  const parts = partsOf(dayNo);
  return isInYear(near, parts) ? parts.date : `${parts.date} ${parts.year}`;
}

function isInYear(near: DayNumber | undefined, { yearFrom, yearTo }: ReturnType<typeof partsOf>): boolean {
  return near !== undefined && yearFrom <= near && near <= yearTo;
}

/** An instant as London wall time, `16:05`: for what goes on counting with it. People read `clockTime`. */
export function spokenTime(instant: number): string {
  const minutes = Math.floor(
    ((((instant + londonOffset(instant)) % 86_400_000) + 86_400_000) % 86_400_000) / 60_000,
  );
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
