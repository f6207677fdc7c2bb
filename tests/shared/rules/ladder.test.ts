import { describe, expect, it } from '@jest/globals';
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

  it('once the visit itself is late: hours run from the start of the day it was due (SR-6), or from the first attempt where that came later', () => {
    const { escalation: ladder } = on('2026-11-17T09:00', [first]);
    expect(ladder.find(({ step }) => step === 'head-of-service')).toEqual({
      step: 'head-of-service',
      dueBy: '2026-11-17T00:00:00+00:00',
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
