import type { SettledInterval } from '#shared/model/lookBack.ts';
import { owedVisits } from '#shared/rules/owedVisits.ts';

/** How many visits were owed: where several clauses asked for one, the strictest stands for all, and one visit is counted once. */
const interval = (clause: string, more: Partial<SettledInterval> = {}): SettledInterval => ({
  pack: 'small',
  clause,
  kind: 'visit',
  involvement: 'child-protection',
  countedFrom: { what: 'visit v1', at: '2026-10-05' },
  dueBy: '2026-10-19',
  result: 'in-time',
  settledOn: '2026-10-15',
  daysLate: 0,
  ended: { visit: 'v2', on: '2026-10-15' },
  stillOwed: false,
  ...more,
});
const late = { result: 'late', settledOn: '2026-10-19' } as const;
const owed = (settled: SettledInterval[], carried: SettledInterval[] = []) =>
  owedVisits({ settled, carried }, 'visit').map(({ clause }) => clause);

describe('intervals that one visit ended are one', () => {
  it.each<[string, Partial<SettledInterval>, Partial<SettledInterval>, string]>([
    ['the one settled first', { settledOn: '2026-10-14' }, {}, 'A'],
    ['of one day the one due first', { dueBy: '2026-10-16' }, {}, 'A'],
    ['an hour and its day are one day: the first named', { dueBy: '2026-10-19T09:00:00+01:00' }, {}, 'B'],
    ['of one due day the one that was late', { ...late }, { settledOn: '2026-10-19' }, 'A'],
    ['the same whichever of the two has the hour', {}, { dueBy: '2026-10-19T09:00:00+01:00' }, 'B'],
    [
      'of one day the one that was late, though it was due by the hour',
      { ...late, dueBy: '2026-10-19T09:00:00+01:00' },
      { settledOn: '2026-10-19' },
      'A',
    ],
    ['both late: the first named', { ...late }, { ...late }, 'B'],
    ['the same in all: the first named', {}, {}, 'B'],
    ['due later, though late', { ...late, dueBy: '2026-10-20' }, { settledOn: '2026-10-19' }, 'B'],
  ])('%s', (_, a, b, expected) => {
    expect(owed([interval('B', b), interval('A', a)])).toEqual([expected]);
    if (expected === 'A') expect(owed([interval('A', a), interval('B', b)])).toEqual(['A']);
  });

  it('two visits are two', () => {
    expect(owed([interval('A'), interval('B', { ended: { visit: 'v3', on: '2026-10-20' } })])).toEqual([
      'A',
      'B',
    ]);
  });
});

it('all that is still owed is one visit', () => {
  const open = { ...late, ended: null, stillOwed: true };
  expect(owed([interval('A', open), interval('B', { ...open, settledOn: '2026-10-16' })])).toEqual(['B']);
});

it('what went without a visit stands by itself', () => {
  const gone = { ...late, ended: null };
  expect(owed([interval('A', gone), interval('B', gone)])).toEqual(['A', 'B']);
  expect(owed([interval('A', gone), interval('A', { ...gone, dueBy: '2026-10-20' })])).toEqual(['A', 'A']);
  expect(owed([interval('A', gone), interval('A', { ...gone, pack: 'other' })])).toEqual(['A', 'A']);
  expect(owed([interval('A', gone), interval('A', gone)])).toEqual(['A']);
});

it('what was late before the period began is counted there', () => {
  const carried = interval('B', { ...late, settledOn: '2026-09-30' });
  expect(owed([interval('A')], [carried])).toEqual([]);
  expect(owed([interval('A', { settledOn: '2026-09-29' })], [carried])).toEqual(['A']);
  expect(owed([], [carried])).toEqual([]);
});

it('each visit is written up by itself, and the kinds are told apart', () => {
  const written = (visit: string) =>
    interval('R', { kind: 'recording', countedFrom: { what: `visit ${visit}`, at: '2026-10-05' } });
  const settled = [written('v1'), written('v2'), written('v2'), interval('A')];
  const of = (kind: SettledInterval['kind'], among?: (one: SettledInterval) => boolean) =>
    owedVisits({ settled, carried: [] }, kind, among).length;
  expect([of('recording'), of('visit'), of('bedroom')]).toEqual([2, 1, 0]);
  expect(of('recording', ({ countedFrom }) => countedFrom.what === 'visit v1')).toBe(1);
  expect(of('visit', ({ involvement }) => involvement === 'in-care')).toBe(0);
});
