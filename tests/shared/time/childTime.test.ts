import { childDay, childLength, childTime } from '#shared/time/childTime.ts';

describe('a time as a child says it, by a London clock', () => {
  test.each([
    ['2026-11-24T15:45:00Z', 'quarter to 4 in the afternoon', '3:45pm', 112.5, 270],
    ['2026-11-24T09:00:00Z', '9 o’clock in the morning', '9:00am', 270, 0],
    ['2026-11-24T16:15:00Z', 'quarter past 4 in the afternoon', '4:15pm', 127.5, 90],
    ['2026-11-24T17:30:00Z', 'half past 5 in the evening', '5:30pm', 165, 180],
    ['2026-11-24T12:50:00Z', '10 to 1 in the afternoon', '12:50pm', 25, 300],
    ['2026-11-24T11:45:00Z', 'quarter to 12 in the morning', '11:45am', 352.5, 270],
    ['2026-11-24T12:00:00Z', '12 o’clock in the afternoon', '12:00pm', 0, 0],
    ['2026-11-24T10:20:00Z', '20 past 10 in the morning', '10:20am', 310, 120],
    ['2026-11-24T17:00:00Z', '5 o’clock in the evening', '5:00pm', 150, 0],
    ['2026-11-24T16:35:00Z', '25 to 5 in the afternoon', '4:35pm', 137.5, 210],
    ['2026-11-24T16:05:00Z', '5 past 4 in the afternoon', '4:05pm', 122.5, 30],
    ['2026-11-24T09:03:00Z', '9:03 in the morning', '9:03am', 271.5, 18],
    ['2026-11-24T00:05:00Z', '5 past 12 in the morning', '12:05am', 2.5, 30],
    ['2026-11-24T23:45:00Z', 'quarter to 12 in the evening', '11:45pm', 352.5, 270],
    ['2026-11-24T10:17:00Z', '10:17 in the morning', '10:17am', 308.5, 102],
    // Summer: the clock on the wall is an hour ahead.
    ['2026-07-01T14:30:00Z', 'half past 3 in the afternoon', '3:30pm', 105, 180],
  ])('%s', (instant, said, digits, hourHand, minuteHand) => {
    expect(childTime(Date.parse(instant))).toEqual({ said, digits, hourHand, minuteHand });
  });
});

describe('how near a day is', () => {
  const now = Date.parse('2026-11-23T23:30:00Z');
  test.each([
    ['2026-11-23T23:45:00Z', 'Monday 23 November', 'today'],
    ['2026-11-24T08:00:00Z', 'Tuesday 24 November', 'tomorrow'],
    ['2026-11-25T08:00:00Z', 'Wednesday 25 November', 2],
    ['2026-11-26T08:00:00Z', 'Thursday 26 November', 3],
    ['2026-11-30T08:00:00Z', 'Monday 30 November', 7],
    ['2026-12-01T08:00:00Z', 'Tuesday 1 December', null],
    ['2027-01-04T08:00:00Z', 'Monday 4 January 2027', null],
    ['2026-11-22T08:00:00Z', 'Sunday 22 November', null],
  ])('%s', (instant, said, near) => {
    expect(childDay(Date.parse(instant), now)).toEqual({ said, near });
  });
});

test.each([
  [20, 'about 20 minutes'],
  [30, 'about half an hour'],
  [45, 'about 45 minutes'],
  [59, 'about 59 minutes'],
  [60, 'about an hour'],
  [70, 'about an hour'],
  [74, 'about an hour'],
  [75, 'about an hour and a half'],
  [90, 'about an hour and a half'],
  [104, 'about an hour and a half'],
  [105, 'about 2 hours'],
  [150, 'about 2 and a half hours'],
  [134, 'about 2 hours'],
  [164, 'about 2 and a half hours'],
  [165, 'about 3 hours'],
  [180, 'about 3 hours'],
])('%s minutes are %s', (minutes, said) => {
  expect(childLength(minutes * 60_000)).toBe(said);
});
