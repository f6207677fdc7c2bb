import type { Visit } from '#shared/model/caseFile.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { bedford, child, childInNeed, underBedford, visit, visitingPolicy } from './childBuilder.ts';
import { pack, under } from './packBuilder.ts';

/** Advice is never late: whole sentences, and where they stop. */
const looking = (look: string, over = 3) =>
  pack({ advice: [{ clause: 'S-9', says: 'A look back.', look: look as 'mostly-home', over }] });
const visits = (...facts: Partial<Visit>[]) =>
  facts.map((each, index) => visit(`v${index}`, `2026-11-0${index + 2}T16:00`, each));
const said = (look: string, facts: Partial<Visit>[], over?: number) =>
  under(looking(look, over), child({ visits: visits(...facts) }), '2026-11-10T09:00').advice.map(
    ({ text }) => text,
  );
const preferred = (look: string, facts: Partial<Visit>[]) =>
  under(looking(look), child({ visits: visits(...facts) }), '2026-11-10T09:00').next?.prefer;

const school = { place: 'school' } as const;
const home = { place: 'home' } as const;

describe('in a range of places', () => {
  it.each([
    ['two at home', [home, home], 'The last 2 visits were all at home: see Amara in another place too.'],
    [
      'three at school',
      [school, school, school],
      'The last 3 visits were all at school: see Amara in another place too.',
    ],
    [
      'out and about',
      [{ place: 'community' }, { place: 'community' }],
      'The last 2 visits were all out and about: see Amara in another place too.',
    ],
    [
      'at the office',
      [{ place: 'office' }, { place: 'office' }],
      'The last 2 visits were all at the office: see Amara in another place too.',
    ],
    [
      'other',
      [{ place: 'other' }, { place: 'other' }],
      'The last 2 visits were all in the same kind of place: see Amara in another place too.',
    ],
    [
      'only the last three are looked at',
      [home, school, school, school],
      'The last 3 visits were all at school: see Amara in another place too.',
    ],
    ['one visit is no row', [home], undefined],
    ['two places', [home, school], undefined],
    ['an earlier one among the last three', [school, home, home], undefined],
    ['not known where', [{ place: 'unknown' }, { place: 'unknown' }], undefined],
    ['nothing on record', [{ place: undefined }, { place: undefined }], undefined],
    ['none at all', [], undefined],
  ] as [string, Partial<Visit>[], string | undefined][])('%s', (_, facts, text) => {
    expect(said('one-place-only', facts)).toEqual(text === undefined ? [] : [text]);
  });

  it('a visit whose source has no field for the place is passed over', () => {
    const silent = { place: undefined, sourceSilentOn: ['place'] } as Partial<Visit>;
    expect(said('one-place-only', [home, silent, home])).toEqual([
      'The last 2 visits were all at home: see Amara in another place too.',
    ]);
    expect(said('one-place-only', [home, home, school, silent])).toEqual([]);
  });
});

describe('most at home, most of those unannounced', () => {
  it.each([
    [
      'none of three',
      [school, school, school],
      'None of the last 3 visits was at home: most should be. See Amara at home next.',
    ],
    [
      'one of three',
      [home, school, school],
      '1 of the last 3 visits was at home: most should be. See Amara at home next.',
    ],
    [
      'one, and not at home',
      [school],
      'The last visit was not at home: most should be. See Amara at home next.',
    ],
    ['half', [home, school], '1 of the last 2 visits was at home: most should be. See Amara at home next.'],
    ['two of three are most', [home, home, school], undefined],
    ['none at all', [], undefined],
  ] as [string, Partial<Visit>[], string | undefined][])('at home: %s', (_, facts, text) => {
    expect(said('mostly-home', facts)).toEqual(text === undefined ? [] : [text]);
  });

  it('two of four are not most', () => {
    expect(said('mostly-home', [home, home, school, school], 4)).toEqual([
      '2 of the last 4 visits were at home: most should be. See Amara at home next.',
    ]);
  });

  const announced = { announced: true } as const;
  const unannounced = { announced: false } as const;
  it.each([
    [
      'none of two',
      [announced, announced],
      'None of the last 2 home visits was unannounced: most should be.',
    ],
    ['one of two', [announced, unannounced], '1 of the last 2 home visits was unannounced: most should be.'],
    ['the only one not', [announced], 'The last home visit was not unannounced: most should be.'],
    [
      'not known is not unannounced',
      [{ announced: undefined }],
      'The last home visit was not unannounced: most should be.',
    ],
    ['visits elsewhere are not asked', [{ ...school, ...announced }, unannounced], undefined],
    ['none at home', [{ ...school, ...announced }], undefined],
  ] as [string, Partial<Visit>[], string | undefined][])('unannounced: %s', (_, facts, text) => {
    expect(said('home-visits-mostly-unannounced', facts)).toEqual(text === undefined ? [] : [text]);
  });
});

describe('at home where possible (HA-3)', () => {
  it.each([
    ['at home', [home], undefined],
    ['elsewhere, with the reason', [{ ...school, notHomeReason: 'The carer asked' }], undefined],
    ['elsewhere, and no reason', [school], 'Amara was seen away from home on 2 November: record why.'],
    [
      'a reason of blanks is none',
      [{ ...school, notHomeReason: '  ' }],
      'Amara was seen away from home on 2 November: record why.',
    ],
    ['not known where', [{ place: 'unknown' }], undefined],
    ['nothing on record', [{ place: undefined }], undefined],
    ['none at all', [], undefined],
    ['only the last counts', [school, home], undefined],
  ] as [string, Partial<Visit>[], string | undefined][])('%s', (_, facts, text) => {
    expect(said('home-where-possible', facts, 1)).toEqual(text === undefined ? [] : [text]);
  });

  it('only the last, however many are looked at', () => {
    expect(said('home-where-possible', [school, home], 3)).toEqual([]);
    expect(said('home-where-possible', [home, school], 3)).toEqual([
      'Amara was seen away from home on 3 November: record why.',
    ]);
  });

  it('the home is preferred either way', () => {
    expect(preferred('home-where-possible', [home])).toEqual([{ what: 'home', clause: 'S-9' }]);
    expect(preferred('home-where-possible', [school])).toEqual([{ what: 'home', clause: 'S-9' }]);
  });
});

describe('alone from three, though not asked before the age (HA-4)', () => {
  const policy = pack({
    aloneAge: { clause: 'S-8', says: 'From four.', from: 4 },
    advice: [{ clause: 'S-9', says: 'From three.', look: 'alone-from-three' }],
  });
  const preferredFor = (dateOfBirth: string | undefined) =>
    under(policy, child({ dateOfBirth, visits: visits(home) }), '2026-11-10T09:00').next?.prefer;
  it.each([
    ['the day before the third birthday', '2023-11-11', []],
    ['three today', '2023-11-10', [{ what: 'alone', clause: 'S-9' }]],
    ['four tomorrow', '2022-11-11', [{ what: 'alone', clause: 'S-9' }]],
    ['four today: it is asked', '2022-11-10', []],
    ['nobody knows when they were born', undefined, []],
  ])('%s', (_, born, prefer) => {
    expect(preferredFor(born)).toEqual(prefer);
  });

  it('born on 29 February: three on 28 February (SR-8)', () => {
    const leap = child({
      dateOfBirth: '2024-02-29',
      involvements: [{ kind: 'child-protection', start: '2027-02-15' }],
    });
    const prefer = (asOf: string) => under(policy, leap, asOf).next?.prefer;
    expect([prefer('2027-02-27'), prefer('2027-02-28')]).toEqual([[], [{ what: 'alone', clause: 'S-9' }]]);
  });
});

it('what is asked of the next visit is not also preferred, and another place is not while the home is asked', () => {
  const asked = pack({
    demands: [{ clause: 'S-7', says: 'At home.', include: 'home', every: 1 }],
    advice: [
      { clause: 'S-9', says: 'A range of places.', look: 'one-place-only', over: 3 },
      { clause: 'S-10', says: 'At home.', look: 'mostly-home', over: 3 },
    ],
  });
  const twice = child({ visits: visits(school, school) });
  expect(under(asked, twice, '2026-11-10T09:00').next?.prefer).toEqual([]);
  const unannounced = pack({
    demands: asked.demands,
    advice: [{ clause: 'S-9', says: 'Unannounced.', look: 'home-visits-mostly-unannounced', over: 3 }],
  });
  const told = child({ visits: visits({ ...home, announced: true }) });
  expect(under(unannounced, told, '2026-11-10T09:00').next?.prefer).toEqual([
    { what: 'unannounced', clause: 'S-9' },
  ]);
  const free = pack({ advice: asked.advice });
  expect(under(free, twice, '2026-11-10T09:00').next?.prefer).toEqual([
    { what: 'another-place', clause: 'S-9' },
    { what: 'home', clause: 'S-10' },
  ]);
});

describe('too young for "alone" (SR-23)', () => {
  const advice = (dateOfBirth: string, facts: object = {}) =>
    underBedford(child({ dateOfBirth, ...facts }), '2026-11-10T09:00').advice;
  const tooYoung = {
    clause: 'BB-1',
    text: 'Amara is under 4: you can record that they are too young to be seen alone, with the reason.',
  };

  it.each([
    ['four tomorrow', '2022-11-11', [tooYoung]],
    ['four today', '2022-11-10', []],
  ])('%s', (_, born, expected) => {
    expect(advice(born)).toEqual(expected);
  });

  it('is not offered again once it is recorded', () => {
    const aloneExemptions = [{ why: 'too-young' as const, reason: 'two years old', from: '2026-11-01' }];
    expect(advice('2024-05-05', { aloneExemptions })).toEqual([]);
  });

  it('nor of a child who is not born yet', () => {
    expect(advice('2027-01-01', { unborn: true, dateOfBirth: undefined, expectedOn: '2027-01-01' })).toEqual(
      [],
    );
  });

  it('nor by a policy that names an age itself, or asks nobody to be alone', () => {
    const young = child({ dateOfBirth: '2024-05-05' });
    const demands = [{ clause: 'S-7', says: 'Alone.', include: 'alone' as const, every: 1 }];
    const age = { clause: 'S-8', says: 'From four.', from: 4 };
    expect(under(pack({ demands }), young, '2026-11-10T09:00').advice).toEqual([
      { ...tooYoung, clause: 'S-7' },
    ]);
    expect(under(pack({ demands, aloneAge: age }), young, '2026-11-10T09:00').advice).toEqual([]);
    expect(under(pack(), young, '2026-11-10T09:00').advice).toEqual([]);
    const homeToo = [{ clause: 'S-6', says: 'Home.', include: 'home' as const, every: 1 }, ...demands];
    expect(under(pack({ demands: homeToo }), young, '2026-11-10T09:00').advice[0]?.clause).toBe('S-7');
  });
});

describe('what the plan should hold', () => {
  const policy = pack({
    planAsks: [
      {
        clause: 'S-11',
        says: 'The plan says.',
        for: ['child-protection'],
        holds: ['visitEvery', 'announced', 'contingency'],
      },
    ],
  });
  const advised = (plan?: object) =>
    under(
      policy,
      child({ involvements: [{ kind: 'child-protection', start: '2026-10-05', ...(plan && { plan }) }] }),
      '2026-11-10T09:00',
    ).advice;
  const lacks = (what: string) => [
    {
      clause: 'S-11',
      text: `Nothing on record says for the child protection plan ${what}: agree it and add it.`,
    },
  ];

  it.each([
    [
      'no plan',
      undefined,
      lacks(
        'how often we visit, nor whether visits are announced, nor what happens if a visit does not work out',
      ),
    ],
    [
      'a plan of visits alone',
      { visitEvery: '2 weeks' },
      lacks('whether visits are announced, nor what happens if a visit does not work out'),
    ],
    ['all of it', { visitEvery: '2 weeks', announced: false, contingency: 'ask the school' }, []],
  ])('%s', (_, plan, expected) => {
    expect(advised(plan)).toEqual(expected);
  });
});

it('a plan of other work is not asked for it', () => {
  const both = pack({
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
    planAsks: [{ clause: 'S-11', says: 'The plan says.', for: ['child-protection'], holds: ['visitEvery'] }],
  });
  expect(under(both, childInNeed(), '2026-11-10T09:00').advice).toEqual([]);
  expect(under(both, child(), '2026-11-10T09:00').advice).toHaveLength(1);
});

it('nor does it prefer anything of the visit that another policy asks for', () => {
  const facts = childInNeed({ visits: visits(school, school) });
  expect(evaluate(facts, [bedford, visitingPolicy], '2026-11-10T09:00').next?.prefer).toEqual([]);
});

it('a policy that does not cover what is open gives no advice', () => {
  const facts = childInNeed({ dateOfBirth: '2024-05-05', visits: visits(school, school) });
  expect(bedford.covers).not.toContain('child-in-need');
  expect(underBedford(facts, '2026-11-10T09:00').advice).toEqual([]);
});
