import type { CountedVisit, LookBack, SettledInterval } from '#shared/model/lookBack.ts';
import { type LabelledLookBack, onlyOf, reportRows, type ReportLabels } from '#shared/rules/reportRows.ts';

/** A row for each worker, team, kind of work and policy: whose it was on the day it was settled. */
const interval = (settledOn: string, more: Partial<SettledInterval> = {}): SettledInterval => ({
  pack: 'small',
  clause: 'S-5',
  kind: 'visit',
  involvement: 'child-protection',
  countedFrom: { what: 'visit v1', at: '2026-10-05' },
  dueBy: settledOn,
  result: 'late',
  settledOn,
  daysLate: 1,
  ended: { visit: `of ${settledOn} ${more.pack ?? ''}`, on: settledOn },
  stillOwed: false,
  ...more,
});
const seen = (on: string, more: Partial<CountedVisit> = {}): CountedVisit => ({
  visit: `v ${on}`,
  on,
  packs: ['small'],
  involvements: ['child-protection'],
  alone: 'yes',
  aloneAsked: false,
  ...more,
});
const child = (
  found: Partial<LookBack>,
  labelsOn: (day: string) => ReportLabels = () => ({ worker: 'W1', teams: ['T1'] }),
): LabelledLookBack => ({ found: { settled: [], carried: [], visits: [], ...found }, labelsOn });
/** With the first worker until the 15th, from the 16th with the second. */
const handedOver = (day: string): ReportLabels =>
  day < '2026-10-16' ? { worker: 'W1', teams: ['T1'] } : { worker: 'W2', teams: ['T2'] };
const told = (children: LabelledLookBack[], by: Parameters<typeof reportRows>[1]) =>
  reportRows(children, by).map(({ key, counts: { visits, carried, alone, children: count } }) => [
    key,
    { late: visits.late, carried: carried.visits, alone: alone.visits, count },
  ]);
const row = (late: number, carried: number, alone: number, count: number) => ({
  late,
  carried,
  alone,
  count,
});

describe('by worker and by team', () => {
  const moved = child(
    {
      settled: [interval('2026-10-15'), interval('2026-10-16'), interval('2026-10-20')],
      carried: [interval('2026-10-14', { ended: { visit: 'old', on: '2026-10-18' } })],
      visits: [seen('2026-10-15'), seen('2026-10-16'), seen('2026-10-17')],
    },
    handedOver,
  );

  it('each interval and each visit is theirs who had the child on its day', () => {
    expect(told([moved], 'worker')).toEqual([
      ['W1', row(1, 1, 1, 1)],
      ['W2', row(2, 0, 2, 1)],
    ]);
    expect(told([moved], 'team')).toEqual([
      ['T1', row(1, 1, 1, 1)],
      ['T2', row(2, 0, 2, 1)],
    ]);
  });

  it('children of one worker stand in one row, in the order in which they turn up', () => {
    const other = child({ settled: [interval('2026-10-20')] }, () => ({ worker: 'W2', teams: ['T2'] }));
    const first = child({ visits: [seen('2026-10-20')] });
    expect(told([other, moved, first], 'worker')).toEqual([
      ['W2', row(3, 0, 2, 2)],
      ['W1', row(1, 1, 2, 2)],
    ]);
  });

  it('with nobody is a row as well; in two teams, the rows of both', () => {
    const nobody = child({ settled: [interval('2026-10-20')] }, () => ({ worker: null, teams: [] }));
    const both = child({ visits: [seen('2026-10-20')] }, () => ({ worker: 'W1', teams: ['T1', 'T2'] }));
    expect(told([nobody, both], 'worker')).toEqual([
      [null, row(1, 0, 0, 1)],
      ['W1', row(0, 0, 1, 1)],
    ]);
    expect(told([nobody, both], 'team')).toEqual([
      [null, row(1, 0, 0, 1)],
      ['T1', row(0, 0, 1, 1)],
      ['T2', row(0, 0, 1, 1)],
    ]);
  });

  it('a child of whom there is nothing has no row', () => {
    for (const by of ['worker', 'team', 'involvement', 'policy'] as const)
      expect(told([child({})], by)).toEqual([]);
  });

  it('the part of a child that is a team’s', () => {
    const { found } = moved;
    expect(onlyOf(moved, ({ teams }) => teams.includes('T1'))).toEqual({
      settled: found.settled.slice(0, 1),
      carried: found.carried,
      visits: found.visits.slice(0, 1),
    });
    expect(onlyOf(moved, ({ worker }) => worker === 'W2')).toEqual({
      settled: found.settled.slice(1),
      carried: [],
      visits: found.visits.slice(1),
    });
  });
});

describe('by kind of work and by policy', () => {
  const both = child({
    settled: [
      interval('2026-10-15'),
      interval('2026-10-20', { pack: 'other', involvement: 'in-care' }),
      interval('2026-10-21', { pack: 'other', involvement: 'in-care' }),
    ],
    carried: [
      interval('2026-09-20', { pack: 'third', involvement: 'assessment', stillOwed: true, ended: null }),
    ],
    visits: [
      seen('2026-10-15'),
      seen('2026-10-16', { packs: ['small', 'other'], involvements: ['child-protection', 'in-care'] }),
      seen('2026-10-17', { packs: ['fourth'], involvements: ['section-47'] }),
    ],
  });

  it('a visit stands in the rows of all that it counted for, an interval in that of its own', () => {
    const expected = (...keys: string[]) => [
      [keys[0], row(0, 1, 0, 1)],
      [keys[1], row(1, 0, 2, 1)],
      [keys[2], row(2, 0, 1, 1)],
      [keys[3], row(0, 0, 1, 1)],
    ];
    expect(told([both], 'policy')).toEqual(expected('third', 'small', 'other', 'fourth'));
    expect(told([both], 'involvement')).toEqual(
      expected('assessment', 'child-protection', 'in-care', 'section-47'),
    );
  });

  it('whoever had the child', () => {
    const moved = { ...both, labelsOn: handedOver };
    expect(told([moved], 'policy')).toEqual(told([both], 'policy'));
  });

  it('one visit that two policies asked for is one in the row of each', () => {
    const ended = { visit: 'v2', on: '2026-10-16' };
    const one = child({
      settled: [interval('2026-10-15', { ended }), interval('2026-10-14', { pack: 'other', ended })],
    });
    expect(told([one], 'policy').map(([key, counts]) => [key, (counts as { late: number }).late])).toEqual([
      ['small', 1],
      ['other', 1],
    ]);
    expect(told([one], 'worker')).toEqual([['W1', row(1, 0, 0, 1)]]);
  });
});
