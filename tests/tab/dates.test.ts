import { daysBetween } from '#tab/dates/daysBetween.ts';
import { momentText, spanText, timeText } from '#tab/dates/momentText.ts';
import { dueOutcome } from '#tab/findATime/dueOutcome.ts';
import { typedTime } from '#tab/findATime/typedTime.ts';

test.each([
  ['15:45', '3:45pm'],
  ['09:00', '9am'],
  ['12:00', 'midday'],
  ['12:30', '12:30pm'],
  ['00:00', 'midnight'],
  ['00:05', '12:05am'],
])('%s is said %s', (time, text) => expect(timeText(time)).toBe(text));

test.each([
  ['2026-11-19', 'Thursday 19 November'],
  ['2027-01-04', 'Monday 4 January 2027'],
  ['2026-11-24T15:45:00+00:00', 'Tuesday 24 November, 3:45pm'],
  ['2026-07-01T14:45:00Z', 'Wednesday 1 July, 3:45pm'],
  ['2026-11-05T16:00', 'Thursday 5 November, 4pm'],
])('%s is said %s', (moment, text) => expect(momentText(moment, '2026-11-20')).toBe(text));

test('a span says its day once', () => {
  expect(spanText('2026-11-24T15:45:00Z', '2026-11-24T16:30:00Z', '2026-11-20')).toBe(
    'Tuesday 24 November, 3:45pm to 4:30pm',
  );
});

test('days are counted by the calendar of London, over the change of the clocks too', () => {
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2026-07-01T23:30:00Z', '2026-07-02')).toBe(0);
});

test.each([
  ['2026-11-24', '15:45', '2026-11-24T15:45:00.000Z'],
  ['2026-07-01', '15:45', '2026-07-01T14:45:00.000Z'],
])('%s at %s in London is %s', (day, from, start) => {
  expect(typedTime({ day, from, to: '23:00', place: 'home' })).toMatchObject({ start });
});

test('a time that is not whole, or ends before it begins, is said', () => {
  expect(typedTime({ day: '', from: '09:00', to: '10:00', place: 'home' })).toBe('missing');
  expect(typedTime({ day: '2026-11-24', from: '10:00', to: '10:00', place: 'home' })).toBe('backwards');
});

const next = { aimBy: '2026-11-24', dueBy: '2026-11-26' };
test.each([
  ['2026-11-24T23:30:00Z', 'by-aim'],
  ['2026-11-25T09:00:00Z', 'in-time'],
  ['2026-11-26T23:59:00Z', 'in-time'],
  ['2026-11-27T00:00:00Z', 'late'],
])('a visit at %s is %s', (start, kind) => expect(dueOutcome(next, { start }).kind).toBe(kind));

test('a date in hours is held to the minute', () => {
  const inHours = { aimBy: '2026-11-24T16:00:00Z', dueBy: '2026-11-24T16:00:00Z' };
  expect(dueOutcome(inHours, { start: '2026-11-24T16:00:00Z' }).kind).toBe('by-aim');
  expect(dueOutcome(inHours, { start: '2026-11-24T16:01:00Z' }).kind).toBe('late');
});
