import { type DayNumber, dayOfYmd, ymdOf } from './calendarDay.ts';

/**
 * The day on which someone reaches an age. Ages change on the birthday; someone born on 29 February reaches it, in a
 * year without that day, on 28 February where a stricter duty begins and on 1 March where one ends (SR-8).
 * @example isoDate(birthday(dayNumber('2024-02-29'), 5, 'duty-ends')) // '2029-03-01'
 */
export function birthday(born: DayNumber, age: number, edge: 'duty-begins' | 'duty-ends'): DayNumber {
  const { year, month, day } = ymdOf(born);
  const next = dayOfYmd(year + age, month, day);
  // 29 February of a common year rolls over to 1 March by itself; no other birthday leaves its month.
  const isLeapDay = month === 2 && day === 29;
  return isLeapDay && edge === 'duty-begins' && ymdOf(next).month !== month ? next - 1 : next;
}

/** Whole years of age on a day; negative before birth. */
export function ageOn(born: DayNumber, day: DayNumber): number {
  const from = ymdOf(born);
  const to = ymdOf(day);
  const hadBirthday = to.month > from.month || (to.month === from.month && to.day >= from.day);
  return to.year - from.year - (hadBirthday ? 0 : 1);
}
