import type { Child, Involvement, Plan } from '#shared/model/caseFile.ts';
import { child, obligation, visit } from './childBuilder.ts';
import { pack, under } from './packBuilder.ts';

/**
 * What comes round again: whether a visit before the plan still counts for it, and every sentence that stands beside a date.
 * A child in need since Monday 1 June 2026; the child protection plan began on Monday 5 October.
 */
const says = 'So often.';
const clock = (more: object = {}) => ({
  clause: 'S-5',
  says,
  clock: 'visit' as const,
  for: ['child-protection' as const],
  every: '10 working days',
  ...more,
});
const policy = (parts: object = {}) =>
  pack({ plans: { clause: 'S-9', says, clauseFor: { court: 'S-10' } }, ...parts } as Parameters<
    typeof pack
  >[0]);
const before = { kind: 'child-in-need', start: '2026-06-01', end: '2026-10-04' };
const work = (plan: Partial<Involvement> = {}) =>
  [before, { kind: 'child-protection', start: '2026-10-05', ...plan }] as Child['involvements'];
const on = (facts: Partial<Child>, of = policy(), asOf = '2026-10-06', clause = 'S-5') => {
  const found = obligation(under(of, child(facts), `${asOf}T09:00`), clause);
  return { from: found.countedFrom?.what, dueBy: found.dueBy, because: found.because };
};
const seen = (...days: string[]) => days.map((day, index) => visit(`v${index + 1}`, `${day}T10:00`));
const start = 'start of the child protection plan';

describe('a visit before the plan began', () => {
  it.each([
    // Ten working days after Friday 25 September: Friday 9 October.
    ['its time runs on', '2026-09-25', 'visit v1', '2026-10-09'],
    ['its time ends on the first day', '2026-09-21', 'visit v1', '2026-10-05'],
    ['its time had run out: Friday 2 October', '2026-09-18', start, '2026-10-19'],
    ['on the first day', '2026-10-05', 'visit v1', '2026-10-19'],
  ])('%s', (_, day, from, dueBy) => {
    expect(on({ involvements: work(), visits: seen(day) })).toMatchObject({ from, dueBy });
  });

  it('that was too long ago is named, and none is called missing', () => {
    expect(on({ involvements: work(), visits: seen('2026-09-18') }).because).toEqual([
      'Due Monday 19 October: 10 working days after the start of the child protection plan on 5 October (S-5).',
      'Aim for Thursday 15 October.',
      'The last visit before that, on 18 September, was too long ago to count towards it.',
    ]);
  });

  describe('where the child’s plan asks for every five working days', () => {
    const plans = (from: string): Plan[] => [{ from, visitEvery: '5 working days' }];
    it.each([
      // Five after Friday 25 September: Friday 2 October, over. The policy's own ten: Friday 9, sooner than five from the start.
      ['the policy’s own date holds while it is sooner', '2026-09-25', 'visit v1', '2026-10-09'],
      ['also where it is the first day', '2026-09-21', 'visit v1', '2026-10-05'],
      ['else five from the start', '2026-09-18', start, '2026-10-12'],
      ['five that had not run out', '2026-09-28', 'visit v1', '2026-10-05'],
    ])('%s', (_, day, from, dueBy) => {
      const facts = { involvements: work({ plans: plans('2026-09-01') }), visits: seen(day) };
      expect(on(facts)).toMatchObject({ from, dueBy });
    });

    it('the same day from both: counted from the start', () => {
      // Four weeks after Monday 14 September is Monday 12 October; so are five working days from the start.
      const monthly = policy({ clocks: [clock({ every: '4 weeks' })] });
      const facts = { involvements: work({ plans: plans('2026-09-01') }), visits: seen('2026-09-14') };
      expect(on(facts, monthly)).toMatchObject({ from: start, dueBy: '2026-10-12' });
      const sooner = { ...facts, visits: seen('2026-09-11') };
      expect(on(sooner, monthly)).toEqual({
        from: 'visit v1',
        dueBy: '2026-10-09',
        because: [
          'Due Friday 9 October: 4 weeks after Amara was seen on 11 September (S-5).',
          'Aim for Wednesday 7 October.',
        ],
      });
    });
  });
});

describe('with no visit yet', () => {
  const lines = (facts: Partial<Child>, of = policy()) => on(facts, of, '2026-10-20').because.slice(2);
  it('it is said since when', () => {
    expect(lines({})).toEqual(['No visit that counts is on record since Monday 5 October.']);
    expect(lines({ involvements: work() })).toEqual([
      'No visit that counts is on record since Monday 1 June.',
    ]);
    expect(lines({ dateOfBirth: '2026-10-07' })).toEqual([
      'No visit that counts is on record since Wednesday 7 October.',
    ]);
  });

  it('not where there was one that this clock does not count', () => {
    const bedroom = policy({
      clocks: [clock(), clock({ clause: 'S-6', clock: 'bedroom', every: '4 weeks' })],
    });
    const visits = [visit('v1', '2026-10-06T10:00', { bedroomSeen: 'no' })];
    expect(on({ visits }, bedroom, '2026-10-07', 'S-6').because).toEqual([
      'Due Monday 2 November: 4 weeks after the start of the child protection plan on 5 October (S-6).',
      'Aim for Thursday 29 October.',
    ]);
  });

  it('and that the day it should be counted from is not known', () => {
    const from = policy({ clocks: [clock({ countFrom: 'notification' })] });
    expect(lines({}, from)).toEqual([
      'The day on which we were told is not on record: counted from the start.',
      'No visit that counts is on record since Monday 5 October.',
    ]);
  });
});

describe('what is counted from a meeting', () => {
  const clocks = (more: object) => policy({ clocks: [clock({ countFrom: 'initial-conference', ...more })] });
  const met = (at: string) => ({ milestones: [{ kind: 'initial-conference' as const, at }] });

  it('visits before it say nothing of', () => {
    // The conference was on Thursday 8 October; ten working days later is Thursday 22.
    const facts = { visits: seen('2026-10-07'), ...met('2026-10-08T10:00') };
    expect(on(facts, clocks({}), '2026-10-09')).toMatchObject({
      from: 'initial-conference',
      dueBy: '2026-10-22',
    });
    const since = { visits: seen('2026-10-07', '2026-10-09'), ...met('2026-10-08T10:00') };
    expect(on(since, clocks({}), '2026-10-10')).toMatchObject({ from: 'visit v2', dueBy: '2026-10-23' });
  });

  it('a meeting before the work may have led to it, unless earlier work of the kind lay between', () => {
    const from = (involvements: object[], at = '2026-10-01T10:00') =>
      on({ involvements: involvements as Child['involvements'], ...met(at) }, clocks({}), '2026-10-20').from;
    const now = { kind: 'child-protection', start: '2026-10-05' };
    const work = (kind: string, end: string) => ({ kind, start: '2026-08-03', end });
    expect(from([now])).toBe('initial-conference');
    expect(from([work('child-in-need', '2026-10-02'), now])).toBe('initial-conference');
    expect(from([work('child-protection', '2026-10-02'), now])).toBe(start);
    expect(from([work('child-protection', '2026-09-30'), now])).toBe('initial-conference');
    // Fourteen days before the start are reached, and not fifteen.
    expect(from([now], '2026-09-21T10:00')).toBe('initial-conference');
    expect(from([now], '2026-09-20T10:00')).toBe(start);
    // Another plan of that kind that ended since the work began lies not between.
    const beside = { kind: 'child-protection', start: '2026-10-06', end: '2026-10-12' };
    expect(from([now, beside])).toBe('initial-conference');
  });

  describe('with a later interval once something has happened', () => {
    const later = { clause: 'S-6', says, every: '20 working days', after: ['review-held'] };
    const of = (more: object, facts: Partial<Child>) => {
      const plain = clock({ clause: 'S-1', every: '8 weeks' });
      const policies = policy({ clocks: [clock({ later: [later], ...more }), plain] });
      return under(policies, child(facts), '2026-11-01T09:00').obligations.flatMap(
        ({ clause, countedFrom }) => (clause === 'S-1' ? [] : [[clause, countedFrom?.what]]),
      );
    };
    const held = (at: string) => ({ milestones: [{ kind: 'review-held' as const, at }] });
    const visits = [visit('v1', '2026-10-12T10:00')];

    it.each<[string, string, string]>([
      ['before the visit', '2026-10-12T09:59', 'S-6'],
      ['at that very moment', '2026-10-12T10:00', 'S-5'],
      ['after the visit', '2026-10-12T10:01', 'S-5'],
      ['on the day the work began', '2026-10-05T09:00', 'S-6'],
      ['before the work began', '2026-10-04T09:00', 'S-5'],
    ])('%s', (_, at, clause) => {
      expect(of({}, { visits, ...held(at) })).toEqual([[clause, 'visit v1']]);
    });

    it('where each such event begins the count anew, it holds from the event itself', () => {
      const home = { clock: 'home', onceBetween: ['review-held'] };
      expect(of(home, held('2026-10-12T10:00'))).toEqual([['S-6', 'review-held']]);
      // Something else that happened later has not held then.
      const other = { ...home, later: [{ ...later, after: ['initial-conference'] }] };
      const milestones = [
        { kind: 'review-held' as const, at: '2026-10-12T10:00' },
        { kind: 'initial-conference' as const, at: '2026-10-14T10:00' },
      ];
      expect(of(other, { milestones })).toEqual([['S-5', 'review-held']]);
      expect(of(other, { milestones: milestones.toReversed() })).toEqual([['S-5', 'review-held']]);
    });

    it('agreed on the day of the visit holds from that visit on', () => {
      const agreed = { later: [{ ...later, after: undefined, agreed: 'permanence' }] };
      const care = (permanenceAgreedOn: string) => ({
        visits,
        involvements: [
          { kind: 'child-protection', start: '2026-10-05', permanenceAgreedOn },
        ] as Child['involvements'],
      });
      expect(of(agreed, care('2026-10-12'))).toEqual([['S-6', 'visit v1']]);
      expect(of(agreed, care('2026-10-13'))).toEqual([['S-5', 'visit v1']]);
    });
  });
});

describe('once between two meetings, of which the next one is planned', () => {
  const home = (onceBetween: string[]) =>
    policy({ clocks: [clock(), clock({ clause: 'S-6', clock: 'home', every: '8 weeks', onceBetween })] });
  // Eight weeks after the start on Monday 5 October are Monday 30 November.
  const due = (onceBetween: string[], ...milestones: Child['milestones']) => {
    const found = on({ milestones }, home(onceBetween), '2026-10-20', 'S-6');
    return [found.dueBy, found.because[0]];
  };
  const own = [
    '2026-11-30',
    'Due Monday 30 November: 8 weeks after the start of the child protection plan on 5 October (S-6).',
  ];
  const before = (day: string, said: string, meeting: string) => [
    day,
    `Due ${said}: before ${meeting} for that day (S-6).`,
  ];
  const conference = before('2026-11-12', 'Thursday 12 November', 'the conference that is planned');
  const planned = (kind: 'conference-planned' | 'review-planned', day: string) => ({
    kind,
    at: `${day}T10:00`,
  });

  it.each<[string, string[], Child['milestones'], string[]]>([
    ['sooner: by then', ['review-conference'], [planned('conference-planned', '2026-11-12')], conference],
    [
      'also after the first one',
      ['initial-conference'],
      [planned('conference-planned', '2026-11-12')],
      conference,
    ],
    [
      'a review in care',
      ['review-held'],
      [planned('review-planned', '2026-11-12')],
      before('2026-11-12', 'Thursday 12 November', 'the review that is planned'),
    ],
    ['another meeting', ['review-held'], [planned('conference-planned', '2026-11-12')], own],
    [
      'on the day of the policy’s own number',
      ['review-held'],
      [planned('review-planned', '2026-11-30')],
      own,
    ],
    ['later than that', ['review-held'], [planned('review-planned', '2026-12-01')], own],
    [
      'the first of several, in whatever order',
      ['review-conference'],
      [planned('conference-planned', '2026-11-20'), planned('conference-planned', '2026-11-12')],
      conference,
    ],
    ['on the day on which the count began', ['review-held'], [planned('review-planned', '2026-10-05')], own],
  ])('%s', (_, onceBetween, milestones, expected) => {
    expect(due(onceBetween, ...milestones)).toEqual(expected);
  });

  it('one that was held begins the count anew, and those planned before it are over', () => {
    const held = { kind: 'review-conference' as const, at: '2026-10-19T10:00' };
    const milestones = [
      held,
      planned('conference-planned', '2026-10-16'),
      planned('conference-planned', '2026-11-12'),
    ];
    expect(due(['review-conference'], ...milestones)).toEqual(conference);
    expect(due(['review-conference'], ...milestones.slice(0, 2))).toEqual([
      '2026-12-14',
      'Due Monday 14 December: 8 weeks after the review conference on 19 October (S-6).',
    ]);
  });
});

describe('beside the date stands', () => {
  const visits = seen('2026-10-06');
  const rest = (of: ReturnType<typeof pack>, facts: Partial<Child> = {}, clause = 'S-5') =>
    on({ visits, ...facts }, of, '2026-10-07', clause).because.slice(2);

  it('that a number was not checked', () => {
    expect(rest(policy({ clocks: [clock({ unverified: 'a summary' })] }))).toEqual([
      "This number was not checked against the source's own text (a summary).",
    ]);
  });

  it('that it is never late, of a child who is too young to be seen alone', () => {
    const clocks = [clock(), clock({ clause: 'S-6', clock: 'seen-alone' })];
    const young = { dateOfBirth: '2023-01-10' };
    const line = 'A child under four may be exempt as too young: this date makes no visit late.';
    expect(rest(policy({ clocks }), young, 'S-6')).toEqual([line]);
    expect(rest(policy({ clocks }), {}, 'S-6')).toEqual([]);
    expect(rest(policy({ clocks }), young)).toEqual([]);
    // A policy that names its own age has said of whom it asks it.
    const aged = policy({ clocks, aloneAge: { clause: 'S-8', says, from: 3 } });
    expect(rest(aged, young, 'S-6')).toEqual([]);
    const late = (of: ReturnType<typeof pack>) =>
      obligation(under(of, child({ visits, ...young }), '2026-11-06T09:00'), 'S-6').state;
    expect([late(policy({ clocks })), late(aged)]).toEqual(['due-soon', 'late']);
    const early = under(policy({ clocks }), child({ visits, ...young }), '2026-10-07T09:00');
    expect(obligation(early, 'S-6').state).toBe('on-track');
  });

  it('what is asked of the visit, beside the visit alone', () => {
    const clocks = [
      clock(),
      clock({ clause: 'S-6', clock: 'bedroom' }),
      clock({ clause: 'S-11', clock: 'seen-alone' }),
    ];
    const demands = [{ clause: 'S-7', says: 'Seen awake.', include: 'awake', every: 1 }];
    const notes = [
      {
        clause: 'S-12',
        says: 'Both plans run.',
        for: ['child-protection'],
        alongside: ['in-care'],
        until: ['review-held'],
      },
    ];
    const of = policy({ clocks, demands, notes });
    const involvements = [
      { kind: 'child-protection', start: '2026-10-05' },
      { kind: 'in-care', start: '2026-10-05' },
    ] as Child['involvements'];
    const asked = 'Asked of the next visit: seen awake (S-7).';
    expect(rest(of)).toEqual([asked]);
    expect(rest(of, {}, 'S-6')).toEqual([]);
    const [, said] = rest(of, { involvements });
    expect(said).toContain('Both plans run');
    expect(rest(of, { involvements }, 'S-11')).toEqual([said]);
    expect(rest(of, { involvements }, 'S-6')).toEqual([]);
  });

  it('which home it is, and that whoever saw the child is enough', () => {
    const home = (label?: string) => ({
      involvements: [{ kind: 'child-protection', start: '2026-10-05', home: label }] as Child['involvements'],
      visits: [visit('v1', '2026-10-06T10:00', { home: label })],
    });
    const each = policy({ clocks: [clock({ eachHome: true })] });
    expect(rest(each, home('Hill House'))).toEqual(['Only visits to this home count here: Hill House.']);
    expect(rest(each, home())).toEqual(['Only visits to this home count here.']);
    const anyone = policy({ clocks: [clock(), clock({ clause: 'S-6', clock: 'seen-by-anyone' })] });
    expect(rest(anyone, {}, 'S-6')).toEqual([
      'Whoever saw the child counts here, also somebody from another agency.',
    ]);
    expect(rest(anyone)).toEqual([]);
  });

  it('who asks for more often, and by which clause', () => {
    const plan = (setBy?: Plan['setBy']) => ({
      involvements: [
        {
          kind: 'child-protection',
          start: '2026-10-05',
          plan: { visitEvery: '5 working days', ...(setBy && { setBy }) },
        },
      ] as Child['involvements'],
    });
    const line = (who: string, clause: string) => [
      `At least every 5 working days (${who}; the policy allows 10 working days) (${clause}).`,
    ];
    expect(rest(policy(), plan())).toEqual(line("the child's plan", 'S-9'));
    expect(rest(policy(), plan('plan'))).toEqual(line("the child's plan", 'S-9'));
    expect(rest(policy(), plan('court'))).toEqual(line("the court's direction", 'S-10'));
    expect(rest(policy(), plan('review'))).toEqual(line('the review', 'S-9'));
  });

  it('whose number it is where the policy leaves it to the plan or the review', () => {
    const planned = (setBy: Plan['setBy'], plan: Partial<Plan> = {}) => ({
      involvements: [
        { kind: 'child-protection', start: '2026-10-05', plan: { visitEvery: '3 weeks', setBy, ...plan } },
      ] as Child['involvements'],
    });
    const left = policy({ clocks: [clock({ every: 'as planned', missing: 'how often' })] });
    expect(rest(left, planned('plan'))).toEqual([
      "The child's plan asks for every 3 weeks; the policy leaves the number to it.",
    ]);
    // Where only a later interval is the plan's, the first one is the policy's own, be its words or its number the same.
    for (const of of [
      { clause: 'S-6', says: 'By the plan.' },
      { clause: 'S-6', says },
      { clause: 'S-5', says: 'By the plan.' },
    ]) {
      const byPlan = policy({
        clocks: [clock({ every: '4 weeks', later: [{ ...of, every: 'as planned', past: '12 months' }] })],
      });
      expect(rest(byPlan, planned('plan'))).toEqual([
        "At least every 3 weeks (the child's plan; the policy allows 4 weeks) (S-9).",
      ]);
    }
    const later = { clause: 'S-6', says, every: '2 weeks', after: ['review-held'], reviewDecides: true };
    const review = policy({ clocks: [clock({ later: [later] })] });
    const held = { milestones: [{ kind: 'review-held' as const, at: '2026-10-05T12:00' }] };
    expect(rest(review, { ...planned('review'), ...held }, 'S-6')).toEqual([
      'The review asks for every 3 weeks; the policy leaves the number to it.',
    ]);
    expect(rest(review, { ...planned('plan', { visitEvery: '1 week' }), ...held }, 'S-6')).toEqual([
      "At least every 1 week (the child's plan; the policy allows 2 weeks) (S-9).",
    ]);
  });
});
