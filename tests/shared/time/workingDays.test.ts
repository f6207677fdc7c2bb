import fc from 'fast-check';
import { computed, published } from '#shared/time/bankHolidays.ts';
import { dayNumber, isoDate, weekday } from '#shared/time/calendarDay.ts';
import {
  englandAndWales,
  everyWeekday,
  holidaysBetween,
  holidaysKnown,
} from '#shared/time/workingCalendar.ts';
import {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  workingDaysBefore,
} from '#shared/time/workingDays.ts';

describe('working days in England and Wales', () => {
  it.each([
    ['2026-11-05', 10, '2026-11-19', 'two plain weeks'],
    ['2026-11-07', 10, '2026-11-20', 'from a Saturday, Monday is day 1'],
    ['2026-12-18', 10, '2027-01-06', 'over Christmas 2026: not the 25th, the 28th, nor 1 January'],
    ['2026-04-02', 1, '2026-04-07', 'over Easter: Good Friday 3 and Monday 6 April'],
    ['2022-09-16', 1, '2022-09-20', 'the State Funeral on Monday 19 September 2022'],
    ['2020-05-07', 1, '2020-05-11', 'VE day moved the early May holiday to Friday 8 May 2020'],
    ['2029-12-24', 1, '2029-12-27', 'a computed year'],
    ['2026-11-05', 0, '2026-11-05', 'none'],
    ['2026-11-07', 0, '2026-11-07', 'none, from a Saturday'],
    ['2018-12-31', 1, '2019-01-02', 'into the first known year'],
    ['2018-12-20', 3, '2018-12-25', 'before it, weekends only'],
    ['2019-01-01', 1, '2019-01-02', 'from its first day'],
    ['2030-12-30', 1, '2030-12-31', 'to the last known day'],
    ['2030-12-31', 1, '2031-01-01', 'out of the known years, where only weekends are left out'],
    ['2030-12-24', 5, '2031-01-02', 'over the end of them'],
  ])('%s and %i: %s (%s)', (from, count, to) => {
    expect(addWorkingDays(from, count)).toBe(to);
  });

  it.each([
    ['2026-11-19', 2, '2026-11-17'],
    ['2026-11-22', 2, '2026-11-19'],
    ['2027-01-04', 1, '2026-12-31'],
    ['2026-12-29', 1, '2026-12-24'],
    ['2026-11-21', 0, '2026-11-21'],
    ['2019-01-02', 1, '2018-12-31'],
    ['2019-01-03', 1, '2019-01-02'],
    ['2019-01-04', 3, '2018-12-31'],
    ['2031-01-01', 1, '2030-12-31'],
    ['2031-01-06', 2, '2031-01-02'],
  ])('before %s, %i back: %s', (from, count, to) => {
    expect(workingDaysBefore(from, count)).toBe(to);
  });

  it('counts from the day after to the day itself', () => {
    expect(countWorkingDays('2026-11-05', '2026-11-19')).toBe(10);
    expect(countWorkingDays('2026-11-19', '2026-11-05')).toBe(0);
    expect(countWorkingDays('2026-11-19', '2026-11-19')).toBe(0);
    expect(countWorkingDays('2018-12-28', '2019-01-03')).toBe(3);
    expect(countWorkingDays('2030-12-27', '2031-01-02')).toBe(4);
    expect(countWorkingDays('2031-12-24', '2031-12-26')).toBe(2);
    // Turned round outside the known years too.
    expect(countWorkingDays('2031-12-26', '2031-12-24')).toBe(0);
    expect(isWorkingDay('2026-12-28')).toBe(false);
    expect(isWorkingDay('2026-12-29')).toBe(true);
  });

  it('a holiday list for every year from 2019 to 2030, each on a weekday', () => {
    const years = new Set([...published, ...computed].map(([date]) => date.slice(0, 4)));
    expect([...years]).toEqual(Array.from({ length: 12 }, (_, index) => `${2019 + index}`));
    for (const [date] of [...published, ...computed])
      expect([date, weekday(dayNumber(date)) <= 5]).toEqual([date, true]);
  });

  it('outside those years leaves out weekends only, and can say so', () => {
    expect(addWorkingDays('2031-12-24', 1)).toBe('2031-12-25');
    expect(holidaysKnown(dayNumber('2030-12-20'), dayNumber('2031-01-03'))).toBe(false);
    expect(holidaysKnown(dayNumber('2018-12-31'), dayNumber('2019-01-03'))).toBe(false);
    expect(holidaysKnown(dayNumber('2019-01-01'), dayNumber('2030-12-31'))).toBe(true);
    expect(holidaysKnown(dayNumber('2030-12-31'), dayNumber('2031-01-01'))).toBe(false);
  });

  it('names the holidays on weekdays between two days', () => {
    const found = holidaysBetween(dayNumber('2026-12-24'), dayNumber('2027-01-01'));
    expect(found.map(({ day, name }) => [isoDate(day), name])).toEqual([
      ['2026-12-25', 'Christmas Day'],
      ['2026-12-28', 'Boxing Day'],
      ['2027-01-01', 'New Year’s Day'],
    ]);
    const none = holidaysBetween(dayNumber('2026-12-25'), dayNumber('2026-12-27'));
    expect(none).toEqual([]);
    const first = holidaysBetween(dayNumber('2018-12-01'), dayNumber('2019-01-01'));
    expect(first.map(({ name }) => name)).toEqual(['New Year’s Day']);
  });

  it('the index says what walking day by day says, inside and outside the known years', () => {
    const day = fc.integer({ min: dayNumber('2017-01-01'), max: dayNumber('2033-01-01') });
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 300 }),
        fc.constantFrom(englandAndWales, everyWeekday),
        (from, count, calendar) => {
          let walked = from;
          for (let left = count; left > 0;) if (calendar.isWorkingDay(++walked)) left--;
          expect(calendar.after(from, count)).toBe(walked);
          expect(calendar.count(from, walked)).toBe(count);
          let back = from;
          for (let left = count; left > 0;) if (calendar.isWorkingDay(--back)) left--;
          expect(calendar.before(from, count)).toBe(back);
        },
      ),
    );
  });
});
