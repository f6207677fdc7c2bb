import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import type { Child } from '#shared/model/caseFile.ts';
import { minutesOfVisit } from '#shared/rules/minutesOfVisit.ts';
import { timesAMonth } from '#shared/rules/visitRhythm.ts';
import { whatIf } from '#shared/rules/whatIf.ts';
import { bedford, child, visit, visitingPolicy } from './childBuilder.ts';
import { pack } from './packBuilder.ts';

const builtIn = (id: string) => builtInPacks().get(id)!;
const halton = builtIn('halton');
const childrenFirst = builtIn('children-first-standard');
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

  describe('the clocks of a child together', () => {
    const clock = (every: string, more: object = {}) => ({
      clause: 'S-5',
      says: 'So often.',
      clock: 'visit' as const,
      for: ['child-protection' as const],
      every,
      ...more,
    });
    const rhythm = (facts: Parameters<typeof child>[0], ...clocks: ReturnType<typeof clock>[]) => {
      const kinds = ['child-protection', 'in-care', 'additional-home'] as const;
      const covers = kinds.filter((kind) => clocks.some((one) => (one.for as string[]).includes(kind)));
      const { changes } = compare([named('a', facts)], [pack({ covers, clocks })], []);
      return [changes[0]!.now.visitsAMonth, changes[0]!.involvement];
    };
    const protection = { kind: 'child-protection', start: '2026-10-05' };

    test('what a call settles, or somebody of another service, is no visit', () => {
      const others = [
        clock('1 week', { clause: 'S-6', clock: 'seen-by-anyone' }),
        clock('1 week', { clause: 'S-7', clock: 'contact', by: ['phone'] }),
        clock('1 week', { clause: 'S-8', clock: 'keeping-in-touch', by: ['phone'] }),
      ];
      expect(rhythm({}, clock('8 weeks'), ...others)).toEqual([0.54, 'child-protection']);
      // What asks for a part of a visit asks for a visit.
      expect(rhythm({}, clock('8 weeks'), clock('4 weeks', { clause: 'S-6', clock: 'home' }))[0]).toBe(1.09);
    });

    test('of two that are as frequent the first is said to decide', () => {
      const involvements = [protection, { kind: 'in-care', start: '2026-10-05' }] as Child['involvements'];
      const two = [clock('4 weeks', { for: ['in-care'] }), clock('4 weeks')];
      expect(rhythm({ involvements }, ...two)).toEqual([1.09, 'in-care']);
      expect(rhythm({ involvements }, ...two.toReversed())).toEqual([1.09, 'child-protection']);
    });

    test('two further homes: a visit to each, which serves what is asked of any', () => {
      const involvements = [
        protection,
        { kind: 'additional-home', start: '2026-10-05', home: 'A' },
        { kind: 'additional-home', start: '2026-10-05', home: 'B' },
      ] as Child['involvements'];
      const homes = (every: string, of = 'visit', clause = 'S-6') =>
        clock(every, { clause, clock: of, for: ['additional-home'], eachHome: true });
      expect(rhythm({ involvements }, clock('4 weeks'), homes('4 weeks'))).toEqual([2.17, 'additional-home']);
      expect(rhythm({ involvements }, clock('1 week'), homes('4 weeks'))).toEqual([4.35, 'child-protection']);
      // Within one home the shorter interval says how often.
      const bedrooms = homes('8 weeks', 'bedroom', 'S-7');
      expect(rhythm({ involvements }, clock('8 weeks'), homes('4 weeks'), bedrooms)[0]).toBe(2.17);
    });
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
    const { now, instead } = compare([homes], [childrenFirst], [builtIn('england-statutory')]).total
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
    const found = compare([cared], [builtIn('england-statutory')], [bedford]);
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

/** Friday 20 November 2026, worked by hand: one policy asks for a visit every week, the other every eight weeks. */
describe('Side by side', () => {
  const clock = (every: string, kind: 'child-protection' | 'in-care' = 'child-protection') => ({
    clause: `S-${kind}`,
    says: 'So often.',
    clock: 'visit' as const,
    for: [kind],
    every,
  });
  const policy = (id: string, every: string, parts: Parameters<typeof pack>[0] = {}) =>
    pack({ id, clocks: [clock(every)], ...parts });
  const tight = policy('tight', '1 week');
  const loose = policy('loose', '8 weeks', { name: 'Other' });
  const seen = (id: string, day: string, facts: Partial<Child> = {}) =>
    named(id, { visits: [visit('v1', `${day}T10:00`)], ...facts });
  const involvements = (...kinds: string[]) => kinds.map((kind) => ({ kind, start: '2026-06-01' }));
  const children = [
    seen('well', '2026-11-19'),
    // One week: Monday 9 November. Eight weeks: Monday 28 December.
    seen('late', '2026-11-02'),
    // Eight weeks: Tuesday 27 October.
    seen('later', '2026-09-01', { involvements: involvements('child-protection') }),
    seen('cared', '2026-11-19', { involvements: involvements('in-care') }),
  ];

  test('who becomes late and who stops being late, each child in one row', () => {
    const found = compare(children, [tight], [loose]);
    expect(found).toMatchObject({
      asOf,
      policies: { now: ['tight'], instead: ['loose'] },
      titles: { now: ['Small'], instead: ['Other'] },
      becomesLate: [],
      stopsBeingLate: ['late'],
      newSteps: [],
      losesDate: [],
      total: {
        children: 4,
        // 30.4375 / 7 = 4.348 for each of three, and an eighth of that.
        visitsAMonth: { now: 13, instead: 1.6 },
        hoursAMonth: { now: 13, instead: 1.6 },
        late: { now: 2, instead: 1 },
        withoutDate: { now: 1, instead: 1 },
      },
    });
    expect(
      found.byInvolvement.map(({ involvement, children, late }) => [involvement, children, late]),
    ).toEqual([
      ['child-protection', 3, { now: 2, instead: 1 }],
      ['in-care', 1, { now: 0, instead: 0 }],
    ]);
    expect(compare(children, [loose], [tight])).toMatchObject({ becomesLate: ['late'], stopsBeingLate: [] });
  });

  test('what changes for a child, with the figures rounded to be read', () => {
    expect(compare(children, [tight], [loose]).changes[1]).toEqual({
      id: 'late',
      worker: null,
      involvement: 'child-protection',
      now: { dueBy: '2026-11-09', aimBy: '2026-11-05', state: 'late', visitsAMonth: 4.35, steps: [] },
      // Two working days before Monday 28 December, which is kept for Boxing Day: Wednesday 23.
      instead: { dueBy: '2026-12-28', aimBy: '2026-12-23', state: 'on-track', visitsAMonth: 0.54, steps: [] },
    });
  });

  test('who loses a date, and who gains one', () => {
    const all = ['child-protection', 'in-care'] as const;
    const both = policy('both', '1 week', {
      covers: [...all],
      clocks: all.map((kind) => clock('1 week', kind)),
    });
    const found = compare(children, [both], [tight]);
    expect(found).toMatchObject({ losesDate: ['cared'], becomesLate: [], stopsBeingLate: [] });
    expect(found.changes).toEqual([
      {
        id: 'cared',
        worker: null,
        involvement: 'in-care',
        now: { dueBy: '2026-11-26', aimBy: '2026-11-24', state: 'on-track', visitsAMonth: 4.35, steps: [] },
        instead: { dueBy: null, aimBy: null, state: 'not-set', visitsAMonth: 0, steps: [] },
      },
    ]);
    expect(compare(children, [tight], [both])).toMatchObject({ losesDate: [], becomesLate: [] });
  });

  test('hours are as many as the minutes make', () => {
    const taken = { visit: 60, travel: 20, recording: 10, assumed: [] };
    const { total } = whatIf(
      { children: children.slice(0, 2), workers: new Map() },
      [tight],
      [loose],
      asOf,
      taken,
    );
    // Twice 4.348 visits of an hour and a half; twice 0.543.
    expect(total.hoursAMonth).toEqual({ now: 13, instead: 1.6 });
    expect(total.visitsAMonth).toEqual({ now: 8.7, instead: 1.1 });
  });

  describe('a child is among the changes where anything differs', () => {
    // Ten working days and two weeks after Monday 2 November are the same Monday 16, and so is the day to aim for.
    const one = [seen('late', '2026-11-02')];
    const step = {
      clause: 'S-9',
      says: 'The supervisor knows.',
      step: 'supervisor' as const,
      when: [{ childSays: 'no' as const }],
      within: 'same day' as const,
    };
    const fortnight = policy('one', '2 weeks');
    test.each([
      ['nothing', fortnight, policy('other', '2 weeks'), []],
      ['how often', fortnight, policy('other', '10 working days'), ['late']],
      ['the day to aim for', fortnight, policy('other', '2 weeks', { settings: { cushion: 3 } }), ['late']],
      ['the date', fortnight, policy('other', '15 days'), ['late']],
    ])('%s', (_, now, instead, expected) => {
      expect(compare(one, [now], [instead]).changes.map(({ id }) => id)).toEqual(expected);
    });

    test('the date alone', () => {
      // Work began on Thursday 19 November. Within two working days or three: both aim for Friday 20.
      const within = (id: string, days: string) =>
        policy(id, '2 weeks', {
          firstVisits: [{ clause: 'S-1', says: 'First.', for: ['child-protection'], within: days }],
        });
      const began = [
        named('new', { involvements: [{ kind: 'child-protection', start: '2026-11-19' }] as never }),
      ];
      const [change] = compare(
        began,
        [within('two', '2 working days')],
        [within('three', '3 working days')],
      ).changes;
      expect([change?.now.dueBy, change?.instead.dueBy]).toEqual(['2026-11-23', '2026-11-24']);
      expect([change?.now.aimBy, change?.instead.aimBy]).toEqual(['2026-11-20', '2026-11-20']);
    });

    const refused = [
      { ...one[0]!, aloneExemptions: [{ why: 'child-says-no' as const, reason: 'no', from: '2026-11-10' }] },
    ];
    test('the steps, of which only those count that the others do not ask for', () => {
      const other = policy('other', '2 weeks', { escalation: [step] });
      const found = compare(refused, [fortnight], [other]);
      expect(found.changes.map(({ now, instead }) => [now.steps, instead.steps])).toEqual([
        [[], ['supervisor']],
      ]);
      expect(found.newSteps).toEqual(['late']);
      expect(compare(refused, [other], [fortnight])).toMatchObject({
        newSteps: [],
        changes: [{ id: 'late' }],
      });
      const more = policy('more', '2 weeks', {
        escalation: [step, { ...step, clause: 'S-10', step: 'team-manager' }],
      });
      expect(compare(refused, [other], [more]).newSteps).toEqual(['late']);
      expect(compare(refused, [more], [other]).newSteps).toEqual([]);
    });

    test('a step that was taken is none', () => {
      const taken = [
        {
          ...refused[0]!,
          milestones: [{ kind: 'step-done' as const, step: 'supervisor' as const, at: '2026-11-10T12:00' }],
        },
      ];
      const other = policy('other', '2 weeks', { escalation: [step] });
      expect(compare(taken, [fortnight], [other])).toMatchObject({ newSteps: [], changes: [] });
    });
  });

  describe('a child with two kinds of work stands with the one', () => {
    const two = [seen('two', '2026-11-19', { involvements: involvements('child-protection', 'in-care') })];
    const care = policy('care', '1 week', { covers: ['in-care'], clocks: [clock('1 week', 'in-care')] });
    const nothing = policy('nothing', '1 week', {
      covers: ['care-leaver'],
      clocks: [{ ...clock('1 week'), for: ['care-leaver'] }],
    });
    const all = policy('all', '8 weeks', {
      covers: ['child-protection', 'in-care'],
      clocks: [clock('8 weeks'), clock('1 week', 'in-care')],
    });
    test.each([
      ['that decides how often today', care, tight, 'in-care'],
      ['that asks for more, though it is told later', all, tight, 'in-care'],
      ['that would decide, where none does today', nothing, care, 'in-care'],
      ['that is open first, where none ever does', nothing, nothing, 'child-protection'],
    ])('%s', (_, now, instead, expected) => {
      expect(compare(two, [now], [instead]).byInvolvement.map(({ involvement }) => involvement)).toEqual([
        expected,
      ]);
    });
  });
});
