import type { School } from '#shared/model/api/administration.ts';
import { type DayNumber, dayNumber, isoDate, weekday } from '#shared/time/calendarDay.ts';
import { englandAndWales } from '#shared/time/workingCalendar.ts';
import { termDays } from './termDay.ts';

type Weeks = NonNullable<School['weeks']>;
type Week = Weeks[number]['week'];

/** The Mondays of the weeks in which a school teaches, by its terms, in order: weeks that are holiday from Monday to Friday are left out. */
export function teachingWeeks(school: School): string[] {
  const termOn = termDays(school);
  const mondays = new Set<DayNumber>();
  for (const { from, to } of school.terms)
    for (let day = dayNumber(from); day <= dayNumber(to); day++)
      if (weekday(day) <= 5 && termOn(day) !== 'holiday' && englandAndWales.isWorkingDay(day))
        mondays.add(mondayOf(day));
  return [...mondays].sort((a, b) => a - b).map(isoDate);
}

/**
 * What a school's list of weeks is when that Monday's week is said: the teaching weeks after it follow in turn, holidays between them do
 * not count. What was said of earlier weeks stays; where nothing was, they are in turn too.
 * @example weeksFrom(school, '2026-11-02', '1') // [{ date: '2026-11-02', week: '1' }, { date: '2026-11-09', week: '2' }, …]
 */
export function weeksFrom(school: School, monday: string, week: Week): Weeks {
  const all = teachingWeeks(school);
  const said = all.indexOf(monday);
  const other: Week = week === '1' ? '2' : '1';
  const inTurn = all.map((date, index) => ({ date, week: (index - said) % 2 === 0 ? week : other }));
  const before = school.weeks?.length ? school.weeks : inTurn;
  return [...before.filter(({ date }) => date < monday), ...inTurn.filter(({ date }) => date >= monday)];
}

/** The Monday of a day's week. */
export function mondayOf(day: DayNumber): DayNumber {
  return day - weekday(day) + 1;
}
