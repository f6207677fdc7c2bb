import { describe, expect, it } from '@jest/globals';
import { ageOn, birthday } from '#shared/time/birthday.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { type Counting, dayAfter, durationWords, parseDuration } from '#shared/time/duration.ts';
import { spokenDate, spokenDay, spokenTime } from '#shared/time/spokenDate.ts';
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
    expect(parseDuration('a fortnight')).toBeNull();
  });

  it('hours are not counted in days', () => {
    expect(() => after('2026-11-05', '24 hours')).toThrow(RangeError);
  });
});

describe('birthdays (SR-8)', () => {
  const on = (born: string, age: number, edge: 'duty-begins' | 'duty-ends') =>
    isoDate(birthday(dayNumber(born), age, edge));

  it.each([
    ['2021-11-09', 5, '2026-11-09', '2026-11-09'],
    ['2024-02-29', 4, '2028-02-29', '2028-02-29'],
    ['2024-02-29', 5, '2029-02-28', '2029-03-01'],
  ])('born %s, at %i a duty begins on %s, ends on %s', (born, age, begins, ends) => {
    expect([on(born, age, 'duty-begins'), on(born, age, 'duty-ends')]).toEqual([begins, ends]);
  });

  it('gives the age on a day', () => {
    expect(ageOn(dayNumber('2019-03-02'), dayNumber('2026-03-01'))).toBe(6);
    expect(ageOn(dayNumber('2019-03-02'), dayNumber('2026-03-02'))).toBe(7);
  });
});

describe('dates as said', () => {
  const today = dayNumber('2026-11-20');
  it('with the year only where it is another', () => {
    expect(spokenDay(dayNumber('2026-11-19'), today)).toBe('Thursday 19 November');
    expect(spokenDay(dayNumber('2027-01-05'), today)).toBe('Tuesday 5 January 2027');
    expect(spokenDate(dayNumber('2026-11-05'), today)).toBe('5 November');
    expect(spokenDay(dayNumber('2026-11-19'))).toBe('Thursday 19 November 2026');
  });
  it('times in London', () => {
    expect(spokenTime(Date.UTC(2026, 6, 1, 11, 5))).toBe('12:05');
    expect(spokenTime(Date.UTC(2026, 10, 5, 16, 0))).toBe('16:00');
  });
});
