import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import type { Child } from '#shared/model/caseFile.ts';
import { minutesOfVisit } from '#shared/rules/minutesOfVisit.ts';
import { timesAMonth } from '#shared/rules/visitRhythm.ts';
import { whatIf } from '#shared/rules/whatIf.ts';
import { bedford, child, visit, visitingPolicy } from './childBuilder.ts';

const pack = (id: string) => builtInPacks().get(id)!;
const halton = pack('halton');
const childrenFirst = pack('children-first-standard');
const asOf = '2026-11-20T09:00';
const minutes = minutesOfVisit({ visit: 60, travel: 0, recording: 0 });
const named = (id: string, facts: Parameters<typeof child>[0] = {}): Child => ({ ...child(facts), id });
const compare = (children: Child[], now = [bedford], instead = [halton], workers: [string, string][] = []) =>
  whatIf({ children, workers: new Map(workers) }, now, instead, asOf, minutes);

describe('How often in a month', () => {
  // 365.25 days a year; of the 260.89 weekdays 8 are bank holidays.
  test.each([
    [{ count: 10, unit: 'working day' } as const, 2.107],
    [{ count: 2, unit: 'week' } as const, 2.174],
    [{ count: 28, unit: 'day' } as const, 1.087],
    [{ count: 3, unit: 'month' } as const, 0.333],
    [{ count: 48, unit: 'hour' } as const, 15.219],
  ])('%j', (every, times) => expect(timesAMonth(every)).toBeCloseTo(times, 3));
});

describe('Visits a month', () => {
  const monthly = (children: Child[], instead = [halton]) =>
    compare(children, [bedford], instead).total.visitsAMonth;

  test('ten working days under one policy, 28 days under the other', () =>
    expect(monthly([named('a'), named('b')])).toEqual({ now: 4.2, instead: 2.2 }));

  test('a plan that asks for more holds on both sides', () => {
    const plans = [{ from: '2026-10-05', visitEvery: '1 week', setBy: 'plan' as const }];
    const weekly = named('a', {
      involvements: [{ kind: 'child-protection', start: '2026-10-05', plans }],
    });
    expect(monthly([weekly])).toEqual({ now: 4.3, instead: 4.3 });
  });

  test('of several policies the strictest decides, and adding one adds no visits', () =>
    expect(monthly([named('a')], [bedford, halton]).instead).toBe(2.1));

  test('while the child is away the interval is what it was', () => {
    const away = [{ from: '2026-11-01', to: '2026-12-31' }];
    const found = compare([named('a', { away })], [visitingPolicy], [halton]);
    expect(found.total.visitsAMonth).toEqual({ now: 2.1, instead: 1.1 });
  });

  test('three homes: twelve weeks in each are more visits than the six weeks that the child has anyway', () => {
    const homes = named('a', {
      dateOfBirth: '2014-03-02',
      involvements: [
        { kind: 'in-care', start: '2026-09-01', home: 'one' },
        { kind: 'additional-home', start: '2026-09-01', home: 'two' },
        { kind: 'additional-home', start: '2026-09-01', home: 'three' },
      ],
    });
    const { now, instead } = compare([homes], [childrenFirst], [pack('england-statutory')]).total
      .visitsAMonth;
    expect([now, instead]).toEqual([1.1, 0.7]);
  });
});

describe('Who it touches', () => {
  const seen = (day: string) => [visit('v1', `${day}T16:00`)];

  test('a child late now and not under the other policy, and the other way round', () => {
    const late = named('late', { visits: seen('2026-11-02') });
    expect(compare([late]).stopsBeingLate).toEqual(['late']);
    expect(compare([late], [halton], [bedford]).becomesLate).toEqual(['late']);
  });

  test('a child for whom the other policy has no number loses their date, and nobody is told that all is well', () => {
    const cared = named('cared', { involvements: [{ kind: 'private-fostering', start: '2026-09-01' }] });
    const found = compare([cared], [pack('england-statutory')], [bedford]);
    expect(found.losesDate).toEqual(['cared']);
    expect(found.total.withoutDate).toEqual({ now: 0, instead: 1 });
    expect(found.total.visitsAMonth.instead).toBe(0);
  });

  test('a step that only the other policy asks for', () => {
    const attempts = [
      ...seen('2026-11-05'),
      visit('v2', '2026-11-16T16:00', { childSeen: 'no' }),
      visit('v3', '2026-11-18T16:00', { childSeen: 'no' }),
    ];
    expect(compare([named('a', { visits: attempts })], [halton], [bedford]).newSteps).toEqual(['a']);
  });

  test('a child for whom nothing differs is not among the changes', () => {
    const found = compare([named('a')], [bedford], [{ ...bedford, name: 'A copy' }]);
    expect(found.changes).toEqual([]);
    expect(found.total.children).toBe(1);
  });

  test('nobody without open work is counted', () => {
    const over = named('a', {
      involvements: [{ kind: 'child-protection', start: '2026-01-05', end: '2026-03-01' }],
    });
    expect(compare([over]).total.children).toBe(0);
  });
});

describe('Rows', () => {
  const inNeed = { involvements: [{ kind: 'child-in-need', start: '2026-10-05' }] };
  const found = compare(
    [named('a'), named('b', inNeed), named('c')],
    [bedford],
    [halton],
    [
      ['a', 'Amina'],
      ['b', 'Amina'],
    ],
  );

  test('by involvement and by worker add up to the whole', () => {
    for (const rows of [found.byInvolvement, found.byWorker]) {
      expect(rows.reduce((sum, { children }) => sum + children, 0)).toBe(found.total.children);
      const visits = rows.reduce((sum, { visitsAMonth }) => sum + visitsAMonth.instead, 0);
      // Each row is rounded to a tenth.
      expect(Math.abs(visits - found.total.visitsAMonth.instead)).toBeLessThan(0.1 * rows.length);
    }
    expect(found.byWorker.map(({ worker }) => worker)).toEqual(['Amina', null]);
  });

  test('no worker known, no rows of workers', () => expect(compare([named('a')]).byWorker).toEqual([]));

  test('hours are the minutes of a visit, the way and the writing up', () => {
    const taken = minutesOfVisit({ visit: 30 });
    expect(taken.assumed).toEqual(['travel', 'recording']);
    const { total } = whatIf({ children: [named('a')], workers: new Map() }, [bedford], [halton], asOf, {
      visit: 30,
      travel: 20,
      recording: 10,
      assumed: [],
    });
    expect(total.hoursAMonth.now).toBe(total.visitsAMonth.now);
  });

  test('the order of the children changes no figure', () => {
    const backwards = compare([named('c'), named('b', inNeed), named('a')]);
    expect(backwards.total).toEqual(found.total);
  });
});
