import type { Recurrence } from './storedEvent.ts';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const dayMs = 86_400_000;
const places = { first: 0, second: 1, third: 2, fourth: 3, last: -1 } as const;

/** Days since 1970 of an ISO date. */
export const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / dayMs);
/** The ISO date of a day number. */
export const isoDate = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
/** 0 is Sunday, as in JavaScript and in the names above. */
const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

/**
 * The dates on which a series happens, from the start of its range up to and including `last`.
 * @example recurrenceDates({ pattern: { type: 'daily', interval: 2 }, range: { type: 'noEnd', startDate: '2026-11-23' } }, '2026-11-26') // ['2026-11-23', '2026-11-25']
 */
export function recurrenceDates(recurrence: Recurrence, last: string): string[] {
  const { range } = recurrence;
  const ends = [
    dayNumber(last),
    range.type === 'endDate' && range.endDate ? dayNumber(range.endDate) : Infinity,
  ];
  const end = Math.min(...ends);
  const count = range.type === 'numbered' ? (range.numberOfOccurrences ?? 1) : Infinity;
  const dates: string[] = [];
  for (const day of days(recurrence)) {
    if (day > end || dates.length >= count) break;
    dates.push(isoDate(day));
  }
  return dates;
}

/** All days of the pattern from the start of the range, without end. */
function* days({ pattern, range }: Recurrence): Iterable<number> {
  const start = dayNumber(range.startDate);
  for (let step = 0; ; step++) {
    const period = [...daysOfPeriod(pattern, start, step)]
      .filter((day) => day >= start)
      .sort((a, b) => a - b);
    yield* period;
  }
}

function* daysOfPeriod(pattern: Recurrence['pattern'], start: number, step: number): Iterable<number> {
  const every = step * Math.max(1, pattern.interval);
  if (pattern.type === 'daily') yield start + every;
  else if (pattern.type === 'weekly') yield* daysOfWeek(pattern, start, every);
  else if (pattern.type === 'absoluteMonthly' || pattern.type === 'relativeMonthly') {
    const first = new Date(start * dayMs);
    yield* daysOfMonth(pattern, first.getUTCFullYear(), first.getUTCMonth() + every);
  } else {
    const first = new Date(start * dayMs);
    yield* daysOfMonth(
      pattern,
      first.getUTCFullYear() + every,
      (pattern.month ?? first.getUTCMonth() + 1) - 1,
    );
  }
}

function* daysOfWeek(pattern: Recurrence['pattern'], start: number, weeks: number): Iterable<number> {
  const firstDay = weekdays.indexOf(pattern.firstDayOfWeek ?? 'sunday');
  const monday = start - ((weekdayOf(start) - firstDay + 7) % 7) + weeks * 7;
  const wanted = pattern.daysOfWeek ?? [weekdays[weekdayOf(start)] ?? ''];
  for (const name of wanted) yield monday + ((weekdays.indexOf(name) - firstDay + 7) % 7);
}

function* daysOfMonth(pattern: Recurrence['pattern'], year: number, month: number): Iterable<number> {
  const first = Math.round(Date.UTC(year, month, 1) / dayMs);
  const length = Math.round(Date.UTC(year, month + 1, 1) / dayMs) - first;
  if (pattern.type.startsWith('absolute')) {
    // The 31st of a shorter month is its last day, as in Outlook.
    yield first + Math.min(pattern.dayOfMonth ?? 1, length) - 1;
    return;
  }
  const fitting = Array.from({ length }, (_, index) => first + index).filter((day) =>
    (pattern.daysOfWeek ?? []).includes(weekdays[weekdayOf(day)] ?? ''),
  );
  const day = fitting.at(places[pattern.index ?? 'first']);
  if (day !== undefined) yield day;
}
