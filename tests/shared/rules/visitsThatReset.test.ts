import type { Child, Visit } from '#shared/model/caseFile.ts';
import { child, obligation, visit } from './childBuilder.ts';
import { pack, under } from './packBuilder.ts';

/** Which visits, calls and sightings reset which clock; when a clock runs; which plan holds. The plan began on Monday 5 October 2026. */
const says = 'So.';
const clock = (clause: string, of: string, more: object = {}) => ({
  clause,
  says,
  clock: of as 'visit',
  for: ['child-protection' as const],
  every: '4 weeks',
  ...more,
});
const policy = (...clocks: object[]) =>
  pack({ clocks: [clock('S-5', 'visit'), ...clocks] } as Parameters<typeof pack>[0]);
const countedFrom = (
  of: ReturnType<typeof pack>,
  facts: Partial<Child>,
  clause = 'S-6',
  asOf = '2026-10-20',
) => obligation(under(of, child(facts), `${asOf}T09:00`), clause).countedFrom?.what;
const isReset = (of: ReturnType<typeof pack>, facts: Partial<Visit>, more: Partial<Child> = {}) =>
  countedFrom(of, { visits: [visit('v1', '2026-10-08T10:00', facts)], ...more }) === 'visit v1';

describe('contact', () => {
  const by = ['phone', 'message', 'in-person'];
  it.each<[string, Partial<Visit>, boolean]>([
    ['a call', { mode: 'phone', childSeen: undefined }, true],
    ['a call that reached nobody', { mode: 'phone', childSeen: 'no' }, false],
    ['a call that did not take place', { mode: 'phone', childSeen: 'cancelled' }, false],
    ['a short call', { mode: 'phone', childSeen: 'briefly' }, true],
    ['a way that is not enough', { mode: 'video' }, false],
    ['a way that nobody knows', { mode: 'unknown' }, false],
    ['a way that is not on record', { mode: undefined, sourceSilentOn: ['mode'] }, false],
    ['seen in person', {}, true],
    ['not seen in person', { childSeen: 'no' }, false],
    ['seen only briefly in person', { childSeen: 'briefly' }, false],
    ['by somebody else', { mode: 'phone', by: 'other' }, false],
    ['by nobody knows whom', { mode: 'phone', by: 'unknown' }, false],
    ['by nobody says whom', { mode: 'phone', by: undefined }, false],
    ['by whom the source cannot say', { mode: 'phone', by: undefined, sourceSilentOn: ['by'] }, true],
    [
      'by whom the source cannot say, unknown',
      { mode: 'phone', by: 'unknown', sourceSilentOn: ['by'] },
      true,
    ],
    [
      'of a source that lacks something else',
      { mode: 'phone', by: undefined, sourceSilentOn: ['place'] },
      false,
    ],
  ])('%s', (_, facts, expected) => {
    expect(isReset(policy(clock('S-6', 'contact', { by })), facts)).toBe(expected);
  });

  it.each<[string, Partial<Visit>, boolean]>([
    ['theirs, the child being out', { by: 'other', childSeen: 'no' }, true],
    ['theirs, the child seen', { by: 'other' }, true],
    ['theirs, which did not take place', { by: 'other', childSeen: 'cancelled' }, false],
    ['of the social worker', {}, false],
  ])('of a link worker: %s', (_, facts, expected) => {
    expect(isReset(policy(clock('S-6', 'contact', { by, roles: ['other'] })), facts)).toBe(expected);
  });
});

describe('seen by anyone', () => {
  const anyone = policy(clock('S-6', 'seen-by-anyone'));
  it.each<[string, Partial<Visit>, Partial<Child>, boolean]>([
    ['a visit', {}, {}, true],
    ['another, at a meeting', { by: 'other', purpose: 'meeting' }, {}, true],
    ['another, not seen', { by: 'other', childSeen: 'no' }, {}, false],
    ['another, by phone', { by: 'other', mode: 'phone' }, {}, false],
    ['another, nobody says how', { by: 'other', mode: undefined }, {}, false],
    [
      'another, the source cannot say how',
      { by: 'other', mode: undefined, sourceSilentOn: ['mode'] },
      {},
      true,
    ],
    ['another, reported', { by: 'other', mode: undefined, childSeen: 'reported' }, {}, true],
    ['on the day of the birth', { by: 'other' }, { dateOfBirth: '2026-10-08' }, true],
    ['before the birth', { by: 'other' }, { dateOfBirth: '2026-10-09' }, false],
    ['of nobody knows what age', { by: 'other' }, { dateOfBirth: null }, true],
  ])('%s', (_, facts, more, expected) => {
    expect(isReset(anyone, facts, more)).toBe(expected);
  });

  it('where the clock names whose sightings it wants, only those', () => {
    const named = policy(clock('S-6', 'seen-by-anyone', { roles: ['other'] }));
    expect([isReset(named, {}), isReset(named, { by: 'other' })]).toEqual([false, true]);
  });

  it('a visit by video that counts is one', () => {
    const { counting } = pack();
    const of = pack({
      counting: { ...counting!, inPerson: { clause: 'S-1', says, exceptions: true } },
      clocks: [clock('S-5', 'visit'), clock('S-6', 'seen-by-anyone')],
    } as Parameters<typeof pack>[0]);
    const videoExceptions = [{ from: '2026-10-01', until: '2026-10-20', reason: 'in hospital' }];
    expect(isReset(of, { mode: 'video' }, { videoExceptions } as Partial<Child>)).toBe(true);
    expect(isReset(of, { mode: 'video' })).toBe(false);
  });
});

describe('a clock for each home', () => {
  const home = policy(clock('S-6', 'visit', { eachHome: true }));
  const at = (label?: string) => ({
    involvements: [
      { kind: 'child-protection', start: '2026-10-05', ...(label && { home: label }) },
    ] as Child['involvements'],
  });
  it.each<[string, Partial<Visit>, boolean]>([
    ['this home', { home: 'a' }, true],
    ['another home', { home: 'b' }, false],
    ['no home named: the main one', {}, true],
    ['at school', { place: 'school', homeSeen: 'no' }, false],
    ['begun at school, and the home seen', { place: 'school', homeSeen: 'yes' }, true],
    ['a place that nobody knows', { place: 'unknown', homeSeen: 'no' }, true],
    ['a place that is not on record', { place: undefined, homeSeen: 'no' }, true],
    ['at home, but not looked at', { place: 'home', homeSeen: 'no' }, true],
  ])('%s', (_, facts, expected) => {
    expect(isReset(home, facts, at('a'))).toBe(expected);
  });
});

it('each kind of work counts the visits of its own people', () => {
  const of = pack({
    covers: ['child-protection', 'child-in-need'],
    counting: {
      ...pack().counting!,
      role: { clause: 'S-2', says, count: ['lead-social-worker'], countFor: { 'child-in-need': ['other'] } },
    },
    clocks: [clock('S-5', 'visit'), clock('S-6', 'visit', { for: ['child-in-need'] })],
  } as Parameters<typeof pack>[0]);
  const involvements = ['child-protection', 'child-in-need'].map((kind) => ({ kind, start: '2026-10-05' }));
  const resets = (facts: Partial<Visit>) =>
    ['S-5', 'S-6'].filter(
      (clause) =>
        countedFrom(
          of,
          { involvements, visits: [visit('v1', '2026-10-08T10:00', facts)] } as Partial<Child>,
          clause,
        ) === 'visit v1',
    );
  expect(resets({})).toEqual(['S-5']);
  expect(resets({ by: 'other' })).toEqual(['S-6']);
  expect(resets({ by: undefined, sourceSilentOn: ['by'] })).toEqual(['S-5', 'S-6']);
});

describe('a clock runs', () => {
  const runs = (more: object, facts: Partial<Child>, of = 'visit') =>
    under(policy(clock('S-6', of, more)), child(facts), '2026-10-20T09:00').obligations.some(
      ({ clause }) => clause === 'S-6',
    );
  it.each([
    ['on the first day', '2026-10-05T10:00', false],
    ['later', '2026-10-19T10:00', false],
    ['before the first day', '2026-10-04T10:00', true],
    ['ahead', '2026-10-21T10:00', true],
  ])('until one of these has happened: %s', (_, at, expected) => {
    expect(runs({ until: ['order-made'] }, { milestones: [{ kind: 'order-made', at }] })).toBe(expected);
    expect(runs({ until: ['order-made'] }, { milestones: [{ kind: 'review-held', at }] })).toBe(true);
  });

  it.each(['bedroom', 'sleeping-arrangements', 'seen-by-anyone'])('%s: not before the birth', (of) => {
    expect([runs({}, { dateOfBirth: '2026-12-24' }, of), runs({}, {}, of)]).toEqual([false, true]);
  });

  it('beside other work, and not beside itself', () => {
    const beside = { alongside: ['in-care', 'child-protection'] };
    const both = ['child-protection', 'in-care'].map((kind) => ({ kind, start: '2026-10-05' }));
    expect([runs(beside, {}), runs(beside, { involvements: both as Child['involvements'] })]).toEqual([
      false,
      true,
    ]);
  });

  it.each<[string, string[], boolean]>([
    // Four weeks after Monday 7 September is Monday 5 October; after Tuesday 22 September Tuesday 20 October.
    ['four weeks apart are not more than four', ['2026-09-07', '2026-10-05', '2026-10-20'], false],
    ['a day more is', ['2026-09-06', '2026-10-05', '2026-10-20'], true],
    ['the last so long ago', ['2026-09-20', '2026-09-21'], true],
    ['the last four weeks ago', ['2026-09-20', '2026-09-22'], false],
    ['one alone says nothing', ['2026-10-19'], true],
    ['none are known', [], true],
    ['one that is still to come is no stay', ['2026-10-19', '2026-10-21'], true],
    ['one of today is', ['2026-10-19', '2026-10-20'], false],
  ])('where stays are more than four weeks apart: %s', (_, stays, expected) => {
    const involvements = [{ kind: 'child-protection', start: '2026-09-01', stays }] as Child['involvements'];
    expect(runs({ staysApart: '4 weeks' }, { involvements })).toBe(expected);
  });
});

describe('once between two conferences', () => {
  const once = policy(clock('S-6', 'bedroom', { onceBetween: ['initial-conference', 'review-held'] }));
  const on = (milestones: [string, string][], more: Partial<Child> = {}) => {
    const facts = { milestones: milestones.map(([kind, at]) => ({ kind, at })), ...more } as Partial<Child>;
    return under(once, child(facts), '2026-10-30T09:00').obligations.find(({ clause }) => clause === 'S-6');
  };
  it('is counted from the last of them since the start, whatever else happened', () => {
    expect(
      on([
        ['initial-conference', '2026-10-08T10:00'],
        ['review-held', '2026-10-14T10:00'],
        ['order-made', '2026-10-16T10:00'],
      ]),
    ).toMatchObject({
      countedFrom: { what: 'review-held', at: '2026-10-14' },
      dueBy: '2026-11-11',
      because: [
        'Due Wednesday 11 November: 4 weeks after the review on 14 October (S-6).',
        'Aim for Monday 9 November.',
        'No visit that counts is on record since Monday 5 October.',
        'Once is enough: after that nothing is owed until the next one.',
      ],
    });
  });

  it.each([
    ['on the first day', '2026-10-05T10:00', 'initial-conference'],
    ['before it', '2026-10-04T10:00', 'start of the child protection plan'],
  ])('one %s', (_, at, what) => {
    expect(on([['initial-conference', at]])?.countedFrom?.what).toBe(what);
  });

  it('is done by one visit until the next', () => {
    const visits = [visit('v1', '2026-10-12T10:00')];
    expect(on([['initial-conference', '2026-10-08T10:00']], { visits })).toBeUndefined();
    expect(
      on(
        [
          ['initial-conference', '2026-10-08T10:00'],
          ['review-held', '2026-10-14T10:00'],
        ],
        { visits },
      )?.dueBy,
    ).toBe('2026-11-11');
  });
});

describe('of several plans', () => {
  const due = (involvement: object) => {
    const of = pack({ plans: { clause: 'S-9', says } });
    const involvements = [
      { kind: 'child-protection', start: '2026-10-05', ...involvement },
    ] as Child['involvements'];
    const facts = { involvements, visits: [visit('v1', '2026-10-12T10:00')] };
    return obligation(under(of, child(facts), '2026-10-13T09:00'), 'S-5').dueBy;
  };
  // After Monday 12 October: two working days Wednesday 14, three Thursday 15, ten Monday 26.
  const two = { visitEvery: '2 working days' };
  const three = { visitEvery: '3 working days' };
  it.each([
    [
      'the one that began last',
      [
        { ...two, from: '2026-10-06' },
        { ...three, from: '2026-10-07' },
      ],
      '2026-10-15',
    ],
    [
      'whatever their order',
      [
        { ...three, from: '2026-10-07' },
        { ...two, from: '2026-10-06' },
      ],
      '2026-10-15',
    ],
    [
      'of one day the stricter, whichever was written last',
      [
        { ...two, from: '2026-10-06' },
        { ...three, from: '2026-10-06' },
      ],
      '2026-10-14',
    ],
    [
      'one ahead does not hold yet',
      [
        { ...three, from: '2026-10-06' },
        { ...two, from: '2026-10-14' },
      ],
      '2026-10-15',
    ],
    [
      'one of today does',
      [
        { ...two, from: '2026-10-06' },
        { ...three, from: '2026-10-13' },
      ],
      '2026-10-15',
    ],
    ['one without a date is from the start', [{ ...two, from: '2026-10-06' }, three], '2026-10-14'],
    ['none', [], '2026-10-26'],
  ])('%s', (_, plans, day) => {
    expect(due({ plans })).toBe(day);
  });

  it('the plan and the plans together', () => {
    expect(due({ plan: two })).toBe('2026-10-14');
    expect(due({ plan: two, plans: [{ ...three, from: '2026-10-06' }] })).toBe('2026-10-15');
  });
});
