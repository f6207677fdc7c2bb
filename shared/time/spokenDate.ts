import { type DayNumber, weekday, ymdOf } from './calendarDay.ts';
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
  return { date, weekdayAndDate: `${weekdays[weekday(dayNo)]} ${date}`, year };
});

/** A day as people say it. `near` is today: the year is said only where it is another.
 * @example spokenDay(dayNumber('2026-11-19'), today) // 'Thursday 19 November'
 */
export function spokenDay(dayNo: DayNumber, near?: DayNumber): string {
  const { weekdayAndDate, year } = partsOf(dayNo);
  return isYearOf(near, year) ? weekdayAndDate : `${weekdayAndDate} ${year}`;
}

/** @example spokenDate(dayNumber('2026-11-05'), today) // '5 November' */
export function spokenDate(dayNo: DayNumber, near?: DayNumber): string {
  const { date, year } = partsOf(dayNo);
  return isYearOf(near, year) ? date : `${date} ${year}`;
}

function isYearOf(near: DayNumber | undefined, year: number): boolean {
  return near !== undefined && partsOf(near).year === year;
}

/** An instant as London wall time, `16:05`: for what goes on counting with it. People read `clockTime`. */
export function spokenTime(instant: number): string {
  const minutes = Math.floor(
    ((((instant + londonOffset(instant)) % 86_400_000) + 86_400_000) % 86_400_000) / 60_000,
  );
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
