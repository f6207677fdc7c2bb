import type { Involvement, Milestone } from '#shared/model/caseFile.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { child, visit, visitingPolicy } from './childBuilder.ts';

/** Counted on paper from the regulations. November 2026 begins on a Sunday, December on a Tuesday. */
const pack = builtInPacks().get('england-statutory')!;

function on(
  asOf: string,
  involvement: Partial<Involvement> & { kind: string },
  visits: string[] = [],
  milestones: Milestone[] = [],
): Evaluation {
  const involvements = [{ start: '2026-11-02', ...involvement }];
  return evaluate(
    child({ involvements, milestones, visits: visits.map((at, index) => visit(`v${index}`, at)) }),
    [pack],
    asOf,
  );
}
const dated = ({ obligations }: Evaluation, kind = 'visit') =>
  obligations.filter((one) => one.kind === kind).map(({ clause, dueBy }) => [clause, dueBy]);
const review: Milestone = { kind: 'review-held', at: '2026-11-20T10:00' };

it.each<[string, Partial<Involvement> & { kind: string }, string[], Milestone[], [string, string | null][]]>([
  [
    'a week from moving in',
    { kind: 'in-care' },
    [],
    [],
    [
      ['ENG-CLA-1', '2026-11-09'],
      ['ENG-CLA-2', '2026-12-14'],
    ],
  ],
  ['6 weeks in the first year', { kind: 'in-care' }, ['2026-11-05T16:00'], [], [['ENG-CLA-2', '2026-12-17']]],
  [
    '6 weeks after it',
    { kind: 'in-care', start: '2025-03-01' },
    ['2026-11-05T16:00'],
    [],
    [['ENG-CLA-3b', '2026-12-17']],
  ],
  [
    '3 months where it is to last until 18',
    { kind: 'in-care', start: '2025-03-01', permanenceAgreedOn: '2025-09-01' },
    ['2026-11-30T16:00'],
    [],
    [['ENG-CLA-3a', '2027-02-28']],
  ],
  [
    '6 months in a long-term foster home, even where permanence was not entered',
    { kind: 'in-care', start: '2025-03-01', longTermAgreedOn: '2026-04-01' },
    ['2026-11-05T16:00'],
    [],
    [['ENG-CLA-3c', '2027-05-05']],
  ],
  [
    'weekly at home before the assessment',
    { kind: 'at-home-pending-assessment' },
    [],
    [],
    [['ENG-CLA-4', '2026-11-09']],
  ],
  [
    'then 6 weeks',
    { kind: 'at-home-pending-assessment' },
    ['2026-11-23T16:00'],
    [review],
    [['ENG-CLA-4', '2027-01-04']],
  ],
  [
    'weekly with a temporary carer',
    { kind: 'temporary-carer' },
    ['2026-11-05T16:00'],
    [],
    [['ENG-CLA-5', '2026-11-12']],
  ],
  [
    'then 4 weeks',
    { kind: 'interim-order-at-home' },
    ['2026-11-23T16:00'],
    [review],
    [['ENG-CLA-5', '2026-12-21']],
  ],
  [
    'a week from the order',
    { kind: 'care-order-at-home', orderOn: '2026-10-30' },
    [],
    [],
    [
      ['ENG-CLA-6', '2026-11-06'],
      ['ENG-CLA-6', '2026-12-11'],
    ],
  ],
  [
    'short breaks: 3 months from the first stay, then 6 months',
    { kind: 'short-breaks', stays: ['2026-11-07'] },
    [],
    [],
    [
      ['ENG-CLA-9', '2027-02-07'],
      ['ENG-CLA-9', '2027-05-07'],
    ],
  ],
  [
    // Thursday 5 November: F6 M9 T10 W11 T12 F13, Monday 16 is the seventh.
    'private fostering: 7 working days, then 6 weeks',
    { kind: 'private-fostering', notifiedOn: '2026-11-05' },
    [],
    [],
    [
      ['ENG-PF-1', '2026-11-16'],
      ['ENG-PF-2', '2026-12-17'],
    ],
  ],
  [
    'after the first year 12 weeks',
    { kind: 'private-fostering', start: '2025-08-01', notifiedOn: '2025-09-01' },
    ['2026-11-05T16:00'],
    [],
    [['ENG-PF-3', '2027-01-28']],
  ],
  [
    'placed for adoption: a week',
    { kind: 'adoption-placement' },
    [],
    [],
    [
      ['ENG-AD-1', '2026-11-09'],
      ['ENG-AD-2', '2026-11-09'],
    ],
  ],
  [
    'after the review the review is asked',
    { kind: 'adoption-placement' },
    ['2026-11-23T16:00'],
    [review],
    [['ENG-AD-2', null]],
  ],
  [
    'and what it said holds',
    { kind: 'adoption-placement', plans: [{ from: '2026-11-20', visitEvery: '4 weeks', setBy: 'review' }] },
    ['2026-11-23T16:00'],
    [review],
    [['ENG-AD-2', '2026-12-21']],
  ],
])('%s', (_, involvement, visits, milestones, expected) => {
  expect(dated(on('2026-12-01T09:00', involvement, visits, milestones))).toEqual(expected);
});

it('ENG-CL-1, ENG-CL-2: care leavers, by the personal adviser', () => {
  const facts = child({
    involvements: [{ kind: 'care-leaver', start: '2026-11-02' }],
    visits: [visit('v1', '2026-11-05T16:00', { by: 'personal-adviser' }), visit('v2', '2026-11-09T16:00')],
  });
  expect(dated(evaluate({ ...facts, visits: [] }, [pack], '2026-11-10T09:00'))).toEqual([
    ['ENG-CL-1', '2026-11-09'],
    ['ENG-CL-2', '2027-01-02'],
  ]);
  expect(dated(evaluate(facts, [pack], '2026-11-10T09:00'))).toEqual([['ENG-CL-2', '2027-01-05']]);
});

describe('ENG-CLA-8, ENG-MISS-1: asked for, and back from being missing', () => {
  it('within a week, the number being ours and the text not read', () => {
    const asked = on(
      '2026-11-20T10:00',
      { kind: 'in-care' },
      ['2026-11-18T10:00'],
      [{ kind: 'child-asked', at: '2026-11-20T09:00' }],
    ).obligations.find(({ clause }) => clause === 'ENG-CLA-8');
    expect(asked).toMatchObject({ aimBy: '2026-11-24', dueBy: '2026-11-27', assumed: true });
    expect(asked?.because.join(' ')).toContain('not checked against the source');
  });

  it('within 72 hours', () => {
    const back = on(
      '2026-11-11T10:00',
      { kind: 'in-care' },
      ['2026-11-09T10:00'],
      [{ kind: 'returned', at: '2026-11-10T22:00' }],
    );
    expect(back.next).toMatchObject({ dueBy: '2026-11-13T22:00:00+00:00' });
  });
});

it('ENG-CLA-10: alone at every visit in care', () => {
  const facts = child({
    involvements: [{ kind: 'in-care', start: '2026-03-02' }],
    visits: [visit('v1', '2026-10-22T16:00'), visit('v2', '2026-11-05T16:00', { alone: 'no' })],
  });
  const evaluation = evaluate(facts, [pack], '2026-11-10T09:00');
  // Alone on Thursday 22 October: six weeks from then is Thursday 3 December.
  expect(dated(evaluation, 'seen-alone')).toEqual([['ENG-CLA-10', '2026-12-03']]);
  expect(evaluation.next).toMatchObject({ dueBy: '2026-12-03', mustInclude: ['alone'] });
});

describe('ENG-CP-0, ENG-CIN-0: no number in law', () => {
  it.each([
    ['child-protection', 'ENG-CP-0'],
    ['child-in-need', 'ENG-CIN-0'],
  ])('%s asks the plan, and the manager from the fifth working day', (kind, clause) => {
    const start = '2026-11-09';
    const first = on('2026-11-09T09:00', { kind, start });
    expect(first.next).toBeNull();
    expect(first.obligations).toMatchObject([
      { clause, state: 'not-set', missing: expect.stringContaining('how often') },
    ]);
    expect(first.escalation).toEqual([]);
    expect(on('2026-11-16T09:00', { kind, start }).escalation).toMatchObject([
      { step: 'team-manager', clause, dueBy: '2026-11-16' },
    ]);
  });

  it('a council’s own policy that has a number answers it', () => {
    const facts = child({ visits: [visit('v1', '2026-11-05T16:00')] });
    const { obligations, escalation } = evaluate(facts, [pack, visitingPolicy], '2026-11-10T09:00');
    expect(obligations.map(({ id }) => id)).toEqual(['visiting-policy-2019/I.5']);
    expect(escalation).toEqual([]);
  });
});
