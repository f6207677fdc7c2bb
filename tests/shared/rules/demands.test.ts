import type { Child, Visit } from '#shared/model/caseFile.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { child, childInNeed, obligation, visit } from './childBuilder.ts';
import { pack, under } from './packBuilder.ts';

/** What the next visit must include, and why: by every visit, by every other one, by what the last one lacked, by age (SR-10, SR-16). */
const demand = (facts: object) =>
  pack({
    demands: [{ clause: 'S-7', says: 'It is so at each visit.', include: 'alone', ...facts } as never],
  });
const visits = (...facts: Partial<Visit>[]) =>
  facts.map((each, index) => visit(`v${index}`, `2026-11-0${index + 2}T16:00`, each));
const include = (policy: ReturnType<typeof pack>, facts: Partial<Visit>[], more: Partial<Child> = {}) =>
  under(policy, child({ visits: visits(...facts), ...more }), '2026-11-10T09:00').next?.mustInclude;

const has = {
  alone: { alone: 'yes' },
  awake: { awake: 'yes' },
  interaction: { interactionObserved: 'yes' },
  home: { homeSeen: 'yes' },
  bedroom: { bedroomSeen: 'yes' },
  'sleeping-arrangements': { sleepingArrangementsSeen: 'yes' },
  unannounced: { announced: false },
} as const;
const lacks = {
  alone: [{ alone: 'no' }, { alone: 'unknown' }, { alone: undefined }, { alone: 'yes', awake: 'no' }],
  awake: [{ awake: 'no' }, { awake: 'unknown' }, { awake: undefined }],
  interaction: [{ interactionObserved: 'no' }, { interactionObserved: undefined }],
  home: [{ homeSeen: 'no' }, { homeSeen: 'unknown' }, { homeSeen: undefined }],
  bedroom: [{ bedroomSeen: 'no' }, { bedroomSeen: undefined }],
  'sleeping-arrangements': [{ sleepingArrangementsSeen: 'no' }, { sleepingArrangementsSeen: undefined }],
  unannounced: [{ announced: true }, { announced: undefined }],
} as const;

describe.each(Object.keys(has) as (keyof typeof has)[])('%s at every other visit', (part) => {
  const policy = demand({ include: part, every: 2 });
  it('is asked after one without it, and not after one with it', () => {
    expect(include(policy, [has[part]])).toEqual([]);
    for (const lacking of lacks[part]) {
      expect(include(policy, [lacking])).toEqual([part]);
      expect(include(policy, [lacking, has[part]])).toEqual([]);
    }
  });

  it('where the last visit lacked it', () => {
    const lacked = demand({ include: part, when: 'last-visit-lacked-it' });
    expect(include(lacked, [has[part]])).toEqual([]);
    expect(include(lacked, [has[part], lacks[part][0]])).toEqual([part]);
  });
});

describe('how often', () => {
  const not = { alone: 'no' } as const;
  const alone = { alone: 'yes' } as const;
  it.each([
    ['every visit', 1, [alone], ['alone']],
    ['every other, never seen', 2, [], ['alone']],
    ['every third, once not', 3, [alone, not], []],
    ['every third, twice not', 3, [alone, not, not], ['alone']],
    ['every third, alone between', 3, [not, alone, not], []],
  ] as [string, number, Partial<Visit>[], string[]][])('%s', (_, every, facts, expected) => {
    expect(include(demand({ every }), facts)).toEqual(expected);
  });

  it('"shares a room" is an answer: the room was seen', () => {
    expect(include(demand({ include: 'bedroom', every: 2 }), [{ bedroomSeen: 'shared' }])).toEqual([]);
  });

  it('a plan may ask for alone more often and never less often (SR-14)', () => {
    const plan = (aloneEvery: number) => ({
      involvements: [{ kind: 'child-protection', start: '2026-10-05', plan: { aloneEvery } }],
    });
    expect(include(demand({ every: 2 }), [alone], plan(1))).toEqual(['alone']);
    expect(include(demand({ every: 2 }), [alone], plan(3))).toEqual([]);
    expect(include(demand({ every: 2 }), [alone, not], plan(3))).toEqual(['alone']);
    expect(include(demand({ include: 'home', every: 2 }), [has.home], plan(1))).toEqual([]);
  });

  it('for some work alone', () => {
    const some = pack({
      covers: ['child-protection', 'child-in-need'],
      clocks: [
        {
          clause: 'S-5',
          says: 'Every ten working days.',
          clock: 'visit',
          for: ['child-protection', 'child-in-need'],
          every: '10 working days',
        },
      ],
      demands: [{ clause: 'S-7', says: 'Alone.', include: 'alone', every: 1, for: ['child-protection'] }],
    });
    expect(include(some, [])).toEqual(['alone']);
    expect(under(some, childInNeed(), '2026-11-10T09:00').next?.mustInclude).toEqual([]);
  });
});

describe('after a visit elsewhere', () => {
  const home = demand({ include: 'home', when: 'last-visit-elsewhere' });
  it.each([
    ['no visit yet', [], []],
    ['at home', [{ place: 'home' }], []],
    ['at school', [{ place: 'school', homeSeen: 'no' }], ['home']],
    ['at school, and the home seen as well', [{ place: 'school', homeSeen: 'yes' }], []],
    ['not known where', [{ place: 'unknown', homeSeen: undefined }], ['home']],
    ['at school, at home since', [{ place: 'school', homeSeen: 'no' }, { place: 'home' }], []],
  ] as [string, Partial<Visit>[], string[]][])('%s', (_, facts, expected) => {
    expect(include(home, facts)).toEqual(expected);
  });

  it('says why, and what is not known', () => {
    const why = (facts: Partial<Visit>) =>
      obligation(under(home, child({ visits: visits(facts) }), '2026-11-10T09:00'), 'S-5').because.at(-1);
    expect(why({ place: 'school', homeSeen: 'no' })).toBe(
      'Asked of the next visit: it is so at each visit (S-7).',
    );
    const record =
      'The record of the last visit does not say whether the home was seen: asked of the next visit (S-7).';
    expect(why({ place: 'unknown', homeSeen: undefined })).toBe(record);
    expect(why({ place: undefined, homeSeen: undefined })).toBe(record);
    expect(why({ place: undefined, homeSeen: undefined, sourceSilentOn: ['place'] })).toBe(
      'The source does not say whether the home was seen: asked of the next visit (S-7).',
    );
  });

  it('what is seen at every home visit is asked only with it', () => {
    const bedroom = { clause: 'S-8', says: 'The bedroom too.', include: 'bedroom', when: 'home-is-included' };
    const both = pack({ demands: [home.demands[0]!, bedroom] as never });
    expect(include(both, [{ place: 'school', homeSeen: 'no' }])).toEqual(['home', 'bedroom']);
    expect(include(both, [{ place: 'home' }])).toEqual([]);
  });
});

describe('by age', () => {
  const awake = demand({ include: 'awake', every: 1, underAge: 5 });
  it.each([
    ['five tomorrow', '2021-11-11', ['awake']],
    ['five today', '2021-11-10', []],
    ['not known', null, ['awake']],
  ])('%s', (_, dateOfBirth, expected) => {
    expect(include(awake, [], { dateOfBirth })).toEqual(expected);
  });

  it('of an unborn child only what is asked of the home and the visit', () => {
    const unborn = { dateOfBirth: null, unborn: true };
    for (const part of Object.keys(has) as (keyof typeof has)[]) {
      const expected = part === 'home' || part === 'unannounced' ? [part] : [];
      expect(include(demand({ include: part, every: 1 }), [], unborn)).toEqual(expected);
    }
  });
});

describe('in its own words and for its own work', () => {
  const seen = { visits: visits({ alone: 'no' }) };
  const lines = (evaluation: ReturnType<typeof under>, id: string) =>
    evaluation.obligations.find((one) => one.id === id)!.because.slice(2);

  it('each policy says what it asks itself', () => {
    const one = demand({ every: 1 });
    const other = {
      ...demand({ include: 'home', every: 1, clause: 'S-8', says: 'The home is seen.' }),
      id: 'other',
    };
    const both = evaluate(
      child({ visits: visits({ alone: 'no', homeSeen: 'no' }) }),
      [one, other],
      '2026-11-10T09:00',
    );
    expect(lines(both, 'small/S-5')).toEqual(['Asked of the next visit: it is so at each visit (S-7).']);
    expect(lines(both, 'other/S-5')).toEqual(['Asked of the next visit: the home is seen (S-8).']);
  });

  it('a plan that asks for "alone" more often does so for its own work alone', () => {
    const involvements = [
      { kind: 'child-protection', start: '2026-10-05' },
      { kind: 'in-care', start: '2026-10-05', plan: { aloneEvery: 1 } },
    ] as Child['involvements'];
    const clock = {
      clause: 'S-5',
      says: 'Often.',
      clock: 'visit',
      for: ['child-protection', 'in-care'],
      every: '2 weeks',
    };
    const policy = (kinds: string[]) =>
      pack({
        covers: ['child-protection', 'in-care'],
        clocks: [clock],
        demands: [{ clause: 'S-7', says: 'Alone.', include: 'alone', every: 2, for: kinds }],
      } as never);
    const asked = (kinds: string[]) => include(policy(kinds), [{ alone: 'yes' }], { involvements });
    expect(asked(['in-care'])).toEqual(['alone']);
    expect(asked(['child-protection'])).toEqual([]);
    expect(asked(['child-protection', 'in-care'])).toEqual(['alone']);
  });

  it('an exemption is from the clause that asks for "alone"', () => {
    const policy = pack({
      demands: [
        { clause: 'S-8', says: 'The home is seen.', include: 'home', every: 1 },
        { clause: 'S-7', says: 'Alone.', include: 'alone', every: 1 },
      ],
    });
    const aloneExemptions = [{ why: 'child-says-no' as const, reason: 'no', from: '2026-11-01' }];
    expect(
      lines(under(policy, child({ ...seen, aloneExemptions }), '2026-11-10T09:00'), 'small/S-5'),
    ).toEqual([
      'Asked of the next visit: the home is seen (S-8).',
      'Seeing them alone is not asked before Tuesday 2 February 2027, when the exemption lapses: "no" (S-7).',
    ]);
  });

  it('under five is until 1 March of a child born on 29 February', () => {
    const asked = (asOf: string) =>
      under(
        demand({ include: 'awake', every: 1, underAge: 5 }),
        child({
          dateOfBirth: '2024-02-29',
          involvements: [{ kind: 'child-protection', start: '2029-01-08' }] as never,
        }),
        `${asOf}T09:00`,
      ).next?.mustInclude;
    expect([asked('2029-02-28'), asked('2029-03-01')]).toEqual([['awake'], []]);
  });
});
