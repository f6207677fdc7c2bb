import { nowAt } from '#shared/rules/now.ts';
import {
  aimFor,
  byEnd,
  cameAfter,
  countingOf,
  deadlineAfter,
  deadlineText,
  isPast,
  stateOf,
} from '#shared/rules/due.ts';
import { isoDate } from '#shared/time/calendarDay.ts';
import { parseDuration } from '#shared/time/duration.ts';
import { readMoment } from '#shared/time/moment.ts';
import { pack } from './packBuilder.ts';

/** When something is due and what day to aim for: to the day, and for rules in hours to the millisecond. */
type Settings = NonNullable<Parameters<typeof pack>[0]>['settings'];
const after = (event: string, within: string, settings: Settings = {}) =>
  deadlineAfter(readMoment(event), parseDuration(within)!, countingOf(pack({ settings })));

describe('how a council counts', () => {
  // Christmas Day 2026 is a Friday, and Monday 28 December is kept for Boxing Day.
  it.each([
    ['2026-12-24', '2 working days', {}, '2026-12-30'],
    ['2026-12-24', '2 working days', { dayOfEvent: 1 as const }, '2026-12-29'],
    ['2026-12-24', '2 working days', { bankHolidays: 'working days' as const }, '2026-12-28'],
    [
      '2026-12-24',
      '2 working days',
      { bankHolidays: 'working days' as const, dayOfEvent: 1 as const },
      '2026-12-25',
    ],
    ['2026-12-24', '2 days', { dayOfEvent: 1 as const }, '2026-12-25'],
    ['2026-12-24', '2 days', {}, '2026-12-26'],
  ])('from %s %s with %j: %s', (event, within, settings, day) => {
    expect(deadlineText(after(event, within, settings))).toBe(day);
  });

  it('hours over the night on which the clocks go back are elapsed hours', () => {
    expect(deadlineText(after('2026-10-24T16:00', '24 hours'))).toBe('2026-10-25T15:00:00+00:00');
  });
});

describe('the day to aim for', () => {
  const aim = (within: string, cushion: number, own?: string) => {
    const event = readMoment('2026-10-05T10:00');
    const policy = pack({ settings: { cushion } });
    const rule = { within: parseDuration(within)!, aim: own === undefined ? undefined : parseDuration(own)! };
    return isoDate(aimFor(event, deadlineAfter(event, rule.within, countingOf(policy)), rule, policy).day);
  };
  it.each([
    // Monday 5 October. Of at most three working days the first one, be the cushion what it may.
    ['2 working days', 0, undefined, '2026-10-06'],
    ['3 working days', 1, undefined, '2026-10-06'],
    ['4 working days', 1, undefined, '2026-10-08'],
    ['3 days', 1, undefined, '2026-10-07'],
    ['4 weeks', 2, undefined, '2026-10-29'],
    ['4 weeks', 0, undefined, '2026-11-02'],
    // Never before the day after the event, never after the due date.
    ['4 working days', 20, undefined, '2026-10-06'],
    ['1 day', 5, undefined, '2026-10-06'],
    ['10 working days', 2, '5 working days', '2026-10-12'],
    ['5 working days', 2, '10 working days', '2026-10-12'],
    ['3 working days', 2, '2 working days', '2026-10-07'],
  ])('%s, a cushion of %i, its own %s: %s', (within, cushion, own, day) => {
    expect(aim(within, cushion, own)).toBe(day);
  });

  it('is the deadline itself for a rule in hours', () => {
    const event = readMoment('2026-10-05T10:00');
    const within = parseDuration('48 hours')!;
    const deadline = deadlineAfter(event, within, countingOf(pack()));
    expect(aimFor(event, deadline, { within }, pack())).toEqual(deadline);
  });
});

describe('which ends first', () => {
  const day = (of: string) => ({ day: readMoment(of).day });
  const hour = (of: string) => ({ day: readMoment(of).day, instant: readMoment(of).instant });
  it.each([
    ['two days', day('2026-10-05'), day('2026-10-06'), -1],
    ['the same day', day('2026-10-05'), day('2026-10-05'), 0],
    ['an hour and the end of its day', hour('2026-10-05T23:59'), day('2026-10-05'), -1],
    ['two hours of a day', hour('2026-10-05T09:00'), hour('2026-10-05T10:00'), -1],
    ['the same hour', hour('2026-10-05T09:00'), hour('2026-10-05T09:00'), 0],
    ['an hour and the day before', day('2026-10-04'), hour('2026-10-05T00:00'), -1],
  ])('%s', (_, a, b, sign) => {
    expect([Math.sign(byEnd(a, b)), Math.sign(byEnd(b, a))]).toEqual([sign, 0 - sign]);
  });

  it.each([
    ['on its day', day('2026-10-05'), '2026-10-05T23:59', false],
    ['on the day after', day('2026-10-05'), '2026-10-06T00:00', true],
    ['in its minute', hour('2026-10-05T09:00'), '2026-10-05T09:00', false],
    ['a minute later', hour('2026-10-05T09:00'), '2026-10-05T09:01', true],
    ['earlier that day', hour('2026-10-05T09:00'), '2026-10-05T08:59', false],
  ])('what came %s', (_, deadline, moment, isLate) => {
    expect(cameAfter(deadline, readMoment(moment))).toBe(isLate);
    expect(isPast(deadline, nowAt(readMoment(moment)))).toBe(isLate);
  });

  it.each([
    ['2026-10-05T23:59', 'on-track'],
    ['2026-10-06T00:00', 'due-soon'],
    ['2026-10-07T23:59', 'due-soon'],
    ['2026-10-08T00:00', 'late'],
  ])('at %s it is %s', (now, state) => {
    expect(stateOf({ aimBy: day('2026-10-05'), dueBy: day('2026-10-07') }, nowAt(readMoment(now)))).toBe(
      state,
    );
  });
});
