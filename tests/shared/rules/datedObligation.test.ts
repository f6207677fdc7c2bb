import {
  baseOf,
  type Dated,
  endedBetween,
  isCounted,
  isDated,
  keyOf,
  numbered,
  packOf,
} from '#shared/rules/datedObligation.ts';
import type { ObligationDates } from '#shared/rules/obligation.ts';

/** By what an obligation is known again from one look to the next, and what a visit between two looks has ended. */
const obligation = (more: Partial<ObligationDates> = {}): ObligationDates & Dated =>
  ({
    id: 'small/S-5',
    clause: 'S-5',
    kind: 'visit',
    involvement: 'child-protection',
    countedFrom: { what: 'visit v1', at: '2026-10-05' },
    dueBy: '2026-10-19',
    aimBy: '2026-10-15',
    state: 'on-track',
    assumed: false,
    because: ['Because.'],
    ...more,
  }) as ObligationDates & Dated;

it('a report counts what has a date, and writing up by itself', () => {
  const kinds: [ObligationDates, boolean, boolean][] = [
    [obligation(), true, true],
    [obligation({ kind: 'recording' }), true, false],
    [obligation({ dueBy: null }), false, false],
    [obligation({ countedFrom: null }), false, false],
    [obligation({ dueBy: null, countedFrom: null, kind: 'recording' }), false, false],
  ];
  for (const [one, dated, counted] of kinds) expect([isDated(one), isCounted(one)]).toEqual([dated, counted]);
});

it.each([
  ['small/S-5', 'S-5', 'small'],
  // The clause may have the sign in it that stands between the two, and the id of the pack may be the clause.
  ['small/S-5/a', 'S-5/a', 'small'],
  ['S-5/S-5', 'S-5', 'S-5'],
])('the pack of %s', (id, clause, expected) => {
  expect(packOf(obligation({ id, clause }))).toBe(expected);
});

describe('it is the same', () => {
  const one = obligation();
  it.each<[string, Partial<ObligationDates>]>([
    ['state', { state: 'late' }],
    ['day to aim for', { aimBy: '2026-10-16' }],
  ])('in another %s', (_, more) => {
    expect(keyOf(obligation(more))).toBe(keyOf(one));
  });

  it.each<[string, Partial<ObligationDates>]>([
    ['clause', { clause: 'S-6', id: 'small/S-6' }],
    ['date', { dueBy: '2026-10-20' }],
  ])('at its base with another %s, and told apart by its key', (_, more) => {
    expect(baseOf(obligation(more))).toBe(baseOf(one));
    expect(keyOf(obligation(more))).not.toBe(keyOf(one));
  });

  it.each<[string, Partial<ObligationDates>]>([
    ['pack', { id: 'other/S-5' }],
    ['kind', { kind: 'home' }],
    ['work', { involvement: 'in-care' }],
    ['visit to count from', { countedFrom: { what: 'visit v0', at: '2026-10-05' } }],
    ['day to count from', { countedFrom: { what: 'visit v1', at: '2026-10-06' } }],
  ])('not with another %s', (_, more) => {
    expect(baseOf(obligation(more))).not.toBe(baseOf(one));
    expect(keyOf(obligation(more))).not.toBe(keyOf(one));
  });

  it('nor where one word ends elsewhere', () => {
    const split = (what: string, at: string) => obligation({ countedFrom: { what, at } });
    expect(baseOf(split('visit 2', '026-10-05'))).not.toBe(baseOf(split('visit ', '2026-10-05')));
    const key = (clause: string, dueBy: string) =>
      keyOf(obligation({ clause, id: `small/${clause}`, dueBy }));
    expect(key('S-52', '026-10-19')).not.toBe(key('S-5', '2026-10-19'));
  });
});

it('two with the same clock and dates are numbered', () => {
  const [first, second, third] = [obligation(), obligation(), obligation()];
  const other = obligation({ dueBy: '2026-10-20' });
  const keys = numbered([first, other, second, third]).map(([key]) => key);
  expect(new Set(keys).size).toBe(4);
  expect(keys[0]).toBe(keyOf(first));
  expect(keys[1]).toBe(keyOf(other));
  expect(keys.slice(2)).toEqual([`${keyOf(first)}|2`, `${keyOf(first)}|3`]);
  expect(numbered([first, other]).map(([, one]) => one)).toEqual([first, other]);
});

describe('what has ended between two looks', () => {
  const ended = (before: ObligationDates[], after: ObligationDates[]) =>
    endedBetween(before, after).map(([, { clause, dueBy }]) => `${clause} ${dueBy}`);
  const next = obligation({ countedFrom: { what: 'visit v2', at: '2026-10-12' }, dueBy: '2026-10-26' });
  const moved = obligation({ dueBy: '2026-10-22' });
  const alone = obligation({ clause: 'S-6', id: 'small/S-6', kind: 'seen-alone' });

  it.each<[string, ObligationDates[], ObligationDates[], string[]]>([
    ['nothing', [obligation()], [obligation()], []],
    ['it is over', [obligation()], [], ['S-5 2026-10-19']],
    ['a new count has begun', [obligation()], [next], ['S-5 2026-10-19']],
    ['it has begun', [], [obligation()], []],
    ['its date has moved', [obligation()], [moved], []],
    ['one of two clauses', [obligation(), alone], [alone, next], ['S-5 2026-10-19']],
    ['one of two homes', [obligation(), obligation()], [obligation(), next], ['S-5 2026-10-19']],
    ['both homes', [obligation(), obligation()], [next, next], ['S-5 2026-10-19', 'S-5 2026-10-19']],
    ['one of two homes, and the other has moved', [obligation(), obligation()], [moved], ['S-5 2026-10-19']],
    [
      'one of two of the same base, whichever comes first',
      [obligation(), moved],
      [moved],
      ['S-5 2026-10-19'],
    ],
    ['one of another base, and the other has moved', [alone, obligation()], [moved], ['S-6 2026-10-19']],
    ['it has moved, and another one stands', [obligation(), moved], [moved, moved], []],
    // The clause that asks for it is another one now: what the first asked for is settled.
    [
      'another clause asks for it',
      [obligation()],
      [obligation({ clause: 'S-7', id: 'small/S-7' })],
      ['S-5 2026-10-19'],
    ],
    [
      'what has no date ends nothing',
      [obligation({ dueBy: null }), obligation()],
      [obligation({ dueBy: null })],
      ['S-5 2026-10-19'],
    ],
    ['writing up is not looked at', [obligation({ kind: 'recording' })], [], []],
  ])('%s', (_, before, after, expected) => {
    expect(ended(before, after)).toEqual(expected);
  });
});
