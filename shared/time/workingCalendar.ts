import { computed, firstKnownYear, lastKnownYear, published } from './bankHolidays.ts';
import { type DayNumber, dayNumber, dayOfYmd, weekday } from './calendarDay.ts';

/** Counting of working days over one set of holidays. All days are day numbers. */
export interface WorkingCalendar {
  isWorkingDay(day: DayNumber): boolean;
  /** The `count`th working day after `day`; `day` itself is day 0 (SR-1). A count of 0 gives `day`. */
  after(day: DayNumber, count: number): DayNumber;
  /** The `count`th working day before `day`, which is not itself counted: before Thursday 19, Tuesday 17 is 2. */
  before(day: DayNumber, count: number): DayNumber;
  /** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
  count(from: DayNumber, to: DayNumber): number;
}

const holidayNames: ReadonlyMap<DayNumber, string> = new Map(
  [...published, ...computed].map(([date, name]) => [dayNumber(date), name]),
);

const firstIndexed = dayOfYmd(firstKnownYear, 1, 1);
const lastIndexed = dayOfYmd(lastKnownYear, 12, 31);

/**
 * Counting by a prefix index over the years whose holidays are known: one look-up there, one back, instead of a
 * walk over the days (a caseload asks this some hundred thousand times). Outside those years days are walked.
 */
function indexed(isWorkingDay: (day: DayNumber) => boolean): WorkingCalendar {
  const workingDays: DayNumber[] = [];
  /** How many working days lie from the first indexed day up to and including this one. */
  const rank = new Int32Array(lastIndexed - firstIndexed + 1);
  for (let day = firstIndexed; day <= lastIndexed; day++) {
    if (isWorkingDay(day)) workingDays.push(day);
    rank[day - firstIndexed] = workingDays.length;
  }
  const rankOf = (day: DayNumber): number | undefined => rank[day - firstIndexed];

  function walk(from: DayNumber, count: number, step: 1 | -1): DayNumber {
    let day = from;
    for (let left = count; left > 0;) {
      day += step;
      if (isWorkingDay(day)) left--;
    }
    return day;
  }

  return {
    isWorkingDay,
    after(day, count) {
      if (count <= 0) return day;
      const before = rankOf(day);
      return (before === undefined ? undefined : workingDays[before + count - 1]) ?? walk(day, count, 1);
    },
    before(day, count) {
      if (count <= 0) return day;
      const before = rankOf(day - 1);
      return (before === undefined ? undefined : workingDays[before - count]) ?? walk(day, count, -1);
    },
    count(from, to) {
      if (to <= from) return 0;
      const a = rankOf(from);
      const b = rankOf(to);
      if (a !== undefined && b !== undefined) return b - a;
      let total = 0;
      for (let day = from + 1; day <= to; day++) if (isWorkingDay(day)) total++;
      return total;
    },
  };
}

const isWeekday = (day: DayNumber): boolean => weekday(day) <= 5;

/** Monday to Friday less the bank holidays of England and Wales (SR-2). */
export const englandAndWales: WorkingCalendar = indexed((day) => isWeekday(day) && !holidayNames.has(day));

/** Monday to Friday, for a council whose policy counts bank holidays. */
export const everyWeekday: WorkingCalendar = indexed(isWeekday);

/** The bank holidays, all of them on weekdays, after `from` up to and including `to`, so that a sum can name what it left out. */
export function holidaysBetween(from: DayNumber, to: DayNumber): { day: DayNumber; name: string }[] {
  const found: { day: DayNumber; name: string }[] = [];
  // Most spans hold none, which the two indexes tell without a walk.
  if (englandAndWales.count(from, to) === everyWeekday.count(from, to)) return found;
  for (let day = Math.max(from + 1, firstIndexed); day <= Math.min(to, lastIndexed); day++) {
    const name = holidayNames.get(day);
    if (name !== undefined) found.push({ day, name });
  }
  return found;
}

/** False where the days reach into years whose bank holidays are not known, so that only weekends were left out. */
export function holidaysKnown(from: DayNumber, to: DayNumber): boolean {
  return from >= firstIndexed && to <= lastIndexed;
}
