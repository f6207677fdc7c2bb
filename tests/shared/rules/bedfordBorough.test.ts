import type { AloneExemption, Child, Visit } from '#shared/model/caseFile.ts';
import { child, clauses, obligation, underBedford as evaluated, visit } from './childBuilder.ts';

// November 2026: the 1st is a Sunday, so the 2nd, 9th, 16th, 23rd and 30th are Mondays. The clocks went back on 25 October.
const morning = (day: string): string => `${day}T09:00`;
const steps = (evaluation: ReturnType<typeof evaluated>): [string, string][] =>
  evaluation.escalation.map(({ clause, dueBy }) => [clause, dueBy]);

describe('BB-20: at least once in every 10 working days', () => {
  it('counts from the last visit', () => {
    // Seen Thursday 5: Fri 6, 9 10 11 12 13, 16 17 18 Thu 19 is the tenth.
    const evaluation = evaluated(child({ visits: [visit('v1', '2026-11-05T16:00')] }), morning('2026-11-16'));
    expect(evaluation.next).toEqual({
      dueBy: '2026-11-19',
      aimBy: '2026-11-17',
      state: 'on-track',
      mustInclude: ['alone'],
      prefer: [],
      obligation: 'bedford-borough/BB-20',
    });
  });

  it('has no number for other involvements', () => {
    const evaluation = evaluated(
      child({
        involvements: [{ kind: 'child-in-need', start: '2026-10-05' }],
        visits: [visit('v1', '2026-11-05T16:00')],
      }),
      morning('2026-11-09'),
    );
    expect(evaluation.obligations).toMatchObject([{ id: 'none/child-in-need', state: 'not-set' }]);
    expect(evaluation.next).toBeNull();
  });

  it.each([
    ['plan', 'BB-21', "the child's plan"],
    ['matrix', 'BB-19', 'the visiting matrix'],
  ] as const)('BB-19, BB-21: a shorter interval in the %s holds', (setBy, clause, said) => {
    const facts = child({
      involvements: [
        { kind: 'child-protection', start: '2026-10-05', plans: [{ visitEvery: '5 working days', setBy }] },
      ],
      visits: [visit('v1', '2026-11-05T16:00')],
    });
    const evaluation = evaluated(facts, morning('2026-11-09'));
    expect(evaluation.next).toMatchObject({ dueBy: '2026-11-12', aimBy: '2026-11-10' });
    expect(obligation(evaluation, 'BB-20').because).toContain(
      `At least every 5 working days (${said}; the policy allows 10 working days) (${clause}).`,
    );
    expect(obligation(evaluation, 'BB-1').dueBy).toBe('2026-11-12');
  });
});

describe('BB-10, BB-15, BB-16: what is no visit', () => {
  it.each([
    [{ purpose: 'transport' }, 'BB-10', 'a lift, not planned as a visit'],
    [{ purpose: 'unplanned' }, 'BB-15', 'a chance meeting, not planned as a visit'],
    [{ purpose: 'meeting' }, 'BB-16', 'seen during a meeting'],
    [{ purpose: undefined }, 'BB-15', 'the record does not say whether it was planned as a visit'],
    [{ mode: 'video' }, 'BB-20', 'by video'],
    [{ by: 'other' }, 'BB-20', 'made by somebody else than a social worker'],
  ] as const)('%j', (facts, clause, because) => {
    const visits = [visit('v1', '2026-11-05T16:00'), visit('v2', '2026-11-10T16:00', facts)];
    const evaluation = evaluated(child({ visits }), morning('2026-11-11'));
    expect(evaluation.notCounted).toEqual([{ visit: 'v2', clause, because }]);
    expect(clauses(evaluation)).toEqual(['BB-20', 'BB-1']);
    expect(evaluation.next?.dueBy).toBe('2026-11-19');
    expect(evaluation.escalation).toEqual([]);
  });

  it('a lift planned as a visit is one', () => {
    const facts = child({
      visits: [visit('v1', '2026-11-05T16:00', { purpose: 'transport-planned-as-visit' })],
    });
    expect(evaluated(facts, morning('2026-11-09'))).toMatchObject({
      unseen: false,
      next: { dueBy: '2026-11-19' },
    });
  });
});

describe('BB-1: seen alone at every visit (SR-11)', () => {
  it('a visit not alone resets the visit clock only', () => {
    // Alone Thursday 29 October: 30, 2 3 4 5 6, 9 10 11, Thu 12. Seen, not alone, Thursday 5: Thu 19.
    const visits = [visit('v1', '2026-10-29T16:00'), visit('v2', '2026-11-05T16:00', { alone: 'no' })];
    const evaluation = evaluated(child({ visits }), morning('2026-11-09'));
    expect(obligation(evaluation, 'BB-20').dueBy).toBe('2026-11-19');
    expect(obligation(evaluation, 'BB-1')).toMatchObject({
      id: 'bedford-borough/BB-1',
      kind: 'seen-alone',
      countedFrom: { what: 'visit v1', at: '2026-10-29' },
      dueBy: '2026-11-12',
      aimBy: '2026-11-10',
      state: 'on-track',
    });
    expect(evaluation.next).toMatchObject({ dueBy: '2026-11-12', obligation: 'bedford-borough/BB-1' });
    expect(evaluation.next?.mustInclude).toEqual(['alone']);
  });

  it('never seen alone: from the start', () => {
    const visits = [visit('v1', '2026-10-08T16:00', { alone: 'unknown' })];
    expect(obligation(evaluated(child({ visits }), morning('2026-10-12')), 'BB-1')).toMatchObject({
      countedFrom: { what: 'start of the child protection plan', at: '2026-10-05' },
      dueBy: '2026-10-19',
    });
  });

  it('asleep is not alone, though it is a visit', () => {
    const visits = [visit('v1', '2026-10-29T16:00'), visit('v2', '2026-11-05T16:00', { awake: 'no' })];
    const evaluation = evaluated(child({ visits }), morning('2026-11-09'));
    expect([obligation(evaluation, 'BB-20').dueBy, obligation(evaluation, 'BB-1').dueBy]).toEqual([
      '2026-11-19',
      '2026-11-12',
    ]);
  });

  it('an exemption with its reason stops the clock until it lapses (SR-12)', () => {
    const visits = [
      visit('v1', '2026-10-29T16:00', { alone: 'exempt', aloneReason: '"I want my aunt there"' }),
    ];
    const exempt = child({ visits, milestones: [{ kind: 'review-held', at: '2026-11-10T10:00' }] });
    const during = evaluated(exempt, morning('2026-11-09'));
    expect(clauses(during)).toEqual(['BB-20']);
    expect(during.next?.mustInclude).toEqual([]);
    expect(during.obligations[0]?.because.at(-1)).toContain('"I want my aunt there"');
    // Lapsed at the review on Tuesday 10 November: 11 12 13, 16 17 18 19 20, 23, Tue 24.
    expect(obligation(evaluated(exempt, morning('2026-11-11')), 'BB-1')).toMatchObject({
      countedFrom: { what: 'end of the exemption', at: '2026-11-10' },
      dueBy: '2026-11-24',
    });
  });

  describe('an exemption entered for a time (SR-12)', () => {
    // The plan began on Monday 5 October; never seen alone: BB-1 fell due on Monday 19 October and is late.
    const lateVisit = visit('v1', '2026-11-05T16:00', { alone: 'no' });
    const exempt = (facts: Partial<AloneExemption> = {}, more: Partial<Child> = {}): Child =>
      child({
        visits: [lateVisit],
        aloneExemptions: [
          { why: 'child-says-no', reason: 'I want my aunt there', from: '2026-11-09', ...facts },
        ],
        ...more,
      });
    const asked = ['alone'];

    it('lifts the demand and stops the late clock today, and says why and until when', () => {
      const before = evaluated(exempt(), morning('2026-11-08'));
      expect(before.next?.mustInclude).toEqual(asked);
      expect(obligation(before, 'BB-1').state).toBe('late');
      const today = evaluated(exempt(), morning('2026-11-09'));
      expect(clauses(today)).toEqual(['BB-20']);
      expect(today.next).toMatchObject({ dueBy: '2026-11-19', state: 'on-track', mustInclude: [] });
      // 9 November and three months: the last day is 9 February, and it lapses on the next.
      expect(today.obligations[0]?.because).toContain(
        'Seeing them alone is not asked before Wednesday 10 February 2027, when the exemption lapses: "I want my aunt there" (BB-1).',
      );
    });

    it.each<[string, Partial<AloneExemption>, Partial<Child>, string, string]>([
      ['after three months', {}, {}, '2027-02-09', '2027-02-10'],
      ['after its own last day', { until: '2026-11-20' }, {}, '2026-11-20', '2026-11-21'],
      [
        'a last day further off than the policy lets it run',
        { until: '2027-08-01' },
        {},
        '2027-02-09',
        '2027-02-10',
      ],
      [
        'at the next review',
        { why: 'manager-decision' },
        { milestones: [{ kind: 'review-held', at: '2026-12-01T08:00' }] },
        '2026-11-30',
        '2026-12-01',
      ],
    ])('lapses %s', (_, facts, more, lastDay, lapsed) => {
      const last = evaluated(exempt(facts, more), morning(lastDay));
      expect([clauses(last), last.next?.mustInclude]).toEqual([['BB-20'], []]);
      const after = evaluated(exempt(facts, more), morning(lapsed));
      expect(after.next?.mustInclude).toEqual(asked);
      expect(obligation(after, 'BB-1').countedFrom).toEqual({ what: 'end of the exemption', at: lapsed });
    });

    it('a review before it does not end it', () => {
      const reviewed = exempt({}, { milestones: [{ kind: 'review-held', at: '2026-11-03T10:00' }] });
      expect(evaluated(reviewed, morning('2026-11-10')).next?.mustInclude).toEqual([]);
    });

    it('does not stretch by the visits of its time', () => {
      const visits = [lateVisit, visit('v2', '2027-02-01T16:00', { alone: 'no' })];
      expect(evaluated(exempt({}, { visits }), morning('2027-02-10')).next?.mustInclude).toEqual(asked);
    });

    it('the longest of several holds', () => {
      const several = exempt();
      several.aloneExemptions!.push({
        why: 'manager-decision',
        reason: 'agreed with the guardian',
        from: '2026-11-09',
        until: '2026-11-12',
      });
      expect(evaluated(several, morning('2026-11-16')).next?.mustInclude).toEqual([]);
    });

    it('too young holds until old enough, and exempts nobody who is not', () => {
      const tooYoung = exempt(
        { why: 'too-young', reason: 'eighteen months old' },
        { dateOfBirth: '2025-03-02' },
      );
      expect(evaluated(tooYoung, morning('2028-06-01')).next?.mustInclude).toEqual([]);
      expect(evaluated(tooYoung, morning('2029-03-02')).next?.mustInclude).toEqual(asked);
      const seven = evaluated(exempt({ why: 'too-young' }), morning('2026-11-10'));
      expect(seven.next?.mustInclude).toEqual(asked);
      expect(seven.findings).toEqual([expect.stringContaining('it does not count')]);
      const unknownAge = evaluated(
        exempt({ why: 'too-young' }, { dateOfBirth: null }),
        morning('2026-11-10'),
      );
      expect(unknownAge.next?.mustInclude).toEqual(asked);
    });
  });

  it('under four it makes no visit late, and an exemption is offered (SR-23)', () => {
    const visits = [visit('v1', '2026-11-05T16:00', { alone: 'no' })];
    const evaluation = evaluated(child({ dateOfBirth: '2024-03-02', visits }), morning('2026-11-16'));
    expect(obligation(evaluation, 'BB-1').state).toBe('due-soon');
    expect(evaluation.next).toMatchObject({ dueBy: '2026-11-19', state: 'on-track', mustInclude: ['alone'] });
    expect(evaluation.advice).toContainEqual({ clause: 'BB-1', text: expect.stringContaining('too young') });
  });

  it('does not run before the birth (SR-16)', () => {
    const unborn = child({ dateOfBirth: null, unborn: true, visits: [visit('v1', '2026-11-05T16:00')] });
    const evaluation = evaluated(unborn, morning('2026-11-09'));
    expect(clauses(evaluation)).toEqual(['BB-20']);
    expect(evaluation.next?.mustInclude).toEqual([]);
  });
});

describe('BB-8 and BB-14: the home', () => {
  it.each([
    [{ place: 'school', homeSeen: 'no' }, 'Asked of the next visit: the home is seen as well when'],
    [
      { place: undefined, homeSeen: undefined, sourceSilentOn: ['place'] },
      'The source does not say whether the home was seen',
    ],
    [
      { place: 'unknown', homeSeen: undefined },
      'The record of the last visit does not say whether the home was seen',
    ],
  ] as const)('after a visit with %j the reason says "%s"', (facts, expected) => {
    const visits = [visit('v1', '2026-11-05T16:00', facts as Partial<Visit>)];
    const { because } = obligation(evaluated(child({ visits }), morning('2026-11-09')), 'BB-20');
    expect(because.filter((line) => line.includes('BB-14'))).toEqual([expect.stringContaining(expected)]);
  });

  it.each([
    [{ place: 'school', homeSeen: 'no' }, ['alone', 'home', 'bedroom']],
    [{ place: 'school', homeSeen: 'yes' }, ['alone']],
    [{ place: 'home', homeSeen: 'no', bedroomSeen: 'no' }, ['alone']],
    [{ place: undefined, homeSeen: undefined }, ['alone', 'home', 'bedroom']],
  ] as const)('after a visit with %j the next must include %j', (facts, expected) => {
    const visits = [visit('v1', '2026-11-05T16:00', facts)];
    expect(evaluated(child({ visits }), morning('2026-11-09')).next?.mustInclude).toEqual(expected);
  });

  it('the reasons carry the clauses of what is asked', () => {
    const visits = [visit('v1', '2026-11-05T16:00', { place: 'school', homeSeen: 'no' })];
    expect(obligation(evaluated(child({ visits }), morning('2026-11-09')), 'BB-20').because.slice(2)).toEqual(
      [
        'Asked of the next visit: alone at every visit (BB-1).',
        'Asked of the next visit: the home is seen as well when the child was seen elsewhere (BB-14).',
        'Asked of the next visit: at every home visit the bedroom is seen, and the kitchen and bathroom (BB-8).',
      ],
    );
  });

  it('with no visit yet nothing was elsewhere', () => {
    expect(evaluated(child(), morning('2026-10-06')).next?.mustInclude).toEqual(['alone']);
  });
});

describe('BB-2 to BB-7: the child is not seen at a home visit', () => {
  const seen = visit('v1', '2026-11-05T16:00');
  const missed = (id: string, at: string, facts: Parameters<typeof visit>[2] = {}) =>
    visit(id, at, { childSeen: 'no', ...facts });
  const after = (asOf: string, ...attempts: ReturnType<typeof missed>[]) =>
    evaluated(child({ visits: [seen, ...attempts] }), asOf);

  it('first: Team Manager and other agencies the same day, a further visit within 24 hours', () => {
    const evaluation = after('2026-11-10T17:00', missed('v2', '2026-11-10T16:00'));
    expect(obligation(evaluation, 'BB-2')).toEqual({
      id: 'bedford-borough/BB-2',
      clause: 'BB-2',
      kind: 'retry',
      involvement: 'child-protection',
      countedFrom: { what: 'visit v2', at: '2026-11-10T16:00:00+00:00' },
      dueBy: '2026-11-11T16:00:00+00:00',
      aimBy: '2026-11-11T16:00:00+00:00',
      state: 'on-track',
      assumed: false,
      because: ['Due 4pm on Wednesday 11 November: 24 hours after Amara was not seen on 10 November (BB-2).'],
    });
    expect(steps(evaluation)).toEqual([
      ['BB-2', '2026-11-10'],
      ['BB-5', '2026-11-10'],
    ]);
    expect(evaluation.escalation.map(({ step }) => step)).toEqual(['team-manager', 'other-agencies']);
    expect(evaluation.next).toMatchObject({ obligation: 'bedford-borough/BB-2', state: 'on-track' });
  });

  it.each([
    ['2026-11-11T16:00', 'on-track'],
    ['2026-11-11T16:01', 'late'],
  ])('at %s the retry is %s', (asOf, state) => {
    expect(obligation(after(asOf, missed('v2', '2026-11-10T16:00')), 'BB-2').state).toBe(state);
  });

  it('24 hours are elapsed hours over a clock change (SR-6)', () => {
    // Saturday 24 October 16:00 is summer time; 24 hours later it is 15:00 on Sunday.
    const evaluation = evaluated(child({ visits: [missed('v2', '2026-10-24T16:00')] }), '2026-10-24T17:00');
    expect(obligation(evaluation, 'BB-2')).toMatchObject({
      countedFrom: { at: '2026-10-24T16:00:00+01:00' },
      dueBy: '2026-10-25T15:00:00+00:00',
    });
  });

  it('with only the day known, from 00:00, and the reason says so (SR-6)', () => {
    const evaluation = after('2026-11-10T17:00', missed('v2', '2026-11-10'));
    expect(obligation(evaluation, 'BB-2').dueBy).toBe('2026-11-11T00:00:00+00:00');
    expect(obligation(evaluation, 'BB-2').because).toContain(
      'Only the day is known, so it is counted from midnight at the start of 10 November: please add the time.',
    );
  });

  it('second: Head of Service within 24 hours of it, core group and chair that day', () => {
    const evaluation = after(
      '2026-11-11T11:00',
      missed('v2', '2026-11-10T16:00'),
      missed('v3', '2026-11-11T10:00', { place: 'school' }),
    );
    expect(steps(evaluation)).toEqual([
      ['BB-2', '2026-11-10'],
      ['BB-3', '2026-11-12T10:00:00+00:00'],
      ['BB-4', '2026-11-12'],
      ['BB-5', '2026-11-10'],
    ]);
    // Again 24 hours after the further attempt; the retry before it is closed.
    expect(obligation(evaluation, 'BB-2').dueBy).toBe('2026-11-12T10:00:00+00:00');
  });

  it('no further visit in time: Head of Service 24 hours after the missed deadline', () => {
    const evaluation = after('2026-11-11T17:00', missed('v2', '2026-11-10T16:00'));
    expect(steps(evaluation)).toContainEqual(['BB-3', '2026-11-12T16:00:00+00:00']);
    expect(steps(evaluation)).toContainEqual(['BB-4', '2026-11-12']);
  });

  it('a further visit made too late does not push that back', () => {
    const evaluation = after(
      '2026-11-11T20:00',
      missed('v2', '2026-11-10T16:00'),
      missed('v3', '2026-11-11T19:00'),
    );
    expect(steps(evaluation)).toContainEqual(['BB-3', '2026-11-12T16:00:00+00:00']);
  });

  it('third in a row: Legal Planning Meeting', () => {
    const evaluation = after(
      '2026-11-12T12:00',
      missed('v2', '2026-11-10T16:00'),
      missed('v3', '2026-11-11T10:00'),
      missed('v4', '2026-11-12T09:00'),
    );
    expect(steps(evaluation)).toContainEqual(['BB-7', '2026-11-12']);
  });

  it('or 10 working days since last seen', () => {
    // Last seen Thursday 5: the tenth working day is Thursday 19.
    expect(
      steps(after('2026-11-18T12:00', missed('v2', '2026-11-18T10:00'))).map(([clause]) => clause),
    ).not.toContain('BB-7');
    expect(steps(after('2026-11-19T09:00', missed('v2', '2026-11-18T10:00')))).toContainEqual([
      'BB-7',
      '2026-11-19',
    ]);
  });

  it('a counted visit ends the ladder', () => {
    const evaluation = after(
      '2026-11-12T12:00',
      missed('v2', '2026-11-10T16:00'),
      visit('v3', '2026-11-11T10:00'),
    );
    expect(evaluation.escalation).toEqual([]);
    expect(clauses(evaluation)).toEqual(['BB-20', 'BB-1']);
  });

  it.each([
    ['not at home', { place: 'school' }],
    ['cancelled', { childSeen: 'cancelled', scheduledAt: '2026-11-10T16:00' }],
    ['seen briefly', { childSeen: 'briefly' }],
  ] as const)('%s: an attempt that resets nothing, for which there is no retry', (_, facts) => {
    const evaluation = after('2026-11-10T17:00', missed('v2', '2026-11-10T16:00', facts));
    expect(clauses(evaluation)).toEqual(['BB-20', 'BB-1']);
    expect(evaluation.escalation).toEqual([]);
    expect(evaluation.notCounted).toMatchObject([{ visit: 'v2', clause: 'BB-2' }]);
  });

  it('a step that was taken is done, and one before the attempts is not', () => {
    const facts = child({
      visits: [seen, missed('v2', '2026-11-10T16:00')],
      milestones: [
        { kind: 'step-done', step: 'team-manager', at: '2026-11-10T16:30' },
        { kind: 'step-done', step: 'other-agencies', at: '2026-11-09T10:00' },
      ],
    });
    expect(evaluated(facts, '2026-11-10T17:00').escalation.map(({ step, done }) => [step, done])).toEqual([
      ['team-manager', true],
      ['other-agencies', undefined],
    ]);
  });
});

describe('BB-11 to BB-13: advice over the last 6 counted visits', () => {
  const visits = (...facts: Parameters<typeof visit>[2][]) =>
    facts.map((each, index) => visit(`v${index}`, `2026-11-0${index + 1}T16:00`, each));
  const advised = (...facts: Parameters<typeof visit>[2][]) => {
    const { advice, next } = evaluated(child({ visits: visits(...facts) }), morning('2026-11-10'));
    return { clauses: advice.map(({ clause }) => clause), prefer: next?.prefer.map(({ what }) => what) };
  };
  const home = { announced: false } as const;
  const announced = { announced: true } as const;
  const school = { place: 'school', homeSeen: 'yes' } as const;

  it.each([
    ['home mostly, unannounced, and once at school', [home, home, home, school], [], []],
    ['all at home', [home, home, home], ['BB-11'], ['another-place']],
    ['all at school', [school, school], ['BB-11', 'BB-12'], ['another-place', 'home']],
    ['half at home is not most', [home, school, home, school], ['BB-12'], ['home']],
    ['half unannounced is not most', [home, announced, school], ['BB-13'], ['unannounced']],
    ['not known is not unannounced', [{ announced: undefined }, home, school], ['BB-13'], ['unannounced']],
    ['only the last six', [school, school, school, home, home, home, home, home, school], [], []],
  ] as const)('%s', (_, facts, expected, prefer) => {
    expect(advised(...facts)).toEqual({ clauses: expected, prefer });
  });

  it('what is demanded is not also preferred', () => {
    const elsewhere = { place: 'school', homeSeen: 'no' } as const;
    expect(advised(elsewhere, elsewhere)).toEqual({ clauses: ['BB-11', 'BB-12'], prefer: [] });
  });
});

describe('BB-22: recorded within two working days', () => {
  it('counts from the day of the visit; attempts too (BB-6)', () => {
    const visits = [
      visit('v1', '2026-11-05T16:00', { recordedAt: undefined }),
      visit('v2', '2026-11-06T10:00', { childSeen: 'no', recordedAt: undefined }),
    ];
    const evaluation = evaluated(child({ visits }), '2026-11-06T12:00');
    expect(evaluation.obligations.filter(({ clause }) => clause === 'BB-22')).toMatchObject([
      { kind: 'recording', dueBy: '2026-11-09', aimBy: '2026-11-06', assumed: false },
      { kind: 'recording', dueBy: '2026-11-10', aimBy: '2026-11-09', assumed: false },
    ]);
  });
});

describe('a holiday', () => {
  it('moves nothing: the guidance has no holiday clause (SR-19)', () => {
    const facts = child({
      away: [{ from: '2026-11-16', to: '2026-11-22' }],
      visits: [visit('v1', '2026-11-05T16:00')],
    });
    expect(evaluated(facts, morning('2026-11-16'))).toMatchObject({
      next: { dueBy: '2026-11-19' },
      advice: [{ clause: 'BB-11' }].slice(1),
    });
  });
});
