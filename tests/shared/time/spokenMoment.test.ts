import { dayNumber } from '#shared/time/calendarDay.ts';
import { spokenDate, spokenDay, spokenTime } from '#shared/time/spokenDate.ts';
import { clockTime, spokenMoment, spokenSpan } from '#shared/time/spokenMoment.ts';

const today = dayNumber('2026-11-20');

describe('a time of day as people say it', () => {
  test.each([
    ['2026-11-26T15:45:00Z', '3:45pm'],
    ['2026-11-26T09:00:00Z', '9am'],
    ['2026-11-26T09:05:00Z', '9:05am'],
    ['2026-11-26T11:59:00Z', '11:59am'],
    ['2026-11-26T12:00:00Z', 'midday'],
    ['2026-11-26T12:01:00Z', '12:01pm'],
    ['2026-11-26T13:00:00Z', '1pm'],
    ['2026-11-26T23:59:59Z', '11:59pm'],
    ['2026-11-26T00:00:00Z', 'midnight'],
    ['2026-11-26T00:30:00Z', '12:30am'],
    // Summer: London is an hour ahead. In 1969 it was so all the year.
    ['2026-07-01T23:00:00Z', 'midnight'],
    ['2026-07-01T11:00:00Z', 'midday'],
    ['1969-12-28T15:45:00Z', '4:45pm'],
  ])('%s is %s', (instant, said) => {
    expect(clockTime(Date.parse(instant))).toBe(said);
  });

  test.each([
    ['2026-11-26T00:00:00Z', '00:00'],
    ['2026-11-26T09:05:59Z', '09:05'],
    ['2026-11-26T23:59:00Z', '23:59'],
    ['2026-06-30T23:30:00Z', '00:30'],
    ['1969-12-28T15:45:00Z', '16:45'],
  ])('%s by a London clock is %s', (instant, time) => {
    expect(spokenTime(Date.parse(instant))).toBe(time);
  });
});

describe('days, moments and spans', () => {
  it('every day of the week', () => {
    const week = Array.from({ length: 7 }, (_, index) => spokenDay(dayNumber('2026-11-02') + index, today));
    expect(week).toEqual([
      'Monday 2 November',
      'Tuesday 3 November',
      'Wednesday 4 November',
      'Thursday 5 November',
      'Friday 6 November',
      'Saturday 7 November',
      'Sunday 8 November',
    ]);
  });

  it('every month', () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      spokenDate(dayNumber(`2026-${String(index + 1).padStart(2, '0')}-15`), today),
    );
    expect(months.join(', ')).toBe(
      '15 January, 15 February, 15 March, 15 April, 15 May, 15 June, 15 July, 15 August, 15 September, 15 October, 15 November, 15 December',
    );
  });

  it('the year is said where it is not that of today, whichever today is', () => {
    const day = dayNumber('2026-12-31');
    expect(spokenDate(day, dayNumber('2026-01-01'))).toBe('31 December');
    expect(spokenDate(day, dayNumber('2027-01-01'))).toBe('31 December 2026');
    expect(spokenDate(day, dayNumber('2026-12-31'))).toBe('31 December');
    expect(spokenDate(day, dayNumber('1970-01-01'))).toBe('31 December 2026');
    expect(spokenDate(dayNumber('1970-03-02'), dayNumber('1970-01-01'))).toBe('2 March');
    expect(spokenDate(day)).toBe('31 December 2026');
  });

  it.each([
    ['2026-11-26', 'Thursday 26 November'],
    ['2026-11-26T15:45:00+00:00', 'Thursday 26 November, 3:45pm'],
    ['2026-06-30T23:30Z', 'Wednesday 1 July, 12:30am'],
    ['2027-01-05T09:00', 'Tuesday 5 January 2027, 9am'],
  ])('%s is %s', (moment, said) => {
    expect(spokenMoment(moment, today)).toBe(said);
  });

  it('a span says its day once, and both where it runs over midnight', () => {
    expect(spokenSpan('2026-11-26T15:45', '2026-11-26T16:30', today)).toBe(
      'Thursday 26 November, 3:45pm to 4:30pm',
    );
    expect(spokenSpan('2026-11-26T23:00', '2026-11-27T00:30', today)).toBe(
      'Thursday 26 November, 11pm to Friday 27 November, 12:30am',
    );
  });
});
