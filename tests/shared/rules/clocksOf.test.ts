import { clocksOf } from '#shared/rules/clocksOf.ts';
import { pack } from './packBuilder.ts';

/** "As visits": a clock of its own beside each visit clock, at that clock's intervals, under its own clause. */
const says = 'So often.';
const clock = (clause: string, of: string, every: string, more: object = {}) =>
  ({ clause, says, clock: of, for: ['child-protection'], every, ...more }) as never;
const covers = ['child-protection', 'in-care', 'short-breaks'] as const;
const expanded = (...clocks: never[]) =>
  clocksOf(
    pack({
      covers: [...covers],
      clocks: [...clocks, clock('S-0', 'visit', '1 month', { for: [...covers] })],
    }),
  )
    .slice(0, -1)
    .map(({ clause, clock, every, for: kinds }) => [clause, clock, every, kinds.join(' ')]);
const weeks = (count: number) => ({ count, unit: 'week' });

it('beside each visit clock for the same work, and for no other clock', () => {
  const found = expanded(
    clock('S-9', 'seen-alone', 'as visits', { for: ['child-protection', 'in-care'] }),
    clock('S-1', 'visit', '2 weeks', { for: ['child-protection', 'short-breaks'] }),
    clock('S-2', 'visit', '6 weeks', { for: ['in-care'] }),
    clock('S-3', 'visit', '8 weeks', { for: ['short-breaks'] }),
    clock('S-4', 'bedroom', '1 week'),
    clock('S-5', 'visit', '3 weeks', { alongside: ['in-care'] }),
    clock('S-6', 'visit', '4 weeks', { eachHome: true }),
  );
  expect(found.slice(0, 3)).toEqual([
    ['S-9', 'seen-alone', weeks(2), 'child-protection'],
    ['S-9', 'seen-alone', weeks(6), 'in-care'],
    ['S-9', 'seen-alone', { count: 1, unit: 'month' }, 'child-protection in-care'],
  ]);
  expect(found.slice(3).map(([clause]) => clause)).toEqual(['S-1', 'S-2', 'S-3', 'S-4', 'S-5', 'S-6']);
});

it('with the visits’ later intervals under its own clause and words', () => {
  const later = [
    { clause: 'S-2', says: 'Later.', every: '12 weeks', past: '12 months', unverified: 'a summary' },
  ];
  const policy = pack({
    clocks: [
      clock('S-1', 'visit', '6 weeks', { later, unverified: 'a summary' }),
      clock('S-9', 'seen-alone', 'as visits', { says: 'Alone.' }),
      clock('S-10', 'seen-alone', 'as visits', { unverified: 'a letter' }),
    ],
  });
  const [visits, alone, again] = clocksOf(policy);
  expect(visits).toEqual(policy.clocks[0]);
  expect(alone).toMatchObject({ clause: 'S-9', says: 'Alone.', every: weeks(6) });
  expect(alone!.unverified).toBeUndefined();
  expect(alone!.later).toEqual([
    expect.objectContaining({ clause: 'S-9', says: 'Alone.', every: weeks(12), unverified: undefined }),
  ]);
  expect(again).toMatchObject({ clause: 'S-10', unverified: 'a letter' });
  expect(again!.later[0]).toMatchObject({ clause: 'S-10', says, unverified: 'a letter' });
});
