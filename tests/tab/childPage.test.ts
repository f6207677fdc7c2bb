import type { HistoryEntry } from '#shared/model/api/children.ts';
import type { Obligation } from '#shared/model/evaluation.ts';
import { countedFromWords } from '#shared/words/childPage.ts';
import { inThisHome } from '#shared/words/reasons.ts';
import { clockGroups } from '#tab/child/clockGroups.ts';
import { historyReasons } from '#tab/child/historyReasons.ts';
import { monthsOf } from '#tab/child/monthsOf.ts';

const obligation = (id: string, change: Partial<Obligation> = {}): Obligation => ({
  id,
  clause: id.split('/')[1] ?? '',
  kind: 'visit',
  involvement: 'child-protection',
  countedFrom: { what: 'visit v1', at: '2026-11-09' },
  dueBy: '2026-11-23',
  aimBy: '2026-11-19',
  state: 'on-track',
  assumed: false,
  because: [],
  ...change,
});

describe('clocks that ask for the same by the same day stand together', () => {
  const bedford = obligation('bedford-borough/BB-20');
  test.each<[string, Obligation[], string[][]]>([
    [
      'two homes on one day',
      ['Nan’s', 'School'].map((home) => obligation('cf/CF-31', { because: [inThisHome(home)] })),
      [['cf/CF-31'], ['cf/CF-31']],
    ],
    ['two policies alike', [bedford, obligation('vp/I.5')], [['bedford-borough/BB-20', 'vp/I.5']]],
    [
      'another day',
      [bedford, obligation('vp/I.5', { dueBy: '2026-11-24' })],
      [['bedford-borough/BB-20'], ['vp/I.5']],
    ],
    [
      'another kind',
      [bedford, obligation('bedford-borough/BB-1', { kind: 'seen-alone' })],
      [['bedford-borough/BB-20'], ['bedford-borough/BB-1']],
    ],
    ['the same one twice', [bedford, bedford], [['bedford-borough/BB-20']]],
  ])('%s', (_name, given, expected) => {
    expect(clockGroups(given).map((group) => group.map(({ id }) => id))).toEqual(expected);
  });
});

test.each([
  ['visit ssd:cin_visits:0410', 'the visit on Monday 9 November'],
  ['start of child-protection', 'the start of the child protection plan on Monday 9 November'],
  ['start of the shorter interval', 'the start of the shorter interval on Monday 9 November'],
  ['child-asked', 'the day the child asked on Monday 9 November'],
  ['strategy-meeting', 'the strategy meeting on Monday 9 November'],
])('%s is said as %s', (what, said) => {
  expect(countedFromWords(what, 'Monday 9 November')).toBe(said);
});

test.each<[string[], string[], string[]]>([
  [['seen only briefly (BB-2)', 'seen only briefly (I.10)'], [], ['Seen only briefly (BB-2, I.10)']],
  [
    ['not seen this time (BB-2)', 'not seen this time (I.10)'],
    ['Not seen this time'],
    ['Clauses BB-2 and I.10'],
  ],
  [['asleep (BB-3)', 'asleep (BB-3)'], [], ['Asleep (BB-3)']],
  [['a reason without a clause'], [], ['A reason without a clause']],
  [[], ['Seen'], []],
])('%j, beside %j, reads %j', (because, said, expected) => {
  expect(historyReasons(because, said)).toEqual(expected);
});

test('entries stand under their month in London, in their order', () => {
  const entry = (at: string) => ({ visit: { id: at, at } }) as HistoryEntry;
  const months = monthsOf([entry('2026-11-09T10:15'), entry('2026-10-31T23:30:00Z'), entry('2026-10-01')]);
  expect(months.map(({ month, entries }) => [month, entries.length])).toEqual([
    ['November 2026', 1],
    ['October 2026', 2],
  ]);
});
