import { ageOn, birthday } from '#shared/time/birthday.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { type Counting, dayAfter, durationWords, parseDuration } from '#shared/time/duration.ts';
import { englandAndWales, everyWeekday } from '#shared/time/workingCalendar.ts';

const usual: Counting = { calendar: englandAndWales, dayOfEvent: 0 };
const after = (from: string, text: string, counting = usual): string =>
  isoDate(dayAfter(dayNumber(from), parseDuration(text)!, counting));

describe('lengths of time', () => {
  it.each([
    ['2026-11-05', '10 working days', '2026-11-19'],
    ['2026-11-05', '28 days', '2026-12-03'],
    ['2026-11-05', '6 weeks', '2026-12-17'],
    ['2026-11-30', '3 months', '2027-02-28'],
    ['2027-11-30', '3 months', '2028-02-29'],
    ['2026-01-31', '1 month', '2026-02-28'],
    ['2026-12-15', '12 months', '2027-12-15'],
  ])('%s and %s: %s', (from, text, to) => {
    expect(after(from, text)).toBe(to);
  });

  it.each([
    // SR-1: the day of the event is day 1; where it is no working day, day 1 is the next one either way.
    ['2026-11-05', '10 working days', '2026-11-18'],
    ['2026-11-07', '10 working days', '2026-11-20'],
    ['2026-11-05', '28 days', '2026-12-02'],
    ['2026-11-05', '6 weeks', '2026-12-16'],
    ['2026-11-30', '3 months', '2027-02-28'],
  ])('with the day of the event as day 1: %s and %s: %s', (from, text, to) => {
    expect(after(from, text, { ...usual, dayOfEvent: 1 })).toBe(to);
  });

  it('where bank holidays are working days, only weekends are left out', () => {
    expect(after('2026-12-18', '10 working days', { calendar: everyWeekday, dayOfEvent: 0 })).toBe(
      '2027-01-01',
    );
  });

  it('reads and says them', () => {
    expect(parseDuration('10 working days')).toEqual({ count: 10, unit: 'working day' });
    expect(durationWords({ count: 1, unit: 'week' })).toBe('1 week');
    expect(durationWords({ count: 48, unit: 'hour' })).toBe('48 hours');
  });

  it.each([
    ['1 working day', { count: 1, unit: 'working day' }],
    ['5 days', { count: 5, unit: 'day' }],
    ['1 week', { count: 1, unit: 'week' }],
    ['12 months', { count: 12, unit: 'month' }],
    ['1000 hours', { count: 1000, unit: 'hour' }],
    ['a fortnight', null],
    ['about 10 days', null],
    ['10 days or so', null],
    ['10000 days', null],
    ['ten days', null],
  ])('%s', (text, read) => {
    expect(parseDuration(text)).toEqual(read);
  });

  it('hours are not counted in days', () => {
    expect(() => after('2026-11-05', '24 hours')).toThrow(
      'hours are counted from an instant, not from a day',
    );
  });
});

describe('birthdays (SR-8)', () => {
  const on = (born: string, age: number, edge: 'duty-begins' | 'duty-ends') =>
    isoDate(birthday(dayNumber(born), age, edge));

  it.each([
    ['2021-11-09', 5, '2026-11-09', '2026-11-09'],
    ['2024-02-29', 4, '2028-02-29', '2028-02-29'],
    ['2024-02-29', 5, '2029-02-28', '2029-03-01'],
    ['2024-02-28', 5, '2029-02-28', '2029-02-28'],
    ['2024-03-01', 5, '2029-03-01', '2029-03-01'],
    ['2024-03-29', 5, '2029-03-29', '2029-03-29'],
    ['2023-12-31', 18, '2041-12-31', '2041-12-31'],
  ])('born %s, at %i a duty begins on %s, ends on %s', (born, age, begins, ends) => {
    expect([on(born, age, 'duty-begins'), on(born, age, 'duty-ends')]).toEqual([begins, ends]);
  });

  it.each([
    ['2019-03-02', '2026-03-01', 6],
    ['2019-03-02', '2026-03-02', 7],
    ['2019-03-02', '2026-03-03', 7],
    ['2019-03-02', '2026-04-01', 7],
    ['2019-03-02', '2026-02-28', 6],
    ['2019-12-31', '2026-01-01', 6],
    ['2024-02-29', '2029-02-28', 4],
    ['2024-02-29', '2029-03-01', 5],
    ['2026-12-05', '2026-11-20', -1],
  ])('born %s, on %s: %i', (born, day, age) => {
    expect(ageOn(dayNumber(born), dayNumber(day))).toBe(age);
  });
});
