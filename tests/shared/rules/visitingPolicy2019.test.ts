import type { Visit } from '#shared/model/caseFile.ts';
import {
  child,
  childInNeed,
  clauses,
  obligation,
  underVisitingPolicy as evaluated,
  visit,
} from './childBuilder.ts';

// November 2026: the 1st is a Sunday, so the 2nd, 9th, 16th, 23rd and 30th are Mondays.
const morning = (day: string): string => `${day}T09:00`;

describe('I.5: a child protection plan, every 10 working days', () => {
  const seen = child({ visits: [visit('v1', '2026-11-05T16:00')] });

  it('counts from the last visit', () => {
    // Seen Thursday 5: Fri 6, 9 10 11 12 13, 16 17 18 Thu 19 is the tenth. Back from the 19th: Wed 18 is 1, Tue 17 is 2.
    expect(obligation(evaluated(seen, morning('2026-11-16')), 'I.5')).toEqual({
      id: 'visiting-policy-2019/I.5',
      clause: 'I.5',
      kind: 'visit',
      involvement: 'child-protection',
      countedFrom: { what: 'visit v1', at: '2026-11-05' },
      dueBy: '2026-11-19',
      aimBy: '2026-11-17',
      state: 'on-track',
      assumed: false,
      because: [
        'Due Thursday 19 November: 10 working days after Amara was seen on 5 November (I.5).',
        'Aim for Tuesday 17 November.',
      ],
    });
  });

  it.each([
    ['2026-11-17T23:59', 'on-track'],
    ['2026-11-18T00:00', 'due-soon'],
    ['2026-11-19T23:59', 'due-soon'],
    ['2026-11-20T00:00', 'late'],
  ])('at %s it is %s', (asOf, state) => {
    expect(obligation(evaluated(seen, asOf), 'I.5').state).toBe(state);
    expect(evaluated(seen, asOf).next?.state).toBe(state);
  });

  it('leaves bank holidays out and names them', () => {
    // Seen Thursday 17 December: 18, 21 22 23 24, 29 30 31, 4 5 January; not 25 and 28 December nor 1 January.
    const evaluation = evaluated(child({ visits: [visit('v1', '2026-12-17T16:00')] }), morning('2026-12-18'));
    expect(evaluation.next).toMatchObject({ dueBy: '2027-01-05', aimBy: '2026-12-31' });
    expect(obligation(evaluation, 'I.5').because).toContain(
      'Bank holidays left out: Christmas Day (Friday 25 December), Boxing Day (Monday 28 December), New Year’s Day (Friday 1 January 2027).',
    );
  });

  it('counts the first visit from the start of the plan, and marks the child unseen', () => {
    // Monday 5 October: 6 7 8 9, 12 13 14 15 16, Mon 19 is the tenth; back: Fri 16, Thu 15.
    const evaluation = evaluated(child(), morning('2026-10-08'));
    expect(evaluation).toMatchObject({ unseen: true, next: { dueBy: '2026-10-19', aimBy: '2026-10-15' } });
    expect(obligation(evaluation, 'I.5').countedFrom).toEqual({
      what: 'start of the child protection plan',
      at: '2026-10-05',
    });
  });

  it('an early visit brings the next date forward (SR-4)', () => {
    const twice = child({ visits: [visit('v1', '2026-11-05T16:00'), visit('v2', '2026-11-06T16:00')] });
    expect(evaluated(twice, morning('2026-11-09')).next?.dueBy).toBe('2026-11-20');
  });

  it('a visit still to come is a booking (SR-21)', () => {
    const booked = child({ visits: [visit('v1', '2026-11-05T16:00'), visit('v2', '2026-11-16T16:00')] });
    const evaluation = evaluated(booked, morning('2026-11-16'));
    expect(evaluation.next?.dueBy).toBe('2026-11-19');
    expect(evaluation.notCounted).toEqual([]);
  });

  it('counts another social worker, and says so (SR-20)', () => {
    const covered = child({ visits: [visit('v1', '2026-11-05T16:00', { by: 'other-social-worker' })] });
    expect(obligation(evaluated(covered, morning('2026-11-16')), 'I.5')).toMatchObject({
      dueBy: '2026-11-19',
      because: expect.arrayContaining(['That visit was not made by the allocated social worker.']),
    });
  });

  it.each([
    [{ mode: 'video' }, 'I.13', 'by video'],
    [{ mode: 'phone', childSeen: 'no' }, 'I.13', 'by phone'],
    [{ by: 'early-help-practitioner' }, 'I.5', 'made by an early help practitioner'],
    [{ purpose: 'transport' }, 'I.14', 'a lift, not planned as a visit'],
    [{ purpose: 'meeting' }, 'I.14', 'seen during a meeting'],
    [{ mode: 'unknown' }, 'I.13', 'the record does not say whether it was in person'],
    [{ by: undefined }, 'I.5', 'the record does not say who made the visit'],
  ] as const)('%j is contact: no clock starts again, no retry', (facts, clause, because) => {
    const visits = [visit('v1', '2026-11-05T16:00'), visit('v2', '2026-11-12T16:00', facts)];
    const evaluation = evaluated(child({ visits }), morning('2026-11-13'));
    expect(evaluation.notCounted).toEqual([{ visit: 'v2', clause, because }]);
    expect(clauses(evaluation)).toEqual(['I.5']);
    expect(evaluation.next?.dueBy).toBe('2026-11-19');
  });
});

describe('I.6: a child in need plan, every 20 working days', () => {
  it('counts from the last visit', () => {
    // Thursday 19 November is the tenth; 20, 23 24 25 26 27, 30 1 2, Thu 3 December is the twentieth.
    const evaluation = evaluated(
      childInNeed({ visits: [visit('v1', '2026-11-05T16:00')] }),
      morning('2026-11-16'),
    );
    expect(evaluation.next).toMatchObject({
      dueBy: '2026-12-03',
      aimBy: '2026-12-01',
      obligation: 'visiting-policy-2019/I.6',
    });
  });

  it('runs beside I.5 where both plans are open, and the earlier is next (SR-13)', () => {
    const both = child({
      involvements: [
        { kind: 'child-in-need', start: '2026-09-01' },
        { kind: 'child-protection', start: '2026-10-05' },
      ],
      visits: [visit('v1', '2026-11-05T16:00')],
    });
    const evaluation = evaluated(both, morning('2026-11-16'));
    expect(evaluation.obligations.map(({ clause, dueBy }) => [clause, dueBy])).toEqual([
      ['I.5', '2026-11-19'],
      ['I.6', '2026-12-03'],
    ]);
    expect(evaluation.next?.obligation).toBe('visiting-policy-2019/I.5');
  });
});

describe('one plan following another (SR-15)', () => {
  const stepUp = (lastSeen: string) =>
    child({
      involvements: [
        { kind: 'child-in-need', start: '2026-08-03', end: '2026-10-04' },
        { kind: 'child-protection', start: '2026-10-05' },
      ],
      visits: [visit('v1', lastSeen)],
    });

  it('a visit in the same unbroken run goes on counting', () => {
    // Seen Thursday 1 October: 2, 5 6 7 8 9, 12 13 14, Thu 15.
    const evaluation = evaluated(stepUp('2026-10-01T16:00'), morning('2026-10-06'));
    expect(evaluation).toMatchObject({ unseen: false, next: { dueBy: '2026-10-15' } });
  });

  it('one so long ago that it was used up before the plan began does not: from the start of the plan', () => {
    const evaluation = evaluated(stepUp('2026-09-10T16:00'), morning('2026-10-06'));
    expect(evaluation).toMatchObject({ unseen: false, next: { dueBy: '2026-10-19' } });
  });

  it('one before a gap belongs to work that has ended', () => {
    const again = child({
      involvements: [
        { kind: 'child-in-need', start: '2026-08-03', end: '2026-09-30' },
        { kind: 'child-protection', start: '2026-10-05' },
      ],
      visits: [visit('v1', '2026-09-30T16:00')],
    });
    expect(evaluated(again, morning('2026-10-06'))).toMatchObject({
      unseen: true,
      next: { dueBy: '2026-10-19' },
      findings: [
        'No work with the child is recorded from 1 October to 4 October: if it went on, close the gap, so that the visits before it count.',
      ],
    });
  });

  it('a gap is not spoken of where it moves no date: no visit before it, or one that counts since', () => {
    const involvements = [
      { kind: 'child-in-need', start: '2026-08-03', end: '2026-09-30' },
      { kind: 'child-protection', start: '2026-10-05' },
    ];
    const before = visit('v1', '2026-09-30T16:00');
    const since = visit('v2', '2026-10-12T16:00');
    for (const visits of [[], [since], [before, since]])
      expect(evaluated(child({ involvements, visits }), morning('2026-10-14')).findings).toEqual([]);
    const notSeen = visit('v2', '2026-10-12T16:00', { childSeen: 'no' });
    expect(
      evaluated(child({ involvements, visits: [before, notSeen] }), morning('2026-10-14')).findings,
    ).toHaveLength(1);
  });

  it('asks whether the child was seen only where the answer may move a date', () => {
    const silent = visit('v1', '2026-10-08T16:00', { childSeen: undefined });
    const counted = visit('v2', '2026-10-12T16:00');
    const asked = (visits: Visit[]) => evaluated(child({ visits }), morning('2026-10-14')).findings;
    expect(asked([silent])).toEqual([expect.stringContaining('The visit of 8 October does not say')]);
    expect(asked([silent, counted])).toEqual([]);
    expect(asked([counted, visit('v3', '2026-10-13T10:00', { childSeen: undefined })])).toHaveLength(1);
  });

  it('a child whose involvements have ended owes nothing; the last day still counts', () => {
    const ending = child({
      involvements: [{ kind: 'child-protection', start: '2026-10-05', end: '2026-11-13' }],
    });
    expect(evaluated(ending, morning('2026-11-13')).next).not.toBeNull();
    expect(evaluated(ending, morning('2026-11-14'))).toMatchObject({
      next: null,
      obligations: [],
      unseen: false,
    });
  });
});

describe('I.7: more often', () => {
  it.each([
    ['child-asked', 'Amara asked for a visit on 9 November'],
    ['concern-raised', 'a concern was raised on 9 November'],
  ] as const)('%s: aim 1, due 2 working days, a number of ours', (kind, said) => {
    const asked = child({
      visits: [visit('v1', '2026-11-05T16:00')],
      milestones: [{ kind, at: '2026-11-09T11:00' }],
    });
    const evaluation = evaluated(asked, morning('2026-11-10'));
    expect(obligation(evaluation, 'I.7')).toEqual({
      id: 'visiting-policy-2019/I.7',
      clause: 'I.7',
      kind: 'visit',
      involvement: 'child-protection',
      countedFrom: { what: kind, at: '2026-11-09' },
      dueBy: '2026-11-11',
      aimBy: '2026-11-10',
      state: 'on-track',
      assumed: true,
      because: [
        `Due Wednesday 11 November: 2 working days after ${said} (I.7).`,
        'Aim for Tuesday 10 November.',
        'The policy gives no number; we use 2 working days.',
      ],
    });
    expect(evaluation.next?.obligation).toBe('visiting-policy-2019/I.7');
  });

  it('a counted visit after it settles it, one before it does not', () => {
    const milestones = [{ kind: 'child-asked' as const, at: '2026-11-09T11:00' }];
    const before = child({ milestones, visits: [visit('v1', '2026-11-09T10:00')] });
    const after = child({ milestones, visits: [visit('v1', '2026-11-09T16:00')] });
    expect(clauses(evaluated(before, morning('2026-11-10')))).toContain('I.7');
    expect(clauses(evaluated(after, morning('2026-11-10')))).not.toContain('I.7');
  });

  const planned = (visitEvery: string, setBy: 'plan' | 'court', from = '2026-10-05') =>
    child({
      involvements: [{ kind: 'child-protection', start: '2026-10-05', plans: [{ from, visitEvery, setBy }] }],
      visits: [visit('v1', '2026-11-05T16:00')],
    });

  it.each([
    // 5 working days: 6, 9 10 11, Thu 12. Back from the 12th: Wed 11, Tue 10.
    ['5 working days', 'plan', '2026-11-12', '2026-11-10', "the child's plan"],
    // A week: Thu 12.
    ['1 week', 'court', '2026-11-12', '2026-11-10', "the court's direction"],
    // Of at most 3 working days: the first one after the event.
    ['3 working days', 'plan', '2026-11-10', '2026-11-06', "the child's plan"],
  ] as const)('%s by the %s holds where it is shorter (SR-14)', (every, setBy, dueBy, aimBy, said) => {
    const evaluation = evaluated(planned(every, setBy), morning('2026-11-06'));
    expect(evaluation.next).toMatchObject({ dueBy, aimBy, obligation: 'visiting-policy-2019/I.5' });
    expect(obligation(evaluation, 'I.5').because).toContain(
      `At least every ${every} (${said}; the policy allows 10 working days) (I.7).`,
    );
  });

  it('hours from a court are hours, with an instant', () => {
    expect(evaluated(planned('48 hours', 'court'), morning('2026-11-06')).next).toMatchObject({
      dueBy: '2026-11-07T16:00:00+00:00',
      aimBy: '2026-11-07T16:00:00+00:00',
    });
  });

  it('a longer one never lengthens the policy', () => {
    expect(evaluated(planned('6 weeks', 'plan'), morning('2026-11-06')).next?.dueBy).toBe('2026-11-19');
  });

  it('a plan that has not begun does not hold yet', () => {
    expect(
      evaluated(planned('2 working days', 'plan', '2026-11-16'), morning('2026-11-13')).next?.dueBy,
    ).toBe('2026-11-19');
  });

  it('a plan that begins when its interval has run out asks for the visit that day, not before', () => {
    const evaluation = evaluated(planned('2 working days', 'plan', '2026-11-16'), morning('2026-11-16'));
    expect(evaluation.next).toMatchObject({ dueBy: '2026-11-16', aimBy: '2026-11-16', state: 'on-track' });
    expect(obligation(evaluation, 'I.5')).toMatchObject({
      countedFrom: { what: 'start of the shorter interval', at: '2026-11-16' },
      because: [
        'Due Monday 16 November, the day that plan began: 2 working days after Amara was seen on 5 November had passed by then (I.5).',
        "At least every 2 working days (the child's plan; the policy allows 10 working days) (I.7).",
      ],
    });
  });
});

describe('I.8 and I.9: what the next visit must include', () => {
  const demanded = (facts: Parameters<typeof visit>[2], dateOfBirth = '2019-03-02') =>
    evaluated(child({ dateOfBirth, visits: [visit('v1', '2026-11-05T16:00', facts)] }), morning('2026-11-09'))
      .next?.mustInclude;

  it.each([
    [{}, []],
    [{ alone: 'no' }, ['alone']],
    [{ alone: 'unknown' }, ['alone']],
    [{ alone: undefined }, ['alone']],
    [{ alone: 'yes', awake: 'no' }, ['alone']],
    [{ homeSeen: 'no' }, ['home']],
    [{ homeSeen: undefined }, ['home']],
    [{ bedroomSeen: 'no' }, ['bedroom']],
    [{ bedroomSeen: 'shared' }, []],
    [{ alone: 'no', homeSeen: 'no', bedroomSeen: 'no' }, ['alone', 'home', 'bedroom']],
  ] as const)('after a visit with %j: %j', (facts, expected) => {
    expect(demanded(facts)).toEqual(expected);
  });

  it('with no visit on record, all of it', () => {
    expect(evaluated(child(), morning('2026-10-06')).next?.mustInclude).toEqual(['alone', 'home', 'bedroom']);
  });

  it('under five, awake and interaction at every visit', () => {
    expect(demanded({}, '2022-03-02')).toEqual(['awake', 'interaction']);
  });

  it.each([
    // Born 29 February: under five until 1 March of a year without that day (SR-8).
    ['2022-02-29', '2024-02-29', '2029-02-28', ['awake', 'interaction']],
    ['2022-02-29', '2024-02-29', '2029-03-01', []],
    ['', '2021-11-09', '2026-11-08', ['awake', 'interaction']],
    ['', '2021-11-09', '2026-11-09', []],
  ])('%s born %s, on %s', (_, dateOfBirth, today, expected) => {
    const facts = child({ dateOfBirth, visits: [visit('v1', `${today}T08:00`)] });
    expect(evaluated(facts, morning(today)).next?.mustInclude).toEqual(expected);
  });

  it.each([
    ['no', 'asleep'],
    ['unknown', 'the record does not say whether the child was awake'],
  ] as const)('under five, a visit with awake %s does not count, and is tried again', (awake, because) => {
    const visits = [visit('v1', '2026-11-05T16:00'), visit('v2', '2026-11-12T16:00', { awake })];
    const evaluation = evaluated(
      child({ dateOfBirth: '2023-03-02', visits }),
      morning('2026-11-12T17:00'.slice(0, 10)).replace('09:00', '18:00'),
    );
    expect(evaluation.notCounted).toEqual([{ visit: 'v2', clause: 'I.8', because }]);
    expect(obligation(evaluation, 'I.5').dueBy).toBe('2026-11-19');
    expect(obligation(evaluation, 'I.10').dueBy).toBe('2026-11-16');
  });

  it('a plan may ask for alone at every visit', () => {
    const strict = child({
      involvements: [{ kind: 'child-protection', start: '2026-10-05', plan: { aloneEvery: 1 } }],
      visits: [visit('v1', '2026-11-05T16:00')],
    });
    expect(evaluated(strict, morning('2026-11-09')).next?.mustInclude).toEqual(['alone']);
  });

  it('nor is a demand met by a visit that did not count', () => {
    const visits = [
      visit('v1', '2026-11-05T16:00', { alone: 'no', homeSeen: 'no' }),
      visit('v2', '2026-11-06T16:00', { childSeen: 'briefly' }),
    ];
    expect(evaluated(child({ visits }), morning('2026-11-09')).next?.mustInclude).toEqual(['alone', 'home']);
  });
});

describe('SR-12: exempt from alone', () => {
  const exempt = (
    aloneReason: string | undefined,
    at = '2026-08-27T16:00',
    more: Parameters<typeof child>[0] = {},
  ) =>
    child({
      involvements: [{ kind: 'child-protection', start: '2026-08-03' }],
      visits: [
        visit('v1', at, { alone: 'exempt', ...(aloneReason && { aloneReason }) }),
        visit('v2', '2026-11-20T16:00', { alone: 'no' }),
      ],
      ...more,
    });
  const reason = "the manager's decision: Amara asked for her aunt to be there";

  it('is not asked while it holds, for 3 months', () => {
    expect(evaluated(exempt(reason), morning('2026-11-27')).next?.mustInclude).toEqual([]);
    expect(evaluated(exempt(reason), morning('2026-11-28')).next?.mustInclude).toEqual(['alone']);
  });

  it('lapses at the next review', () => {
    const reviewed = exempt(reason, '2026-10-27T16:00', {
      milestones: [{ kind: 'review-held', at: '2026-11-23' }],
    });
    expect(evaluated(reviewed, morning('2026-11-22')).next?.mustInclude).toEqual([]);
    expect(evaluated(reviewed, morning('2026-11-24')).next?.mustInclude).toEqual(['alone']);
  });

  it('needs a reason', () => {
    const evaluation = evaluated(exempt(undefined), morning('2026-11-23'));
    expect(evaluation.next?.mustInclude).toEqual(['alone']);
    expect(evaluation.findings).toEqual([expect.stringContaining('is exempt from seeing the child alone')]);
  });

  it('under four: asked, and an exemption is offered at once (SR-23)', () => {
    const facts = child({
      dateOfBirth: '2024-03-02',
      visits: [visit('v1', '2026-11-05T16:00', { alone: 'no' })],
    });
    const evaluation = evaluated(facts, morning('2026-11-09'));
    expect(evaluation.next?.mustInclude).toEqual(['alone', 'awake', 'interaction']);
    expect(evaluation.advice).toEqual([{ clause: 'I.8', text: expect.stringContaining('too young') }]);
  });
});

describe('I.10 and I.11: not seen', () => {
  const first = visit('v1', '2026-11-05T16:00');
  const missed = (facts: Parameters<typeof visit>[2], at = '2026-11-11T16:00', id = 'v2') =>
    visit(id, at, facts);

  it.each([
    [{ childSeen: 'no' }, 'I.10', 'not seen this time'],
    [{ childSeen: 'briefly' }, 'I.10', 'seen only briefly'],
    [{ childSeen: 'unknown' }, 'I.10', 'the record does not say whether the child was seen'],
    [{ childSeen: 'cancelled', scheduledAt: '2026-11-11T16:00' }, 'I.11', 'the visit did not take place'],
  ] as const)('%j: again, aim 1 and due 2 working days later', (facts, clause, because) => {
    // Wednesday 11 November: Thu 12 is 1, Fri 13 is 2. The visit clock stays where it was.
    const evaluation = evaluated(child({ visits: [first, missed(facts)] }), morning('2026-11-12'));
    expect(evaluation.notCounted).toEqual([{ visit: 'v2', clause, because }]);
    expect(obligation(evaluation, clause)).toMatchObject({
      kind: 'retry',
      countedFrom: { what: 'visit v2', at: '2026-11-11' },
      dueBy: '2026-11-13',
      aimBy: '2026-11-12',
      state: 'on-track',
      assumed: false,
    });
    expect(obligation(evaluation, 'I.5').dueBy).toBe('2026-11-19');
    expect(evaluation.next?.obligation).toBe(`visiting-policy-2019/${clause}`);
    expect(evaluation.escalation).toEqual([]);
  });

  it.each([
    // Known on Tuesday that Thursday's will not be: counted from Tuesday. Known only on Friday: from Thursday.
    ['2026-11-10T11:00', '2026-11-12T16:00', '2026-11-12'],
    ['2026-11-13T11:00', '2026-11-12T16:00', '2026-11-16'],
  ])('cancelled, known %s, planned for %s: the earlier of the two', (at, scheduledAt, dueBy) => {
    const facts = child({ visits: [first, missed({ childSeen: 'cancelled', scheduledAt }, at)] });
    expect(obligation(evaluated(facts, morning('2026-11-13').replace('09', '12')), 'I.11').dueBy).toBe(dueBy);
  });

  it('a counted visit closes it', () => {
    const visits = [first, missed({ childSeen: 'no' }), visit('v3', '2026-11-12T16:00')];
    const evaluation = evaluated(child({ visits }), morning('2026-11-13'));
    expect(clauses(evaluation)).toEqual(['I.5']);
    expect(evaluation.next?.dueBy).toBe('2026-11-26');
  });

  it('a further attempt closes the retry before it and opens its own; the second in a row goes to the manager that day', () => {
    const visits = [
      first,
      missed({ childSeen: 'no' }),
      missed({ childSeen: 'no' }, '2026-11-12T16:00', 'v3'),
    ];
    const evaluation = evaluated(child({ visits }), morning('2026-11-13'));
    expect(obligation(evaluation, 'I.10')).toMatchObject({
      countedFrom: { what: 'visit v3', at: '2026-11-12' },
      dueBy: '2026-11-16',
      aimBy: '2026-11-13',
    });
    expect(evaluation.escalation).toEqual([
      {
        step: 'team-manager',
        dueBy: '2026-11-12',
        clause: 'I.11',
        because: [
          'Second attempt in a row: Amara was not seen on Thursday 12 November.',
          'Where seeing the child in time goes on being difficult, the manager is told at once.',
        ],
      },
    ]);
  });

  it('so does a retry that was not made in time', () => {
    const evaluation = evaluated(
      child({ visits: [first, missed({ childSeen: 'no' })] }),
      morning('2026-11-16'),
    );
    expect(evaluation.next).toMatchObject({ dueBy: '2026-11-13', state: 'late' });
    expect(evaluation.escalation).toMatchObject([
      { step: 'team-manager', dueBy: '2026-11-13', clause: 'I.11' },
    ]);
  });

  it('a step that was taken is done', () => {
    const milestones = [
      { kind: 'step-done' as const, step: 'team-manager' as const, at: '2026-11-16T08:00' },
    ];
    const facts = child({ milestones, visits: [first, missed({ childSeen: 'no' })] });
    expect(evaluated(facts, morning('2026-11-16')).escalation).toMatchObject([
      { step: 'team-manager', done: true },
    ]);
  });
});

describe('I.12 and I.13: a planned holiday (SR-19)', () => {
  // Last seen Thursday 15 October: due Thursday 29. Away Saturday 24 October to Sunday 1 November.
  const away = [{ from: '2026-10-24', to: '2026-11-01', reason: 'family holiday' }];
  const seen = visit('v1', '2026-10-15T16:00');

  it('the visit is due on the first working day after the last day away; contact at the interval of the visit', () => {
    const evaluation = evaluated(child({ away, visits: [seen] }), morning('2026-10-20'));
    expect(obligation(evaluation, 'I.5')).toMatchObject({
      dueBy: '2026-11-02',
      aimBy: '2026-11-02',
      countedFrom: { what: 'last day away', at: '2026-11-01' },
    });
    expect(obligation(evaluation, 'I.13')).toMatchObject({
      kind: 'contact',
      dueBy: '2026-10-29',
      aimBy: '2026-10-27',
      countedFrom: { what: 'visit v1', at: '2026-10-15' },
    });
    expect(evaluation.next).toMatchObject({ dueBy: '2026-11-02', obligation: 'visiting-policy-2019/I.5' });
    expect(evaluation.advice).toEqual([
      {
        clause: 'I.12',
        text: 'Amara is away from 24 October to 1 November: see them before they go. Agree video calls, have the address and a way to reach family there, and ask the child protection agency where they are staying to see them.',
      },
    ]);
  });

  it('a video call settles the contact and never the visit', () => {
    const video = visit('v2', '2026-10-28T16:00', { mode: 'video' });
    const evaluation = evaluated(child({ away, visits: [seen, video] }), morning('2026-10-29'));
    expect(clauses(evaluation)).toEqual(['I.5']);
    expect(evaluation.next?.dueBy).toBe('2026-11-02');
    expect(evaluation.notCounted).toMatchObject([{ visit: 'v2', clause: 'I.13' }]);
  });

  it('on a long holiday contact goes on rolling', () => {
    // Spoken to on Wednesday 28 October: ten working days later is Wednesday 11 November, still away.
    const long = [{ from: '2026-10-24', to: '2026-11-15' }];
    const video = visit('v2', '2026-10-28T16:00', { mode: 'video' });
    const evaluation = evaluated(child({ away: long, visits: [seen, video] }), morning('2026-11-12'));
    expect(obligation(evaluation, 'I.13')).toMatchObject({ dueBy: '2026-11-11', state: 'late' });
    expect(obligation(evaluation, 'I.5')).toMatchObject({ dueBy: '2026-11-16', state: 'on-track' });
  });

  it('a date before they go or after they are back stays where it is', () => {
    const early = child({ away, visits: [visit('v1', '2026-10-08T16:00')] });
    expect(obligation(evaluated(early, morning('2026-10-20')), 'I.5').dueBy).toBe('2026-10-22');
    const later = child({ away, visits: [visit('v1', '2026-10-23T16:00')] });
    expect(obligation(evaluated(later, morning('2026-10-26')), 'I.5').dueBy).toBe('2026-11-06');
  });
});

describe('I.16: the case note', () => {
  it('2 working days, a number of ours; one clock a visit (SR-18)', () => {
    const visits = [
      visit('v1', '2026-11-05T16:00', { recordedAt: '2026-11-06T10:00' }),
      visit('v2', '2026-11-12T16:00', { recordedAt: undefined }),
    ];
    const evaluation = evaluated(child({ visits }), morning('2026-11-13'));
    expect(obligation(evaluation, 'I.16')).toMatchObject({
      kind: 'recording',
      countedFrom: { what: 'visit v2', at: '2026-11-12' },
      dueBy: '2026-11-16',
      aimBy: '2026-11-13',
      assumed: true,
    });
    expect(evaluation.next?.obligation).toBe('visiting-policy-2019/I.5');
  });

  it('does not run for what came with an export (SR-22)', () => {
    const visits = [
      visit('v1', '2026-11-05T16:00', { recordedAt: undefined, sourceSilentOn: ['by', 'mode'] }),
    ];
    expect(clauses(evaluated(child({ visits }), morning('2026-11-13')))).toEqual(['I.5']);
  });
});

describe('what a source cannot say', () => {
  it('SR-22: a test for which it has no field is met, and the reason says so; a demand stays unknown', () => {
    const ssd = {
      id: 'v1',
      at: '2026-11-05',
      childSeen: 'yes' as const,
      alone: 'yes' as const,
      sourceSilentOn: [
        'by' as const,
        'mode' as const,
        'place' as const,
        'purpose' as const,
        'awake' as const,
      ],
    };
    const evaluation = evaluated(child({ visits: [ssd] }), morning('2026-11-09'));
    expect(evaluation.next).toMatchObject({ dueBy: '2026-11-19', mustInclude: ['home', 'bedroom'] });
    expect(obligation(evaluation, 'I.5').because).toContain(
      'Of that visit the source does not say who made it, how, whether it was planned, whether the child was awake: taken as met.',
    );
  });

  it('SR-15: a reported visit resets the clock, and the child is unconfirmed', () => {
    const reported = child({ visits: [{ id: 'v1', at: '2026-11-05', childSeen: 'reported' }] });
    const evaluation = evaluated(reported, morning('2026-11-09'));
    expect(evaluation).toMatchObject({ unseen: false, unconfirmed: true, next: { dueBy: '2026-11-19' } });
    expect(evaluation.next?.mustInclude).toEqual(['alone', 'home', 'bedroom']);
    expect(evaluation.obligations[0]?.because[0]).toContain('Amara was reported as seen on 5 November');
  });
});

describe('SR-16: before and after the birth', () => {
  const unborn = child({
    dateOfBirth: null,
    unborn: true,
    expectedOn: '2026-12-01',
    visits: [
      visit('v1', '2026-11-05T16:00', {
        alone: 'unknown',
        awake: 'unknown',
        bedroomSeen: 'unknown',
        homeSeen: 'no',
      }),
    ],
  });

  it('visits run; alone, awake and bedroom do not', () => {
    const evaluation = evaluated(unborn, morning('2026-11-09'));
    expect(evaluation.next).toMatchObject({ dueBy: '2026-11-19', mustInclude: ['home'] });
    expect(evaluation.findings).toEqual([]);
  });

  it('the first visit after the birth counts from the birth', () => {
    // Born Tuesday 10 November: 11 12 13, 16 17 18 19 20, 23, Tue 24.
    const born = { ...unborn, unborn: false, dateOfBirth: '2026-11-10' };
    const evaluation = evaluated(born, morning('2026-11-12'));
    expect(evaluation).toMatchObject({ unseen: true, next: { dueBy: '2026-11-24' } });
    expect(obligation(evaluation, 'I.5').countedFrom).toEqual({ what: 'birth', at: '2026-11-10' });
    expect(evaluation.findings).toEqual([]);
  });
});

describe('I.4 and what the policy has no number for', () => {
  it('short breaks follow another policy, and say which is missing', () => {
    const evaluation = evaluated(
      child({ involvements: [{ kind: 'short-breaks', start: '2026-10-05' }] }),
      morning('2026-11-09'),
    );
    expect(evaluation.next).toBeNull();
    expect(evaluation.obligations).toMatchObject([
      {
        id: 'visiting-policy-2019/I.4',
        state: 'not-set',
        dueBy: null,
        missing: "the council's Short Breaks policy, as a policy pack with its numbers",
      },
    ]);
  });

  it.each(['in-care', 'something else'])('%s is not covered: never nothing', (kind) => {
    const evaluation = evaluated(
      child({ involvements: [{ kind, start: '2026-10-05' }] }),
      morning('2026-11-09'),
    );
    expect(evaluation.next).toBeNull();
    expect(evaluation.obligations).toMatchObject([
      { id: `none/${kind}`, state: 'not-set', missing: expect.any(String) },
    ]);
  });
});
