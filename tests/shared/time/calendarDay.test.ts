import { addMonths, dayNumber, dayOfYmd, isoDate, weekday, ymdOf } from '#shared/time/calendarDay.ts';

/** The platform's own reckoning, for years that it does not take for 19xx. */
const platformDay = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 86_400_000;

describe('days of the calendar', () => {
  it('are those of the Gregorian calendar, over leap years, centuries and the four hundred years', () => {
    const wrong: string[] = [];
    const check = (day: number) => {
      const date = new Date(day * 86_400_000);
      const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      const { year: y, month: m, day: d } = ymdOf(day);
      const text = date.toISOString().slice(0, 10);
      if (y !== year || m !== month || d !== dayOfMonth || dayOfYmd(year, month, dayOfMonth) !== day)
        wrong.push(text);
      if (isoDate(day) !== text || dayNumber(text) !== day) wrong.push(`${text} as a text`);
      if (weekday(day) !== (date.getUTCDay() || 7)) wrong.push(`${text} as a weekday`);
    };
    for (let year = 1590; year <= 2410; year++)
      for (let month = 1; month <= 12; month++) {
        check(platformDay(year, month, 1));
        check(platformDay(year, month, 1) - 1);
      }
    for (const [from, to] of [
      [1968, 1973],
      [1999, 2001],
      [2023, 2032],
      [2099, 2101],
    ] as const)
      for (let day = platformDay(from, 1, 1); day < platformDay(to, 1, 1); day++) check(day);
    expect(wrong).toEqual([]);
  });

  it('a year before the year 1000 is written with its noughts', () => {
    expect(isoDate(dayNumber('0987-01-02'))).toBe('0987-01-02');
  });

  it('only the day of a moment is read', () => {
    expect(isoDate(dayNumber('2026-11-05T23:59'))).toBe('2026-11-05');
  });

  it.each([
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-10-31', 2, '2026-12-31'],
    ['2026-10-31', 3, '2027-01-31'],
    ['2026-10-31', 4, '2027-02-28'],
    ['2027-10-31', 4, '2028-02-29'],
    ['2026-12-31', 6, '2027-06-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', 11, '2026-12-15'],
    ['2026-11-30', 24, '2028-11-30'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-31', -2, '2025-11-30'],
    ['2026-11-05', 0, '2026-11-05'],
  ])('%s and %i months: %s (SR-5)', (from, months, to) => {
    expect(isoDate(addMonths(dayNumber(from), months))).toBe(to);
  });
});
