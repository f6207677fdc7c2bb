import type { School } from '#shared/model/api/administration.ts';
import { type DayNumber, dayNumber, weekday } from '#shared/time/calendarDay.ts';

/** A gap between two terms that is longer than any school holiday: a term is missing from the list. */
const longestHolidayDays = 56;

export type TermDay = 'term' | 'holiday' | 'inset' | 'unknown';

/** What a school's own dates say of days; they are read once, asked for many. Bank holidays and weekends are asked elsewhere. */
export function termDays(school: School): (day: DayNumber) => TermDay {
  const closed = new Map(school.closed.map(({ date, why }) => [dayNumber(date), why]));
  const terms = school.terms
    .map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }))
    .sort((a, b) => a.from - b.from);

  return (day) => {
    const why = closed.get(day);
    if (why !== undefined) return /holiday|half.?term/i.test(why) ? 'holiday' : 'inset';
    let endBefore = Number.NEGATIVE_INFINITY;
    for (const term of terms) {
      if (day >= term.from && day <= term.to) return 'term';
      if (day < term.from) return term.from - endBefore - 1 <= longestHolidayDays ? 'holiday' : 'unknown';
      endBefore = Math.max(endBefore, term.to);
    }
    return 'unknown';
  };
}

/**
 * The week of a two-week timetable that a day is in: as listed, or as another day of the same Monday to Friday is listed,
 * so that a list of Mondays is enough. Null where the list does not say, or says both.
 */
export function weekOf(weeks: School['weeks'], day: DayNumber): '1' | '2' | null {
  if (!weeks) return null;
  const monday = day - weekday(day) + 1;
  const same = new Set<'1' | '2'>();
  for (const entry of weeks) {
    const listed = dayNumber(entry.date);
    if (listed === day) return entry.week;
    if (listed >= monday && listed < monday + 7) same.add(entry.week);
  }
  const [only] = same;
  return same.size === 1 && only !== undefined ? only : null;
}
