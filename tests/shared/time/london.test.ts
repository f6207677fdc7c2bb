import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { endOfLondonDay, londonDay, londonInstant, londonOffset } from '#shared/time/london.ts';
import { atInstant, instantText, isAfter, momentOfDay, momentText, readMoment } from '#shared/time/moment.ts';

describe('Europe/London', () => {
  it.each([
    ['2026-07-01T12:00', '2026-07-01T11:00:00.000Z', 'summer time'],
    ['2026-12-01T12:00', '2026-12-01T12:00:00.000Z', 'winter'],
    ['2026-10-25T00:59', '2026-10-24T23:59:00.000Z', 'before the clocks go back'],
    ['2026-10-25T01:30', '2026-10-25T00:30:00.000Z', 'a time that comes twice is the first'],
    ['2026-10-25T02:00', '2026-10-25T02:00:00.000Z', 'after they went back'],
    ['2026-03-29T01:30', '2026-03-29T01:30:00.000Z', 'a time that never comes moves on by the hour'],
    ['2026-03-29T02:00', '2026-03-29T01:00:00.000Z', 'after they went forward'],
    ['2026-11-05', '2026-11-05T00:00:00.000Z', 'a day is its start'],
    ['2026-07-01', '2026-06-30T23:00:00.000Z', 'a day of summer'],
    ['2026-07-01T12:00Z', '2026-07-01T12:00:00.000Z', 'an offset holds'],
    ['2026-07-01T12:00+02:00', '2026-07-01T10:00:00.000Z', 'whichever'],
    ['2026-11-05T16:00:30', '2026-11-05T16:00:30.000Z', 'seconds'],
    ['2026-07-01T16:00:30.250', '2026-07-01T15:00:30.250Z', 'and parts of one, in summer'],
    ['2026-07-01T12:00:30Z', '2026-07-01T12:00:30.000Z', 'seconds with an offset'],
    ['2026-07-01T12:00+00:30', '2026-07-01T11:30:00.000Z', 'half an hour ahead'],
    ['2026-07-01T00:30-05:00', '2026-07-01T05:30:00.000Z', 'behind'],
    ['1969-12-01T12:00', '1969-12-01T11:00:00.000Z', 'the winter without winter time'],
    ['1996-03-31T02:30', '1996-03-31T01:30:00.000Z', 'years ago'],
    ['2026-07-01T12:00:30.500-01:30', '2026-07-01T13:30:30.500Z', 'and to the millisecond'],
  ])('%s is %s (%s)', (text, iso) => {
    expect(new Date(readMoment(text).instant).toISOString()).toBe(iso);
  });

  it('agrees with Temporal for every minute of any year', () => {
    const date = fc.integer({ min: dayNumber('1996-01-01'), max: dayNumber('2060-12-31') });
    const nearChange = fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31').map(dayNumber);
    fc.assert(
      fc.property(fc.oneof(date, nearChange), fc.integer({ min: 0, max: 1439 }), (day, minutes) => {
        const wall = Temporal.PlainDate.from(isoDate(day)).toPlainDateTime().add({ minutes });
        const instant = wall.toZonedDateTime('Europe/London').epochMilliseconds;
        expect(londonInstant(day, minutes)).toBe(instant);
        const back = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Europe/London');
        expect(londonOffset(instant)).toBe(back.offsetNanoseconds / 1e6);
        expect(isoDate(londonDay(instant))).toBe(back.toPlainDate().toString());
      }),
      { numRuns: 500 },
    );
  });

  it('a day of which no time is known begins at its midnight, and says that it has no time', () => {
    const day = dayNumber('2026-07-01');
    const start = Date.UTC(2026, 5, 30, 23);
    expect(momentOfDay(day)).toEqual({ day, instant: start, hasTime: false });
    expect(readMoment('2026-07-01')).toEqual({ day, instant: start, hasTime: false });
    expect(readMoment('2026-07-01T00:00')).toEqual({ day, instant: start, hasTime: true });
    expect(readMoment('2026-07-01T00:00:00')).toEqual({ day, instant: start, hasTime: true });
    expect(readMoment('2026-06-30T23:00Z')).toEqual({ day, instant: start, hasTime: true });
  });

  it('the day of an instant is the London one, and ends at London midnight', () => {
    expect(isoDate(readMoment('2026-06-30T23:30Z').day)).toBe('2026-07-01');
    expect(new Date(endOfLondonDay(dayNumber('2026-10-25'))).toISOString()).toBe('2026-10-26T00:00:00.000Z');
    expect(new Date(endOfLondonDay(dayNumber('2026-06-30'))).toISOString()).toBe('2026-06-30T23:00:00.000Z');
  });

  it.each([
    ['2026-03-29T00:59:59.999Z', '2026-03-29T00:59:59+00:00'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29T02:00:00+01:00'],
    ['2026-10-25T00:59:59.999Z', '2026-10-25T01:59:59+01:00'],
    ['2026-10-25T01:00:00.000Z', '2026-10-25T01:00:00+00:00'],
  ])('the clocks change at the very instant: %s is %s', (instant, text) => {
    expect(instantText(Date.parse(instant))).toBe(text);
  });

  it('writes instants with their offset', () => {
    expect(instantText(readMoment('2026-07-01T16:05').instant)).toBe('2026-07-01T16:05:00+01:00');
    expect(instantText(readMoment('2026-11-05T16:05').instant)).toBe('2026-11-05T16:05:00+00:00');
    expect(momentText(readMoment('2026-11-05'))).toBe('2026-11-05');
    expect(instantText(readMoment('2026-11-05T23:59:59').instant)).toBe('2026-11-05T23:59:59+00:00');
    expect(momentText(atInstant(0))).toBe('1970-01-01T01:00:00+01:00');
    // A mistyped year comes back as it was typed; before 1847 London kept its own time, a minute and a quarter behind.
    expect(momentText(readMoment('1826-11-05T16:00'))).toBe('1826-11-05T16:00:00-00:01');
  });

  it('two moments of one day are in order only where both have a time', () => {
    expect(isAfter(readMoment('2026-11-05T16:00'), readMoment('2026-11-05T09:00'))).toBe(true);
    expect(isAfter(readMoment('2026-11-05T16:00'), readMoment('2026-11-05'))).toBe(false);
    expect(isAfter(readMoment('2026-11-05'), readMoment('2026-11-05T16:00'))).toBe(false);
    expect(isAfter(readMoment('2026-11-05T16:00'), readMoment('2026-11-05T16:00'))).toBe(false);
    expect(isAfter(readMoment('2026-11-05T09:00'), readMoment('2026-11-05T16:00'))).toBe(false);
    expect(isAfter(readMoment('2026-11-06'), readMoment('2026-11-05T23:00'))).toBe(true);
    expect(isAfter(readMoment('2026-11-05T23:00'), readMoment('2026-11-06'))).toBe(false);
    expect(isAfter(momentOfDay(dayNumber('2026-11-06')), readMoment('2026-11-06'))).toBe(false);
  });
});
