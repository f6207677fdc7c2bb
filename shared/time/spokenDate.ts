import { type DayNumber, weekday, ymdOf } from './calendarDay.ts';
import { londonOffset } from './london.ts';

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

/** A day as people say it. `near` is today: the year is said only where it is another.
 * @example spokenDay(dayNumber('2026-11-19'), today) // 'Thursday 19 November'
 */
export function spokenDay(dayNo: DayNumber, near?: DayNumber): string {
  return `${weekdays[weekday(dayNo)]} ${spokenDate(dayNo, near)}`;
}

/** @example spokenDate(dayNumber('2026-11-05'), today) // '5 November' */
export function spokenDate(dayNo: DayNumber, near?: DayNumber): string {
  const { year, month, day } = ymdOf(dayNo);
  const text = `${day} ${months[month]}`;
  return near !== undefined && yearOf(near) === year ? text : `${text} ${year}`;
}

/** Of the day asked for last: near a whole answer it is always today. */
let latest = { day: 0, year: 1970 };

function yearOf(day: DayNumber): number {
  if (latest.day !== day) latest = { day, year: ymdOf(day).year };
  return latest.year;
}

/** An instant as London wall time, `16:05`: for what goes on counting with it. People read `clockTime`. */
export function spokenTime(instant: number): string {
  const minutes = Math.floor(
    ((((instant + londonOffset(instant)) % 86_400_000) + 86_400_000) % 86_400_000) / 60_000,
  );
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
