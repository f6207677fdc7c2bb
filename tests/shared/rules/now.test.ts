import { evaluateAt } from '#shared/rules/evaluate.ts';
import { nowAt } from '#shared/rules/now.ts';
import { instantText, readMoment } from '#shared/time/moment.ts';
import { bedford, child, visit } from './childBuilder.ts';

const at = (text: string): number => readMoment(text).instant;

describe('now', () => {
  it.each([
    { of: 'nothing', from: '2026-11-20T09:00', facts: [], until: '2026-11-21T00:00' },
    { of: 'nothing as the clock goes back', from: '2026-10-25T00:30', facts: [], until: '2026-10-26T00:00' },
    { of: 'later today', from: '2026-11-20T09:00', facts: ['2026-11-20T15:30'], until: '2026-11-20T15:30' },
    {
      of: 'two of later today',
      from: '2026-11-20T09:00',
      facts: ['2026-11-20T15:30', '2026-11-20T11:00', '2026-11-20T19:00'],
      until: '2026-11-20T11:00',
    },
    { of: 'the past', from: '2026-11-20T09:00', facts: ['2026-11-20T08:00'], until: '2026-11-21T00:00' },
    { of: 'another day', from: '2026-11-20T09:00', facts: ['2026-11-25T08:00'], until: '2026-11-21T00:00' },
    { of: 'today by its day', from: '2026-11-20T09:00', facts: ['2026-11-20'], until: '2026-11-21T00:00' },
  ])('asked of $of, holds until $until', ({ from, facts, until }) => {
    const now = nowAt(readMoment(from));
    for (const fact of facts) now.isBefore(readMoment(fact));
    expect(instantText(now.holdsUntil())).toBe(instantText(at(until)));
  });

  it('an instant is past from the millisecond after it', () => {
    const deadline = at('2026-11-20T11:00');
    const now = nowAt(readMoment('2026-11-20T11:00'));
    expect(now.isPast(deadline)).toBe(false);
    expect(now.holdsUntil()).toBe(deadline + 1);
  });
});

describe('an evaluation', () => {
  it.each([
    {
      until: 'a deadline in hours',
      facts: child({ visits: [visit('v1', '2026-11-18T16:00', { childSeen: 'no' })] }),
    },
    { until: 'a visit written for later today', facts: child({ visits: [visit('v1', '2026-11-19T13:00')] }) },
  ])('holds until $until, and is another one then', ({ facts }) => {
    const { evaluation, until } = evaluateAt(facts, [bedford], at('2026-11-19T09:00'));
    expect(evaluateAt(facts, [bedford], until - 1).evaluation).toEqual(evaluation);
    expect(evaluateAt(facts, [bedford], until).evaluation).not.toEqual(evaluation);
  });

  it('with neither ahead holds until midnight', () => {
    const { until } = evaluateAt(child(), [bedford], at('2026-11-20T09:00'));
    expect(instantText(until)).toBe('2026-11-21T00:00:00+00:00');
  });
});
