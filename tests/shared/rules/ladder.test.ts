import type { Child, Visit } from '#shared/model/caseFile.ts';
import { child, obligation, visit } from './childBuilder.ts';
import { pack, under } from './packBuilder.ts';

/**
 * A child who is not seen: the further visit that is owed, and the steps of the ladder, in whole sentences. November 2026 begins on a
 * Sunday. Last seen on Monday 2 November: ten working days later is Monday 16.
 */
const counting = {
  ...pack().counting!,
  awake: { clause: 'S-30', says: 'Awake.' },
  individually: { clause: 'S-31', says: 'On their own.' },
};
const retries = [
  {
    clause: 'S-20',
    says: 'Tried again.',
    after: ['not-seen', 'briefly', 'asleep', 'group', 'cancelled'] as const,
    within: '3 working days',
    assumed: true,
  },
].map((rule) => ({ ...rule, after: [...rule.after] }));
const escalation = [
  {
    clause: 'S-21',
    says: 'The supervisor knows.',
    step: 'supervisor' as const,
    when: [{ attempt: 1 }],
    within: 'same day' as const,
  },
  {
    clause: 'S-22',
    says: 'The manager is told.',
    step: 'team-manager' as const,
    when: [{ attempt: 2 }, { deadline: 'missed' as const }],
    within: '1 working day',
  },
  {
    clause: 'S-23',
    says: 'Others are asked.',
    step: 'other-agencies' as const,
    when: [{ step: 'team-manager' as const }],
    within: 'same day' as const,
  },
  {
    clause: 'S-24',
    says: 'A Head of Service.',
    step: 'head-of-service' as const,
    when: [{ visit: 'late' as const }],
    within: '24 hours',
  },
  {
    clause: 'S-25',
    says: 'The core group.',
    step: 'core-group-and-chair' as const,
    when: [{ unseenFor: '15 working days' }],
    within: '2 working days',
  },
];
const policy = pack({ counting, retries, escalation });
const seen = visit('v1', '2026-11-02T16:00');
const missed = (id: string, at: string, facts: Partial<Visit> = {}) =>
  visit(id, at, { childSeen: 'no', ...facts });
const on = (asOf: string, visits: Visit[], facts: Partial<Child> = {}) =>
  under(policy, child({ visits: [seen, ...visits], ...facts }), asOf);
const steps = (evaluation: ReturnType<typeof on>) =>
  evaluation.escalation.map(({ step, dueBy, because }) => [step, dueBy, because[0]]);

describe('the further visit', () => {
  it.each([
    ['not seen', { childSeen: 'no' }, 'Amara was not seen on 5 November'],
    [
      'nobody says whether',
      { childSeen: undefined },
      'the visit on 5 November, which does not say that Amara was seen',
    ],
    ['only briefly', { childSeen: 'briefly' }, 'Amara was seen only briefly on 5 November'],
    ['asleep', { childSeen: 'yes', awake: 'no' }, 'Amara was not seen awake on 5 November'],
    ['in a group', { childSeen: 'yes', individually: false }, 'Amara was seen only in a group on 5 November'],
    ['called off', { childSeen: 'cancelled' }, 'the visit of 5 November did not take place'],
  ] as const)('%s', (_, facts, said) => {
    // Thursday 5 November: F6 M9, Tuesday 10 is the third working day; a rule of three aims for the first, Friday 6.
    expect(obligation(on('2026-11-05T18:00', [missed('v2', '2026-11-05T10:00', facts)]), 'S-20')).toEqual({
      id: 'small/S-20',
      clause: 'S-20',
      kind: 'retry',
      involvement: 'child-protection',
      countedFrom: { what: 'visit v2', at: expect.stringContaining('2026-11-05') },
      dueBy: '2026-11-10',
      aimBy: '2026-11-06',
      state: 'on-track',
      assumed: true,
      because: [
        `Due Tuesday 10 November: 3 working days after ${said} (S-20).`,
        'Aim for Friday 6 November.',
        'The policy gives no number; we use 3 working days.',
      ],
    });
  });

  it.each([
    ['the day it is aimed for', '2026-11-06T23:00', 'on-track'],
    ['the day after', '2026-11-07T09:00', 'due-soon'],
    ['the day it is due', '2026-11-10T23:00', 'due-soon'],
    ['the day after that', '2026-11-11T00:00', 'late'],
  ])('on %s', (_, asOf, state) => {
    expect(obligation(on(asOf, [missed('v2', '2026-11-05T10:00')]), 'S-20').state).toBe(state);
  });

  it('a second one in a row takes the place of the first, and is numbered', () => {
    const twice = [missed('v2', '2026-11-05T10:00'), missed('v3', '2026-11-09T10:00')];
    expect(obligation(on('2026-11-09T18:00', twice), 'S-20')).toMatchObject({
      dueBy: '2026-11-12',
      countedFrom: { what: 'visit v3' },
      because: [
        'Due Thursday 12 November: 3 working days after Amara was not seen on 9 November (S-20).',
        'Aim for Tuesday 10 November.',
        'The policy gives no number; we use 3 working days.',
        'Attempt 2 in a row.',
      ],
    });
  });

  it('a visit at which the child is seen ends the row; contact does not, and is no attempt', () => {
    const call = visit('v3', '2026-11-06T10:00', { mode: 'phone' });
    const first = missed('v2', '2026-11-05T10:00');
    expect(obligation(on('2026-11-09T09:00', [first, call]), 'S-20').dueBy).toBe('2026-11-10');
    const { obligations, escalation: ladder } = on('2026-11-09T09:00', [
      first,
      visit('v3', '2026-11-06T10:00'),
    ]);
    expect([obligations.map(({ clause }) => clause), ladder]).toEqual([['S-5'], []]);
  });

  it('says which outcomes it follows: another one opens nothing', () => {
    const only = pack({ counting, retries: [{ ...retries[0]!, after: ['asleep'], assumed: false }] });
    const facts = (outcome: Partial<Visit>) =>
      child({ visits: [seen, visit('v2', '2026-11-05T10:00', outcome)] });
    const owed = (outcome: Partial<Visit>) =>
      under(only, facts(outcome), '2026-11-06T09:00').obligations.map(({ clause }) => clause);
    expect(owed({ childSeen: 'no' })).toEqual(['S-5']);
    expect(owed({ awake: 'no' })).toEqual(['S-5', 'S-20']);
    expect(obligation(under(only, facts({ awake: 'no' }), '2026-11-06T09:00'), 'S-20')).toMatchObject({
      assumed: false,
      because: [
        'Due Tuesday 10 November: 3 working days after Amara was not seen awake on 5 November (S-20).',
        'Aim for Friday 6 November.',
      ],
    });
  });

  it.each([
    ['at home', 'home', true],
    ['not known where', 'unknown', true],
    ['nothing on record', undefined, true],
    ['at school', 'school', false],
  ] as const)('where it opens at home only: %s', (_, place, opens) => {
    const atHome = pack({ counting, retries: [{ ...retries[0]!, opensAt: 'home' }] });
    const owed = (...visits: Visit[]) =>
      under(atHome, child({ visits: [seen, ...visits] }), '2026-11-09T09:00').obligations.filter(
        ({ clause }) => clause === 'S-20',
      );
    expect(owed(missed('v2', '2026-11-05T10:00', { place })).length).toBe(opens ? 1 : 0);
    // A further one of the row may be anywhere.
    const further = [missed('v2', '2026-11-05T10:00'), missed('v3', '2026-11-06T10:00', { place })];
    expect(owed(...further)[0]?.countedFrom?.what).toBe('visit v3');
  });
});

describe('the ladder', () => {
  const first = missed('v2', '2026-11-05T10:00');

  it('at the first attempt the first step alone, whole', () => {
    expect(on('2026-11-05T18:00', [first]).escalation).toEqual([
      {
        step: 'supervisor',
        dueBy: '2026-11-05',
        clause: 'S-21',
        because: [
          'First attempt in a row: Amara was not seen on Thursday 5 November.',
          'The supervisor knows.',
        ],
      },
    ]);
  });

  it('at the second attempt the manager, and what goes with that', () => {
    expect(steps(on('2026-11-09T18:00', [first, missed('v3', '2026-11-09T10:00')]))).toEqual([
      ['supervisor', '2026-11-05', 'First attempt in a row: Amara was not seen on Thursday 5 November.'],
      ['team-manager', '2026-11-10', 'Second attempt in a row: Amara was not seen on Monday 9 November.'],
      ['other-agencies', '2026-11-10', 'Together with this step: tell the Team Manager.'],
    ]);
  });

  it('when the further visit was not made in time, by then', () => {
    expect(steps(on('2026-11-10T18:00', [first])).map(([step]) => step)).toEqual(['supervisor']);
    expect(steps(on('2026-11-11T09:00', [first]))).toEqual([
      ['supervisor', '2026-11-05', 'First attempt in a row: Amara was not seen on Thursday 5 November.'],
      [
        'team-manager',
        '2026-11-11',
        'The further visit was due by Tuesday 10 November and did not take place.',
      ],
      ['other-agencies', '2026-11-11', 'Together with this step: tell the Team Manager.'],
    ]);
  });

  it('a second attempt that came too late: whichever asks for the step earlier', () => {
    // Due by Tuesday 10, tried again on Thursday 12: the missed day asks for Wednesday 11, the second attempt for Friday 13.
    expect(steps(on('2026-11-12T18:00', [first, missed('v3', '2026-11-12T10:00')]))[1]).toEqual([
      'team-manager',
      '2026-11-11',
      'The further visit was due by Tuesday 10 November and did not take place.',
    ]);
    // Tried again on the day itself is in time.
    expect(steps(on('2026-11-10T18:00', [first, missed('v3', '2026-11-10T10:00')]))[1]).toEqual([
      'team-manager',
      '2026-11-11',
      'Second attempt in a row: Amara was not seen on Tuesday 10 November.',
    ]);
  });

  it('once the visit itself is late: hours run from the end of the day it was due, or from the first attempt where that came later', () => {
    const { escalation: ladder } = on('2026-11-17T09:00', [first]);
    expect(ladder.find(({ step }) => step === 'head-of-service')).toEqual({
      step: 'head-of-service',
      dueBy: '2026-11-18T00:00:00+00:00',
      clause: 'S-24',
      because: ['The visit was due by Monday 16 November.', 'A Head of Service.'],
    });
    expect(steps(on('2026-11-16T18:00', [first])).map(([step]) => step)).not.toContain('head-of-service');
    // Late already when the first attempt was made, on Wednesday 18 at ten.
    const later = on('2026-11-18T18:00', [missed('v2', '2026-11-18T10:00')]);
    expect(steps(later).find(([step]) => step === 'head-of-service')).toEqual([
      'head-of-service',
      '2026-11-19T10:00:00+00:00',
      'The visit was due by Monday 16 November.',
    ]);
  });

  it('not seen for fifteen working days: from Monday 23 November', () => {
    const others = [first, missed('v3', '2026-11-09T10:00')];
    expect(steps(on('2026-11-22T18:00', others)).map(([step]) => step)).not.toContain('core-group-and-chair');
    expect(steps(on('2026-11-23T09:00', others)).at(-1)).toEqual([
      'core-group-and-chair',
      '2026-11-25',
      'Not seen for 15 working days.',
    ]);
    // Never seen: from the start of the plan, Monday 5 October; fifteen working days later is Monday 26.
    const never = under(policy, child({ visits: [missed('v2', '2026-10-20T10:00')] }), '2026-10-26T09:00');
    expect(steps(never).at(-1)?.[1]).toBe('2026-10-28');
  });

  it('no attempt is open: no step', () => {
    expect(on('2026-12-01T09:00', []).escalation).toEqual([]);
  });

  it.each([
    ['the same day, later', '2026-11-05T11:00', true],
    ['the very moment', '2026-11-05T10:00', true],
    ['the same day, before the attempt', '2026-11-05T09:00', undefined],
    ['that day, no time known', '2026-11-05', true],
    ['the day before', '2026-11-04', undefined],
  ])('a step noted on %s', (_, at, done) => {
    const milestones = [{ kind: 'step-done' as const, step: 'supervisor' as const, at }];
    const [step] = on('2026-11-05T18:00', [first], { milestones }).escalation;
    expect(step?.done).toBe(done);
  });

  it('another step that was taken does not stand for it, nor another milestone', () => {
    for (const milestone of [
      { kind: 'step-done' as const, step: 'team-manager' as const, at: '2026-11-05T12:00' },
      { kind: 'review-held' as const, at: '2026-11-05T12:00' },
    ]) {
      const [step] = on('2026-11-05T18:00', [first], { milestones: [milestone] }).escalation;
      expect(step).not.toHaveProperty('done');
    }
  });

  it('a policy that does not cover what is open has no steps for it', () => {
    const involvements = [{ kind: 'child-in-need', start: '2026-10-05' }];
    const { escalation: ladder, obligations } = on('2026-11-23T09:00', [first], { involvements });
    expect(ladder).toEqual([]);
    expect(obligations.map(({ id }) => id)).toEqual(['none/child-in-need']);
  });
});

describe('what else sets a step off', () => {
  const step = (when: object, within = 'same day', parts: Parameters<typeof pack>[0] = {}) =>
    pack({
      counting,
      retries,
      escalation: [
        { clause: 'S-22', says: 'The manager is told.', step: 'team-manager', when: [when], within } as never,
      ],
      ...parts,
    });
  const due = (policy: ReturnType<typeof pack>, asOf: string, facts: Partial<Child>) =>
    under(policy, child({ visits: [seen], ...facts }), asOf).escalation.map(({ dueBy, because }) => [
      dueBy,
      because[0],
    ]);

  it('a further visit that was not made in time: by the next attempt, and for the last one by now', () => {
    const missing = step({ deadline: 'missed' }, '1 working day');
    // Tried on Thursday 5 (again by Tuesday 10), and on Monday 9 (again by Thursday 12).
    const visits = [seen, missed('v2', '2026-11-05T10:00'), missed('v3', '2026-11-09T10:00')];
    expect(due(missing, '2026-11-12T18:00', { visits })).toEqual([]);
    expect(due(missing, '2026-11-13T09:00', { visits })).toEqual([
      ['2026-11-13', 'The further visit was due by Thursday 12 November and did not take place.'],
    ]);
  });

  it('a late visit, tried on the very day it was due: hours run from the end of that day, when it became late', () => {
    const late = step({ visit: 'late' }, '24 hours');
    const visits = [seen, missed('v2', '2026-11-16T10:00')];
    expect(due(late, '2026-11-16T18:00', { visits })).toEqual([]);
    expect(due(late, '2026-11-17T09:00', { visits })).toEqual([
      ['2026-11-18T00:00:00+00:00', 'The visit was due by Monday 16 November.'],
    ]);
  });

  it('a clock of the home that is late is no late visit', () => {
    const clocks = [
      ...pack().clocks,
      {
        ...pack().clocks[0]!,
        clause: 'S-6',
        clock: 'home' as const,
        every: { count: 5, unit: 'working day' as const },
      },
    ].map((clock) => ({ ...clock, every: `${(clock.every as { count: number }).count} working days` }));
    const late = step({ visit: 'late' }, 'same day', { clocks: clocks as never });
    const visits = [seen, missed('v2', '2026-11-05T10:00')];
    const evaluation = under(late, child({ visits }), '2026-11-11T09:00');
    expect(obligation(evaluation, 'S-6').state).toBe('late');
    expect(evaluation.escalation).toEqual([]);
  });

  describe('the child says no to being seen alone', () => {
    const refused = step({ childSays: 'no' });
    const no = { why: 'child-says-no' as const, reason: 'I want my aunt there', from: '2026-11-05' };
    const said = [
      ['2026-11-05', 'Amara said no to being seen alone on Thursday 5 November: "I want my aunt there".'],
    ];
    it.each([
      ['from that day on', no, '2026-11-05T09:00', said],
      ['not before', no, '2026-11-04T09:00', []],
      ['on its last day', { ...no, until: '2026-11-10' }, '2026-11-10T18:00', said],
      ['no longer after it', { ...no, until: '2026-11-10' }, '2026-11-11T09:00', []],
      ['another ground is no refusal', { ...no, why: 'manager-decision' as const }, '2026-11-06T09:00', []],
    ])('%s', (_, exemption, asOf, expected) => {
      expect(due(refused, asOf, { aloneExemptions: [exemption] })).toEqual(expected);
    });
  });

  it('with no attempt in a row: what else the step may be set off by, and what goes with it', () => {
    const says = 'The manager is told.';
    const both = step({}, 'same day', {
      escalation: [
        {
          clause: 'S-21',
          says,
          step: 'supervisor',
          when: [{ attempt: 1 }, { childSays: 'no' }],
          within: 'same day',
        },
        {
          clause: 'S-22',
          says,
          step: 'team-manager',
          when: [{ step: 'supervisor' }],
          within: '1 working day',
        },
        { clause: 'S-23', says, step: 'head-of-service', when: [{ attempt: 2 }], within: 'same day' },
      ],
    });
    const aloneExemptions = [{ why: 'child-says-no' as const, reason: 'no', from: '2026-11-05' }];
    expect(due(both, '2026-11-06T09:00', { aloneExemptions })).toEqual([
      ['2026-11-05', 'Amara said no to being seen alone on Thursday 5 November: "no".'],
      ['2026-11-06', 'Together with this step: raise it with the supervisor.'],
    ]);
  });

  it('a plan that does not say how often, for so long', () => {
    const policy = step({ noNumberFor: '10 working days' }, 'same day', {
      clocks: [
        {
          clause: 'S-22',
          says: 'As often as the plan says.',
          clock: 'visit',
          for: ['child-protection'],
          every: 'as planned',
        },
      ],
    });
    // Since Monday 5 October: ten working days later is Monday 19.
    expect(due(policy, '2026-10-18T09:00', { visits: [] })).toEqual([]);
    expect(due(policy, '2026-10-19T09:00', { visits: [] })).toEqual([
      [
        '2026-10-19',
        'No number for 10 working days. Missing: how often, in the plan for the child protection plan.',
      ],
    ]);
    const involvements = [{ kind: 'child-protection', start: '2026-10-05', plan: { visitEvery: '2 weeks' } }];
    expect(due(policy, '2026-10-19T09:00', { visits: [], involvements })).toEqual([]);
  });
});

describe('the home, after a visit elsewhere', () => {
  const follow = {
    clause: 'S-27',
    says: 'The home is seen soon.',
    lacking: 'home' as const,
    within: '5 working days',
  };
  const policy = pack({ followUps: [{ ...follow, assumed: true }] });
  const school = { place: 'school', homeSeen: 'no' } as const;
  const home = (...facts: Partial<Visit>[]) =>
    under(
      policy,
      child({ visits: facts.map((each, index) => visit(`v${index}`, `2026-11-0${index + 2}T16:00`, each)) }),
      '2026-11-06T09:00',
    ).obligations.filter(({ clause }) => clause === 'S-27');

  it('is said with its sum', () => {
    // Monday 2: T3 W4 T5 F6, Monday 9 is the fifth working day.
    expect(home(school)).toEqual([
      expect.objectContaining({
        kind: 'home',
        dueBy: '2026-11-09',
        aimBy: '2026-11-05',
        assumed: true,
        because: [
          'Due Monday 9 November: 5 working days after Amara was seen away from home on 2 November (S-27).',
          'Aim for Thursday 5 November.',
          'The policy gives no number; we use 5 working days.',
        ],
      }),
    ]);
  });

  it('never later than the next visit, and says so', () => {
    const sooner = pack({
      clocks: [
        {
          clause: 'S-5',
          says: 'Every three working days.',
          clock: 'visit',
          for: ['child-protection'],
          every: '3 working days',
        },
      ],
      followUps: [follow],
    });
    const evaluation = under(
      sooner,
      child({ visits: [visit('v1', '2026-11-02T16:00', school)] }),
      '2026-11-03T09:00',
    );
    expect(obligation(evaluation, 'S-27')).toMatchObject({
      dueBy: '2026-11-05',
      assumed: false,
      because: [
        'Due Thursday 5 November: The home is seen soon (S-27).',
        'Not later than the next visit, due Thursday 5 November.',
      ],
    });
  });

  describe('and the next visit', () => {
    const clock = (clause: string, of: string, every: string) => ({
      clause,
      says: 'So often.',
      clock: of as 'visit',
      for: ['child-protection' as const],
      every,
    });
    const owed = (...clocks: ReturnType<typeof clock>[]) =>
      obligation(
        under(
          pack({ clocks, followUps: [follow] }),
          child({ visits: [visit('v1', '2026-11-02T16:00', school)] }),
          '2026-11-03T09:00',
        ),
        'S-27',
      );
    const own =
      'Due Monday 9 November: 5 working days after Amara was seen away from home on 2 November (S-27).';

    it('of several the earliest, and of parts of a visit none', () => {
      // Monday 2 November: three working days are Thursday 5, four are Friday 6; the bedroom's day is Wednesday 4.
      const { dueBy, because } = owed(
        clock('S-5', 'visit', '4 working days'),
        clock('S-6', 'visit', '3 working days'),
        clock('S-7', 'visit', '4 weeks'),
        clock('S-8', 'bedroom', '1 working day'),
      );
      expect([dueBy, because[0], because.at(-1)]).toEqual([
        '2026-11-05',
        'Due Thursday 5 November: The home is seen soon (S-27).',
        'Not later than the next visit, due Thursday 5 November.',
      ]);
    });

    it('on the same day: by its own number', () => {
      const { dueBy, because } = owed(clock('S-5', 'visit', '5 working days'));
      expect([dueBy, because]).toEqual(['2026-11-09', [own, 'Aim for Thursday 5 November.']]);
    });

    it('without a date: by its own number', () => {
      const { dueBy, because } = owed(clock('S-5', 'visit', 'as planned'));
      expect([dueBy, because[0]]).toEqual(['2026-11-09', own]);
    });
  });

  it.each<[string, Partial<Visit>[], string | undefined]>([
    ['a second one elsewhere gives no more time', [school, school], 'visit v0'],
    [
      'at home since, though nobody says that it was seen',
      [school, { place: 'home', homeSeen: undefined }],
      undefined,
    ],
    ['elsewhere since, and the home seen as well', [school, { place: 'school', homeSeen: 'yes' }], undefined],
    ['at home first', [{ place: 'home' }, school], 'visit v1'],
    ['not known where', [{ place: 'unknown', homeSeen: undefined }], 'visit v0'],
    [
      'the source has no field for it',
      [{ place: undefined, homeSeen: undefined, sourceSilentOn: ['place'] }],
      undefined,
    ],
    ['at home', [{ place: 'home', homeSeen: 'no' }], undefined],
  ])('%s', (_, facts, from) => {
    expect(home(...facts).map(({ countedFrom }) => countedFrom?.what)).toEqual(
      from === undefined ? [] : [from],
    );
  });

  it('names the work it is for, and asks nothing of work that the policy does not cover', () => {
    const clocks = (['child-protection', 'in-care'] as const).map((kind) => ({
      clause: `S-${kind}`,
      says: 'So often.',
      clock: 'visit' as const,
      for: [kind],
      every: '4 weeks',
    }));
    const covers = ['child-protection', 'in-care'] as const;
    const involvements = covers.map((kind) => ({ kind, start: '2026-10-05' }));
    const visits = [visit('v1', '2026-11-02T16:00', school)];
    const of = (kinds: ('child-protection' | 'in-care')[] | undefined, facts: Partial<Child>) =>
      under(
        pack({ covers: [...covers], clocks, followUps: [kinds ? { ...follow, for: kinds } : follow] }),
        child({ visits, ...facts }),
        '2026-11-03T09:00',
      ).obligations.flatMap(({ clause, involvement }) => (clause === 'S-27' ? [involvement] : []));
    expect(of(['in-care'], { involvements })).toEqual(['in-care']);
    expect(of(undefined, { involvements })).toEqual(['child-protection']);
    expect(of(undefined, { involvements: [{ kind: 'child-in-need', start: '2026-10-05' }] })).toEqual([]);
  });

  it('for some work alone', () => {
    const other = pack({ followUps: [{ ...follow, for: ['in-care'] }] });
    const facts = child({ visits: [visit('v1', '2026-11-02T16:00', school)] });
    expect(under(other, facts, '2026-11-03T09:00').obligations.map(({ clause }) => clause)).toEqual(['S-5']);
  });
});
