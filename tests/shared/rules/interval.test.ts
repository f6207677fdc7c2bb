import type { Child, Plan } from '#shared/model/caseFile.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { child, obligation, visit } from './childBuilder.ts';
import { pack, under } from './packBuilder.ts';

/**
 * How long after a visit the next one is due: by the policy's number, by a shorter one of the plan, and over a day on which either
 * changes. The plan began on Monday 5 October 2026, the child was seen on Monday 12.
 */
const seenOn = (...days: string[]) => ({
  visits: days.map((day, index) => visit(`v${index + 1}`, `${day}T10:00`)),
});
const planned = (...plans: Partial<Plan>[]): Partial<Child> => ({
  involvements: [{ kind: 'child-protection', start: '2026-10-05', plans } as Child['involvements'][number]],
});
const says = 'How often.';
const clock = { clause: 'S-5', says, clock: 'visit' as const, for: ['child-protection' as const] };
const plans = { clause: 'S-9', says: 'The plan may ask for more.' };

describe('a number of the policy that changes on a day', () => {
  /** Each number with the day from which it holds, the first from the beginning. */
  const changing = (...numbers: [from: string, every: string, more?: object][]): PolicyPack => {
    const periods = numbers.map(([from, every, more], index) => ({
      from: index === 0 ? null : from,
      pack: pack({ clocks: [{ ...clock, every }], plans, ...more } as Parameters<typeof pack>[0]),
    }));
    return { ...periods.at(-1)!.pack, periods };
  };
  const on = (asOf: string, policy: PolicyPack, facts: Partial<Child> = {}) => {
    const found = obligation(
      under(policy, child({ ...seenOn('2026-10-12'), ...facts }), `${asOf}T09:00`),
      'S-5',
    );
    return {
      dates: [found.aimBy, found.dueBy, found.state],
      from: found.countedFrom,
      because: found.because,
    };
  };
  const fromVisit = { what: 'visit v1', at: '2026-10-12' };

  it('a shorter one that had run out is due on its first day, counted from it, and the reason says so', () => {
    const shorter = changing(['', '4 weeks'], ['2026-11-02', '2 weeks']);
    expect(on('2026-11-01', shorter)).toEqual({
      dates: ['2026-11-05', '2026-11-09', 'on-track'],
      from: fromVisit,
      because: [
        'Due Monday 9 November: 4 weeks after Amara was seen on 12 October (S-5).',
        'Aim for Thursday 5 November.',
      ],
    });
    expect(on('2026-11-02', shorter)).toEqual({
      dates: ['2026-11-02', '2026-11-02', 'on-track'],
      from: { what: 'start of the shorter interval', at: '2026-11-02' },
      because: [
        'Due Monday 2 November, the day the policy changed: 2 weeks after Amara was seen on 12 October had passed by then (S-5).',
        'From Monday 2 November the policy asks for every 2 weeks, until then every 4 weeks.',
      ],
    });
  });

  it('a shorter one that ends on its first day, or later, is counted from the visit', () => {
    const line = 'the policy asks for every 2 weeks, until then every 4 weeks.';
    expect(on('2026-10-26', changing(['', '4 weeks'], ['2026-10-26', '2 weeks']))).toEqual({
      dates: ['2026-10-22', '2026-10-26', 'due-soon'],
      from: fromVisit,
      because: [
        'Due Monday 26 October: 2 weeks after Amara was seen on 12 October (S-5).',
        'Aim for Thursday 22 October.',
        `From Monday 26 October ${line}`,
      ],
    });
    expect(on('2026-10-27', changing(['', '4 weeks'], ['2026-10-27', '2 weeks'])).dates[1]).toBe(
      '2026-10-27',
    );
    expect(on('2026-10-14', changing(['', '4 weeks'], ['2026-10-13', '2 weeks'])).because).toEqual([
      'Due Monday 26 October: 2 weeks after Amara was seen on 12 October (S-5).',
      'Aim for Thursday 22 October.',
      `From Tuesday 13 October ${line}`,
    ]);
  });

  it('a longer one moves no date that was set', () => {
    expect(on('2026-10-20', changing(['', '2 weeks'], ['2026-10-20', '4 weeks']))).toEqual({
      dates: ['2026-10-22', '2026-10-26', 'on-track'],
      from: fromVisit,
      because: [
        'Due Monday 26 October: 2 weeks after Amara was seen on 12 October (S-5).',
        'Aim for Thursday 22 October.',
        'From Tuesday 20 October the policy asks for every 4 weeks, until then every 2 weeks: the date that the old number set does not move later.',
      ],
    });
    // The old date is the first day of the shorter one: it is the old one's still.
    expect(on('2026-11-09', changing(['', '4 weeks'], ['2026-11-09', '2 weeks'])).because[0]).toBe(
      'Due Monday 9 November: 4 weeks after Amara was seen on 12 October (S-5).',
    );
    // What was late before a shorter one began stays late since its own day.
    expect(on('2026-11-16', changing(['', '4 weeks'], ['2026-11-16', '2 weeks'])).dates[1]).toBe(
      '2026-11-09',
    );
  });

  it('a visit on the day of the change or later is counted by the new number alone', () => {
    const shorter = changing(['', '4 weeks'], ['2026-10-20', '2 weeks']);
    expect(on('2026-10-21', shorter, seenOn('2026-10-20')).because).toEqual([
      'Due Tuesday 3 November: 2 weeks after Amara was seen on 20 October (S-5).',
      'Aim for Friday 30 October.',
    ]);
    expect(on('2026-10-21', shorter, seenOn('2026-10-19')).because.at(-1)).toContain('From Tuesday 20');
  });

  it('where something else changes nothing is said of the number', () => {
    const other = changing(['', '4 weeks'], ['2026-10-20', '4 weeks', { settings: { cushion: 4 } }]);
    expect(on('2026-10-21', other).because).toEqual([
      'Due Monday 9 November: 4 weeks after Amara was seen on 12 October (S-5).',
      'Aim for Tuesday 3 November.',
    ]);
    const unit = changing(['', '2 weeks'], ['2026-10-20', '2 months']);
    expect(on('2026-10-21', unit).because.at(-1)).toContain('until then every 2 weeks');
  });

  it.each([
    // 2 weeks: Monday 26 October. A later change of whatever kind does not bring back a longer number.
    ['longer, and longer again', ['2 weeks', '8 weeks', '12 weeks'], '2026-10-26', '8 weeks'],
    ['longer, and then another value', ['2 weeks', '8 weeks', '8 weeks'], '2026-10-26', '2 weeks'],
    ['longer, and back', ['2 weeks', '8 weeks', '2 weeks'], '2026-10-26', '8 weeks'],
    // One week had run out on Monday 19: due on Tuesday 20, when it began, and no later change moves that.
    ['shorter, and longer again', ['8 weeks', '1 week', '8 weeks'], '2026-10-20', '1 week'],
    ['longer, and then shorter', ['4 weeks', '8 weeks', '1 week'], '2026-10-23', '8 weeks'],
    ['shorter, and shorter again', ['8 weeks', '4 weeks', '2 weeks'], '2026-10-26', '4 weeks'],
  ])('two changes since the visit: %s', (_, [first, second, third], dueBy, before) => {
    const twice = changing(['', first!], ['2026-10-20', second!], ['2026-10-23', third!]);
    const found = on('2026-10-23', twice);
    expect([found.dates[1], found.because.at(-1)]).toEqual([
      dueBy,
      expect.stringContaining(`until then every ${before}`),
    ]);
  });

  it('the second change alone counts for a visit between them', () => {
    const twice = changing(['', '1 week'], ['2026-10-14', '4 weeks'], ['2026-10-23', '8 weeks']);
    // Four weeks after Thursday 15 October.
    expect(on('2026-10-24', twice, seenOn('2026-10-15')).dates[1]).toBe('2026-11-12');
  });

  describe('and a plan that asks for more often', () => {
    it('what was late by the plan stays late', () => {
      // Five working days after Monday 12: Monday 19. The policy's own number is no concern of that date.
      const shorter = changing(['', '4 weeks'], ['2026-11-02', '2 weeks']);
      const late = {
        dates: ['2026-10-15', '2026-10-19', 'late'],
        from: fromVisit,
        because: [
          'Due Monday 19 October: 5 working days after Amara was seen on 12 October (S-5).',
          'Aim for Thursday 15 October.',
        ],
      };
      const line = (number: string) =>
        `At least every 5 working days (the child's plan; the policy allows ${number}) (S-9).`;
      const facts = planned({ visitEvery: '5 working days' });
      expect(on('2026-11-01', shorter, facts)).toEqual({
        ...late,
        because: [...late.because, line('4 weeks')],
      });
      expect(on('2026-11-02', shorter, facts)).toEqual({
        ...late,
        because: [...late.because, line('2 weeks')],
      });
    });

    it('so does its date where the policy’s new number would be shorter, had it held', () => {
      // The plan: Monday 2 November. Two weeks would have been 26 October, and hold from 9 November only.
      const shorter = changing(['', '8 weeks'], ['2026-11-09', '2 weeks']);
      const facts = planned({ visitEvery: '3 weeks' });
      expect(on('2026-11-08', shorter, facts).dates[1]).toBe('2026-11-02');
      expect(on('2026-11-09', shorter, facts).dates[1]).toBe('2026-11-02');
    });

    it('the policy’s own date holds where it is sooner', () => {
      const longer = changing(['', '2 weeks'], ['2026-10-20', '8 weeks']);
      expect(on('2026-10-21', longer, planned({ visitEvery: '3 weeks' })).dates[1]).toBe('2026-10-26');
    });
  });

  it('from the plan’s number to one of the policy', () => {
    // By the plan Monday 9 November. Two weeks had run out when they began to hold.
    const missing = { missing: 'how often' };
    const policy = changing(
      ['', 'as planned', { clocks: [{ ...clock, every: 'as planned', ...missing }], plans: undefined }],
      ['2026-11-02', '2 weeks', { plans: undefined }],
    );
    const facts = planned({ visitEvery: '4 weeks' });
    expect(on('2026-11-01', policy, facts).dates[1]).toBe('2026-11-09');
    expect(on('2026-11-02', policy, facts).dates[1]).toBe('2026-11-02');
  });
});

describe('a clause that gets another number on the day its number of weeks changes', () => {
  // Seen on Monday 12 October: two weeks are Monday 26 October, eight are Monday 7 December.
  const [kept, forgotten] = ['2026-10-26', '2026-12-07'];
  const of = (before: object[], more: object, facts: Partial<Child> = {}, days = ['2026-10-20']) => {
    const covers = ['child-protection', 'in-care'];
    const others = { ...clock, clause: 'S-1', for: ['in-care'], every: '8 weeks' };
    const part = (clocks: object[]) =>
      pack({ covers, clocks: [...clocks, others] } as Parameters<typeof pack>[0]);
    const periods = [
      { from: null, pack: part(before) },
      ...days.map((from) => ({
        from,
        pack: part([{ ...clock, clause: 'S-50', every: '8 weeks', ...more }]),
      })),
    ];
    const policy = { ...periods.at(-1)!.pack, periods };
    const found = under(policy, child({ ...seenOn('2026-10-12'), ...facts }), '2026-11-10T09:00');
    return obligation(found, 'S-50').dueBy;
  };
  const old = (clause: string, every = '2 weeks', more: object = {}) => ({
    ...clock,
    clause,
    every,
    ...more,
  });

  it.each<[string, object[], object, string]>([
    ['keeps its date where it says what it was', [old('S-5')], { formerly: 'S-5' }, kept],
    ['or what it was of several', [old('S-5')], { formerly: ['S-4', 'S-5'] }, kept],
    ['is another clause where it does not', [old('S-5')], {}, forgotten],
    ['is known by its own number first', [old('S-5', '1 week'), old('S-50')], { formerly: 'S-5' }, kept],
    ['not by a neighbour’s', [old('S-4', '1 week'), old('S-5')], { formerly: 'S-5' }, kept],
    [
      'not by another clock’s of the same number',
      [old('S-5', '1 week', { clock: 'home' }), old('S-5')],
      { formerly: 'S-5' },
      kept,
    ],
    [
      'not by a clock’s for each home',
      [old('S-5', '1 week', { eachHome: true }), old('S-5')],
      { formerly: 'S-5' },
      kept,
    ],
  ])('%s', (_, before, more, expected) => {
    expect(of(before, more)).toBe(expected);
  });

  it('nor by that of other work, which is open as well', () => {
    const involvements = [
      { kind: 'child-protection', start: '2026-10-05' },
      { kind: 'in-care', start: '2026-10-05' },
    ] as Child['involvements'];
    const before = [old('S-5', '1 week', { for: ['in-care'] }), old('S-5')];
    expect(of(before, { formerly: 'S-5' }, { involvements })).toBe(kept);
  });

  it('where the plan said how often until then, by the plan; where it said nothing there is no earlier date', () => {
    const left = [old('S-5', 'as planned', { missing: 'how often' })];
    const plan = { plan: { visitEvery: '3 weeks' } };
    const involvements = [
      { kind: 'child-protection', start: '2026-10-05', ...plan },
    ] as Child['involvements'];
    expect(of(left, { formerly: 'S-5' }, { involvements })).toBe('2026-11-02');
    expect(of(left, { formerly: 'S-5' })).toBe(forgotten);
    // Two changes: the first number of weeks is eight, and nothing came before it.
    expect(of(left, { formerly: 'S-5' }, {}, ['2026-10-20', '2026-10-27'])).toBe(forgotten);
  });
});

describe('a plan that asks for more often', () => {
  const policy = pack({ plans });
  const due = (plan: Partial<Plan>, asOf = '2026-10-30', of = policy, facts: Partial<Child> = {}) => {
    const found = under(of, child({ ...seenOn('2026-10-12'), ...planned(plan), ...facts }), `${asOf}T09:00`);
    const { dueBy, because } = obligation(found, 'S-5');
    return [dueBy, because.at(0), because.at(-1)];
  };
  // Ten working days after Monday 12 October is Monday 26; five is Monday 19.
  const byPolicy = [
    '2026-10-26',
    'Due Monday 26 October: 10 working days after Amara was seen on 12 October (S-5).',
    'Aim for Thursday 22 October.',
  ];
  const asks = "At least every 5 working days (the child's plan; the policy allows 10 working days) (S-9).";
  const byPlan = [
    '2026-10-19',
    'Due Monday 19 October: 5 working days after Amara was seen on 12 October (S-5).',
    asks,
  ];
  const atStart = (day: string, said: string) => [
    day,
    `Due ${said}, the day that plan began: 5 working days after Amara was seen on 12 October had passed by then (S-5).`,
    asks,
  ];
  it.each([
    ['from the start', {}, byPlan],
    ['from the day on which its own interval ends', { from: '2026-10-19' }, byPlan],
    ['from the day after', { from: '2026-10-20' }, atStart('2026-10-20', 'Tuesday 20 October')],
    ['from the day before the policy’s', { from: '2026-10-25' }, atStart('2026-10-25', 'Sunday 25 October')],
    ['from the day of the policy’s', { from: '2026-10-26' }, byPolicy],
    ['from later than both', { from: '2026-10-28' }, byPolicy],
    ['as often as the policy', { visitEvery: '10 working days' }, byPolicy],
    ['less often', { visitEvery: '15 working days' }, byPolicy],
    ['that does not say how often', { visitEvery: undefined }, byPolicy],
  ])('%s', (_, plan, expected) => {
    expect(due({ visitEvery: '5 working days', ...plan })).toEqual(expected);
  });

  it('nothing under a policy without such a clause', () => {
    expect(due({ visitEvery: '5 working days' }, '2026-10-30', pack())).toEqual(byPolicy);
  });

  describe('where from some time on the review decides', () => {
    // From the second week of the plan: eight weeks after Tuesday 13 October is Tuesday 8 December.
    const later = { clause: 'S-6', says, every: '8 weeks', past: '1 week', reviewDecides: true };
    const decided = (more: Parameters<typeof pack>[0] = {}) =>
      pack({ clocks: [{ ...clock, every: '4 weeks', later: [later] }], ...more } as Parameters<
        typeof pack
      >[0]);
    const of = (plan: Partial<Plan>, policy: PolicyPack, seen = '2026-10-13') =>
      under(policy, child({ ...planned(plan), ...seenOn(seen) }), '2026-10-20T09:00').obligations.map(
        ({ clause, dueBy }) => [clause, dueBy],
      );
    it.each([
      ['the review’s, be it longer', { setBy: 'review', visitEvery: '10 weeks' }, {}, ['S-6', '2026-12-22']],
      ['the review’s, be it shorter', { setBy: 'review', visitEvery: '2 weeks' }, {}, ['S-6', '2026-10-27']],
      ['not another’s', { setBy: 'plan', visitEvery: '2 weeks' }, {}, ['S-6', '2026-12-08']],
      [
        'another’s by its own clause',
        { setBy: 'plan', visitEvery: '2 weeks' },
        { plans },
        ['S-6', '2026-10-27'],
      ],
      ['another’s never longer', { setBy: 'plan', visitEvery: '10 weeks' }, { plans }, ['S-6', '2026-12-08']],
    ] as [string, Partial<Plan>, object, string[]][])('%s', (_, plan, more, expected) => {
      expect(of(plan, decided(more))).toEqual([expected]);
    });

    it('before that time the review’s is one that may only be shorter', () => {
      const review = (visitEvery: string) => ({ setBy: 'review' as const, visitEvery });
      expect(of(review('10 weeks'), decided({ plans }), '2026-10-12')).toEqual([['S-5', '2026-11-09']]);
      expect(of(review('2 weeks'), decided({ plans }), '2026-10-12')).toEqual([['S-5', '2026-10-26']]);
      expect(of(review('2 weeks'), decided(), '2026-10-12')).toEqual([['S-5', '2026-11-09']]);
    });
  });
});
