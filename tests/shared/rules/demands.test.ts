import type { Child, Visit } from '#shared/model/caseFile.ts';
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
