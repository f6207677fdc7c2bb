import type { CountedVisit, LookBack, SettledInterval } from '#shared/model/lookBack.ts';
import { reportCounts } from '#shared/rules/reportCounts.ts';

/** What a report counts of what looking back found. */
const interval = (more: Partial<SettledInterval> = {}): SettledInterval => ({
  pack: 'small',
  clause: 'S-5',
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
const open = { result: 'late', ended: null, stillOwed: true } as const;
const late = (visit: string, more: Partial<SettledInterval> = {}) =>
  interval({ result: 'late', settledOn: '2026-10-19', ended: { visit, on: '2026-10-21' }, ...more });
const written = (visit: string, more: Partial<SettledInterval> = {}) =>
  interval({ kind: 'recording', countedFrom: { what: `visit ${visit}`, at: '2026-10-15' }, ...more });
const seen = (alone: CountedVisit['alone'], aloneAsked = false): CountedVisit => ({
  visit: 'v',
  on: '2026-10-15',
  packs: ['small'],
  involvements: ['child-protection'],
  alone,
  aloneAsked,
});
const found = (more: Partial<LookBack> = {}): LookBack => ({
  settled: [],
  carried: [],
  visits: [],
  ...more,
});
const none = { owed: 0, inTime: 0, late: 0, stillOwed: 0 };
const empty = {
  visits: none,
  alone: { visits: 0, yes: 0, no: 0, exempt: 0, unknown: 0, asked: 0, askedYes: 0 },
  recorded: none,
  carried: { visits: 0, stillOwed: 0 },
  children: 0,
};

describe('the counts of a report', () => {
  it('of nothing are nothing, and a child of whom there is nothing is not counted', () => {
    expect(reportCounts([])).toEqual(empty);
    expect(reportCounts([found(), found()])).toEqual(empty);
  });

  it('visits that were owed: in time, late, and of the late ones those still owed', () => {
    const settled = [interval(), late('v3'), late('v4'), interval({ ...open, dueBy: '2026-10-30' })];
    expect(reportCounts([found({ settled }), found({ settled: [interval()] })])).toEqual({
      ...empty,
      visits: { owed: 5, inTime: 2, late: 3, stillOwed: 1 },
      children: 2,
    });
  });

  it('one visit that two clauses asked for is one', () => {
    const settled = [interval(), interval({ clause: 'S-6' })];
    expect(reportCounts([found({ settled })]).visits).toEqual({ ...none, owed: 1, inTime: 1 });
  });

  it('what was to be written up, by itself', () => {
    const settled = [written('v1'), written('v2', { result: 'late' }), written('v3', { ...open })];
    expect(reportCounts([found({ settled })])).toEqual({
      ...empty,
      recorded: { owed: 3, inTime: 1, late: 2, stillOwed: 1 },
      children: 1,
    });
  });

  it('what was late before the period began, once, and not among what was owed in it', () => {
    const carried = [
      late('v3', { settledOn: '2026-09-19' }),
      late('v4', { settledOn: '2026-09-10' }),
      interval({ ...open, settledOn: '2026-09-20' }),
      written('v1', { result: 'late' }),
    ];
    expect(reportCounts([found({ carried }), found({ carried: carried.slice(0, 1) })])).toEqual({
      ...empty,
      carried: { visits: 4, stillOwed: 1 },
      children: 2,
    });
  });

  it('whether the child was seen alone, and whether that was asked; before the birth nobody is', () => {
    const visits = [
      seen('yes', true),
      seen('yes'),
      seen('no', true),
      seen('exempt', true),
      seen('unknown'),
      seen('unknown', true),
      seen(null, true),
    ];
    expect(reportCounts([found({ visits })])).toEqual({
      ...empty,
      alone: { visits: 6, yes: 2, no: 1, exempt: 1, unknown: 2, asked: 4, askedYes: 1 },
      children: 1,
    });
    // A visit before the birth is work with a child all the same.
    expect(reportCounts([found({ visits: [seen(null)] })])).toEqual({ ...empty, children: 1 });
  });

  it('counts a child once, be it of one thing or of all', () => {
    const all = found({
      settled: [interval(), written('v1')],
      carried: [late('v3', { settledOn: '2026-09-19' })],
      visits: [seen('yes')],
    });
    const each = [
      found({ settled: [interval()] }),
      found({ settled: [written('v1')] }),
      found({ carried: [late('v3', { settledOn: '2026-09-19' })] }),
      found({ visits: [seen('no')] }),
    ];
    for (const one of [all, ...each]) expect(reportCounts([one]).children).toBe(1);
    expect(reportCounts([all, found(), ...each]).children).toBe(5);
    // As many of the one as of the other.
    const both = found({ settled: [interval(), written('v1')] });
    expect(reportCounts([both]).children).toBe(1);
    const two = found({ settled: [interval()], visits: [seen('no')] });
    expect(reportCounts([two]).children).toBe(1);
  });

  it('a part: intervals are picked before the strictest of them is taken', () => {
    const lateToo = interval({ pack: 'other', result: 'late', dueBy: '2026-10-14', settledOn: '2026-10-14' });
    const all = [
      found({
        settled: [interval(), lateToo, written('v1'), written('v2', { pack: 'other', result: 'late' })],
        carried: [
          late('v0', { settledOn: '2026-09-19' }),
          late('v9', { settledOn: '2026-09-20', pack: 'other' }),
        ],
        visits: [seen('yes'), seen('no')],
      }),
    ];
    const counts = reportCounts(all, {
      interval: ({ pack }) => pack === 'small',
      visit: ({ alone }) => alone === 'no',
    });
    expect(counts).toEqual({
      ...empty,
      visits: { ...none, owed: 1, inTime: 1 },
      recorded: { ...none, owed: 1, inTime: 1 },
      carried: { visits: 1, stillOwed: 0 },
      alone: { ...empty.alone, visits: 1, no: 1 },
      children: 1,
    });
    expect(reportCounts(all).visits).toEqual({ ...none, owed: 1, late: 1 });
    expect(reportCounts(all, { interval: () => false, visit: () => false })).toEqual(empty);
  });
});
