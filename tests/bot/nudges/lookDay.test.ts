import { lookDay } from '#bot/nudges/lookDay.ts';

test.each([
  ['a Monday at 7:30', '2026-11-23T07:30:00Z', '2026-11-23'],
  ['a minute before', '2026-11-23T07:29:59Z', null],
  ['late in the evening, made up for', '2026-11-23T23:59:00Z', '2026-11-23'],
  ['just after midnight', '2026-11-24T00:00:00Z', null],
  ['a Saturday', '2026-11-28T10:00:00Z', null],
  ['a Sunday', '2026-11-29T10:00:00Z', null],
  ['Christmas Day, a Friday', '2026-12-25T10:00:00Z', null],
  ['the substitute day for Boxing Day', '2026-12-28T10:00:00Z', null],
  ['the day after it', '2026-12-29T10:00:00Z', '2026-12-29'],
  ['in summer by the clock in London, not by UTC', '2026-07-01T06:30:00Z', '2026-07-01'],
  ['in summer a minute before', '2026-07-01T06:29:00Z', null],
  ['the Monday after the clocks went forward', '2026-03-30T06:30:00Z', '2026-03-30'],
  ['the Friday before', '2026-03-27T06:30:00Z', null],
  ['the Monday after the clocks went back', '2026-10-26T06:30:00Z', null],
  ['the same, an hour later', '2026-10-26T07:30:00Z', '2026-10-26'],
])('%s', (_what, now, day) => {
  expect(lookDay(Date.parse(now))).toBe(day);
});
