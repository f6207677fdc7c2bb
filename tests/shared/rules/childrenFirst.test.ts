import type { Child, Involvement } from '#shared/model/caseFile.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { child, visit } from './childBuilder.ts';

/**
 * Counted on paper from the standard's own words. November 2026 begins on a Sunday, December on a Tuesday, January 2027 on a Friday;
 * Christmas Day 2026 is a Friday and Monday 28 December the substitute for Boxing Day.
 */
const pack = builtInPacks().get('children-first-standard')!;

type Facts = Parameters<typeof child>[0];
function on(
  asOf: string,
  kind: string | Involvement[],
  facts: Facts & Partial<Involvement> & { start?: string } = {},
): Evaluation {
  const { visits, milestones, dateOfBirth, away, aloneExemptions, unborn, ...involvement } = facts;
  const involvements =
    typeof kind === 'string' ? [{ kind, start: '2026-10-05', ...involvement } as Involvement] : kind;
  const given = { visits, milestones, dateOfBirth, away, aloneExemptions, unborn };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return evaluate(child({ involvements, ...(known as Partial<Child>) }), [pack], asOf);
}

/** `[clause, aimBy, dueBy]` of everything of a kind, in order. */
const dated = (evaluation: Evaluation, kind = 'visit') =>
  evaluation.obligations
    .filter((one) => one.kind === kind && one.dueBy !== null)
    .map(({ clause, aimBy, dueBy }) => [clause, aimBy, dueBy]);
const dueBy = (evaluation: Evaluation, clause: string, kind = 'visit') =>
  evaluation.obligations.filter((one) => one.clause === clause && one.kind === kind).map((one) => one.dueBy);

describe('CF-4: early help, as the plan says', () => {
  const kind = 'early-help';
  const start = '2026-11-09';

  it('asks the plan from the first day, and the manager from the fifth working day', () => {
    const first = on('2026-11-09T09:00', kind, { start });
    expect(first.next).toBeNull();
    expect(first.obligations).toMatchObject([
      { clause: 'CF-4', kind: 'visit', state: 'not-set', dueBy: null },
    ]);
    expect(first.obligations[0]?.missing).toContain('early help');
    // Monday 9 November: T10 W11 T12 F13, Monday 16 is the fifth.
    expect(on('2026-11-15T09:00', kind, { start }).escalation).toEqual([]);
    expect(on('2026-11-16T09:00', kind, { start }).escalation).toMatchObject([
      { step: 'team-manager', dueBy: '2026-11-16', clause: 'CF-4' },
    ]);
  });

  it('counts the plan’s number from a visit of the practitioner; a social worker’s is none here', () => {
    const plans = [{ visitEvery: '2 weeks', setBy: 'plan' as const }];
    const by = (role: 'early-help-practitioner' | 'lead-social-worker') =>
      on('2026-11-10T09:00', kind, {
        start: '2026-11-02',
        plans,
        visits: [visit('v1', '2026-11-05T16:00', { by: role })],
      });
    expect(dueBy(by('early-help-practitioner'), 'CF-4')).toEqual(['2026-11-19']);
    expect(dueBy(by('lead-social-worker'), 'CF-4')).toEqual(['2026-11-16']);
    expect(by('lead-social-worker').notCounted).toMatchObject([{ visit: 'v1', clause: 'CF-5' }]);
  });
});

it('CF-5: a child in need every 6 weeks', () => {
  // Thursday 5 November and 42 days is Thursday 17 December; two working days before is Tuesday 15.
  const seen = on('2026-11-16T09:00', 'child-in-need', { visits: [visit('v1', '2026-11-05T16:00')] });
  expect(dated(seen)).toEqual([['CF-5', '2026-12-15', '2026-12-17']]);
  expect(dated(seen, 'seen-alone')).toEqual([['CF-1', '2026-12-15', '2026-12-17']]);
  expect(seen.next).toMatchObject({ obligation: 'children-first-standard/CF-5', mustInclude: ['alone'] });
});

describe('CF-6: section 47', () => {
  const meetings = (...at: string[]) => at.map((one) => ({ kind: 'strategy-meeting' as const, at: one }));
  const start = '2026-11-02';

  it('2 working days from the first meeting; a later one moves nothing', () => {
    // Tuesday 3 November: W4, T5.
    for (const milestones of [meetings('2026-11-03T11:00'), meetings('2026-11-09T10:00', '2026-11-03T11:00')])
      expect(dated(on('2026-11-10T09:00', 'section-47', { start, milestones }))).toEqual([
        ['CF-6', '2026-11-04', '2026-11-05'],
      ]);
  });

  it('with no meeting on record, from the start, and says so', () => {
    const evaluation = on('2026-11-03T09:00', 'section-47', { start });
    expect(dated(evaluation)).toEqual([['CF-6', '2026-11-03', '2026-11-04']]);
    expect(evaluation.obligations[0]?.because.join(' ')).toContain('the strategy meeting is not on record');
  });

  it('a visit before the meeting is not the one; after the one the plan is asked', () => {
    const before = visit('v1', '2026-11-03T09:00');
    const after = visit('v2', '2026-11-04T10:00');
    const milestones = meetings('2026-11-03T11:00');
    const open = on('2026-11-04T09:00', 'section-47', { start, milestones, visits: [before] });
    expect(dueBy(open, 'CF-6')).toEqual(['2026-11-05']);
    const done = on('2026-11-05T09:00', 'section-47', { start, milestones, visits: [before, after] });
    expect(done.next).toBeNull();
    expect(done.obligations).toMatchObject([{ clause: 'CF-6', state: 'not-set' }]);
    const plans = [{ visitEvery: '1 week' }];
    const planned = on('2026-11-05T09:00', 'section-47', { start, milestones, plans, visits: [after] });
    expect(dueBy(planned, 'CF-6')).toEqual(['2026-11-11']);
  });
});

describe('CF-7, CF-8: child protection', () => {
  const conference = (at: string) => [{ kind: 'initial-conference' as const, at }];

  it('48 elapsed hours from the conference, and 10 working days from it until then', () => {
    // Monday 5 October 14:00, summer time. Ten working days: T6 W7 T8 F9 M12 T13 W14 T15 F16 M19.
    const evaluation = on('2026-10-05T15:00', 'child-protection', {
      milestones: conference('2026-10-05T14:00'),
    });
    expect(dated(evaluation)).toEqual([
      ['CF-7', '2026-10-07T14:00:00+01:00', '2026-10-07T14:00:00+01:00'],
      ['CF-8', '2026-10-15', '2026-10-19'],
    ]);
  });

  it('over the night the clocks go back', () => {
    const start = '2026-10-23';
    const evaluation = on('2026-10-23T16:00', 'child-protection', {
      start,
      milestones: conference('2026-10-23T15:00'),
    });
    expect(dueBy(evaluation, 'CF-7')).toEqual(['2026-10-25T14:00:00+00:00']);
  });

  it('then from the visit; one from before the conference says nothing', () => {
    const milestones = conference('2026-10-05T14:00');
    const before = visit('v0', '2026-10-01T10:00');
    expect(
      dueBy(on('2026-10-05T15:00', 'child-protection', { milestones, visits: [before] }), 'CF-7'),
    ).toHaveLength(1);
    // Tuesday 6 October: W7 … M19 is the ninth, T20 the tenth.
    const seen = on('2026-10-07T09:00', 'child-protection', {
      milestones,
      visits: [before, visit('v1', '2026-10-06T10:00')],
    });
    expect(dated(seen)).toEqual([['CF-8', '2026-10-16', '2026-10-20']]);
  });

  it('with only the day of the conference known, from its first hour, and the time is asked for', () => {
    const evaluation = on('2026-10-05T15:00', 'child-protection', { milestones: conference('2026-10-05') });
    expect(dueBy(evaluation, 'CF-7')).toEqual(['2026-10-07T00:00:00+01:00']);
    expect(evaluation.obligations[0]?.because.join(' ')).toContain('please add the time');
  });
});

describe('CF-7, CF-8: a baby who was born after the conference (SR-16)', () => {
  const milestones = [{ kind: 'initial-conference' as const, at: '2026-10-05T14:00' }];
  const toParents = visit('v1', '2026-10-06T10:00', {
    childSeen: undefined,
    alone: undefined,
    awake: undefined,
  });
  const baby = (visits: (typeof toParents)[]) =>
    on('2026-11-03T09:00', 'child-protection', { dateOfBirth: '2026-11-02', milestones, visits });

  it('the visit to the parents answered the conference; ten working days count from the birth', () => {
    // Monday 2 November: T3 W4 T5 F6 M9 T10 W11 T12 F13, Monday 16 is the tenth.
    expect(dated(baby([toParents])).map(([clause, , due]) => [clause, due])).toEqual([
      ['CF-8', '2026-11-16'],
    ]);
  });

  it('without one the first visit is still owed', () => {
    expect(dueBy(baby([]), 'CF-7')).toEqual(['2026-10-07T14:00:00+01:00']);
  });
});

describe('CF-9 to CF-12: in care', () => {
  const start = '2026-11-02';
  const inCare = (asOf: string, visits: string[], more: Parameters<typeof on>[2] = {}) =>
    on(asOf, 'in-care', { start, visits: visits.map((at, index) => visit(`v${index}`, at)), ...more });

  it('on the day the child moves in, and once more by day 7', () => {
    expect(dated(inCare('2026-11-02T09:00', []))).toEqual([
      ['CF-9', '2026-11-02', '2026-11-02'],
      ['CF-10', '2026-11-05', '2026-11-09'],
      ['CF-11', '2026-12-10', '2026-12-14'],
    ]);
    expect(dated(inCare('2026-11-03T09:00', ['2026-11-02T17:00']))).toEqual([
      ['CF-10', '2026-11-05', '2026-11-09'],
      ['CF-11', '2026-12-10', '2026-12-14'],
    ]);
    // Friday 6 November and 42 days is Friday 18 December.
    expect(dated(inCare('2026-11-09T09:00', ['2026-11-02T17:00', '2026-11-06T17:00']))).toEqual([
      ['CF-11', '2026-12-16', '2026-12-18'],
    ]);
  });

  it('a late first visit closes the first alone; one after day 7 closes both', () => {
    expect(dated(inCare('2026-11-05T09:00', ['2026-11-04T17:00'])).map(([clause]) => clause)).toEqual([
      'CF-10',
      'CF-11',
    ]);
    expect(dated(inCare('2026-11-21T09:00', ['2026-11-20T10:00']))).toEqual([
      // Friday 20 November and 42 days is New Year's Day; working days before it: T31, W30.
      ['CF-11', '2026-12-30', '2027-01-01'],
    ]);
  });

  it.each([
    ['every 6 weeks in later years', { start: '2025-03-01' }, '2026-11-05', 'CF-12', '2026-12-17'],
    [
      'every 3 months once permanence is agreed',
      { start: '2025-03-01', permanenceAgreedOn: '2026-06-01' },
      '2026-11-05',
      'CF-12',
      '2027-02-05',
    ],
    [
      'agreed only after the visit: from the next one on',
      { start: '2025-03-01', permanenceAgreedOn: '2026-11-10' },
      '2026-11-05',
      'CF-12',
      '2026-12-17',
    ],
    [
      'in the first year whatever is agreed',
      { start: '2026-01-05', permanenceAgreedOn: '2026-06-01' },
      '2026-11-05',
      'CF-11',
      '2026-12-17',
    ],
    [
      'the anniversary is still of the first year',
      { start: '2025-11-05', permanenceAgreedOn: '2026-06-01' },
      '2026-11-05',
      'CF-11',
      '2026-12-17',
    ],
    [
      'the day after it is not',
      { start: '2025-11-05', permanenceAgreedOn: '2026-06-01' },
      '2026-11-06',
      'CF-12',
      '2027-02-06',
    ],
    [
      'three months end with the month where there is no such day',
      { start: '2025-03-01', permanenceAgreedOn: '2026-06-01' },
      '2026-11-30',
      'CF-12',
      '2027-02-28',
    ],
  ])('%s', (_, involvement, seen, clause, expected) => {
    const evaluation = inCare('2026-12-01T09:00', [`${seen}T16:00`], involvement);
    expect(dated(evaluation).map(([one, , due]) => [one, due])).toEqual([[clause, expected]]);
  });

  it('a new home starts a new first year and its own first visits', () => {
    const homes = [
      { kind: 'in-care', start: '2025-01-10', end: '2026-11-02', permanenceAgreedOn: '2025-06-01' },
      { kind: 'in-care', start: '2026-11-02', permanenceAgreedOn: '2025-06-01' },
    ];
    const evaluation = on('2026-11-03T09:00', homes, { visits: [visit('v1', '2026-10-28T16:00')] });
    // Seen on Wednesday 28 October: 6 weeks from then is 9 December, before 6 weeks from the move.
    expect(dated(evaluation).map(([clause, , due]) => [clause, due])).toEqual([
      ['CF-9', '2026-11-02'],
      ['CF-10', '2026-11-09'],
      ['CF-11', '2026-12-09'],
    ]);
  });

  it.each([
    [
      'a change of legal status',
      [
        { kind: 'temporary-carer', start: '2025-01-10', end: '2026-03-01', home: 'A' },
        { kind: 'in-care', start: '2026-03-02', home: 'A', permanenceAgreedOn: '2026-04-01' },
      ],
    ],
    [
      'six days elsewhere',
      [
        { kind: 'in-care', start: '2025-01-10', end: '2026-09-01', home: 'A' },
        { kind: 'in-care', start: '2026-09-01', end: '2026-09-07', home: 'B' },
        { kind: 'in-care', start: '2026-09-07', home: 'A', permanenceAgreedOn: '2026-04-01' },
      ],
    ],
  ])('%s in the same home starts none', (_, homes) => {
    const evaluation = on('2026-11-10T09:00', homes, { visits: [visit('v1', '2026-11-05T16:00')] });
    expect(dated(evaluation).map(([clause, , due]) => [clause, due])).toEqual([['CF-12', '2027-02-05']]);
  });
});

it('CF-13: in care, the child or the carer asks', () => {
  const evaluation = on('2026-11-20T10:00', 'in-care', {
    start: '2026-03-02',
    visits: [visit('v1', '2026-11-18T10:00')],
    milestones: [{ kind: 'carer-asked', at: '2026-11-20T09:00' }],
  });
  expect(evaluation.obligations.find(({ clause }) => clause === 'CF-13')).toMatchObject({
    aimBy: '2026-11-24',
    dueBy: '2026-11-27',
    assumed: true,
  });
  const atHome = on('2026-11-20T10:00', 'child-in-need', {
    milestones: [{ kind: 'child-asked', at: '2026-11-20T09:00' }],
  });
  expect(dueBy(atHome, 'CF-13')).toEqual([]);
});

describe('CF-14 to CF-18: short breaks', () => {
  const start = '2026-10-03';
  const stays = [
    '2026-10-03',
    '2026-10-04',
    '2026-10-10',
    '2026-10-11',
    '2026-10-17',
    '2026-10-18',
    '2026-10-24',
  ];

  it.each([
    ['the seventh day of stay', stays, '2026-10-24'],
    ['7 days, where no stay is known', undefined, '2026-10-10'],
    // Four more days after Saturday 10 October, each taken as stayed.
    ['the earliest that it can be, where fewer are known', stays.slice(0, 3), '2026-10-14'],
  ])('CF-15 first visit: %s', (_, known, expected) => {
    const evaluation = on('2026-10-05T09:00', 'short-breaks', { start, ...(known && { stays: known }) });
    expect(dueBy(evaluation, 'CF-15')).toEqual([expected, '2027-01-03']);
  });

  it('CF-15 to CF-18 after the first visits', () => {
    const evaluation = on('2026-11-10T09:00', 'short-breaks', {
      start,
      stays,
      visits: [visit('v1', '2026-10-11T10:00'), visit('v2', '2026-11-05T16:00', { announced: true })],
    });
    expect(dueBy(evaluation, 'CF-15')).toEqual([]);
    expect(dueBy(evaluation, 'CF-16')).toEqual(['2027-05-05']);
    // The stays are a week apart, so no visit must be unannounced.
    expect(dueBy(evaluation, 'CF-17', 'unannounced')).toEqual([]);
    expect(dueBy(evaluation, 'CF-18', 'sleeping-arrangements')).toEqual(['2027-10-03']);
    expect(evaluation.next?.mustInclude).toEqual(['alone']);
  });

  it('CF-17 stays over 6 months apart, or not known: unannounced once in 12 months', () => {
    const apart = ['2026-01-10', '2026-07-11', '2026-10-03'];
    const known = on('2026-11-10T09:00', 'short-breaks', {
      start: '2026-01-10',
      stays: apart,
      visits: [visit('v1', '2026-07-11T10:00', { announced: false })],
    });
    // 10 January and six months is 10 July; the next stay was on the 11th.
    expect(dueBy(known, 'CF-17', 'unannounced')).toEqual(['2027-07-11']);
    const unknown = on('2026-11-10T09:00', 'short-breaks', { start: '2026-01-10' });
    expect(dueBy(unknown, 'CF-17', 'unannounced')).toEqual(['2027-01-10']);
  });

  it('CF-18 a clock that comes round is part of the very next visit', () => {
    const evaluation = on('2026-09-20T09:00', 'short-breaks', {
      start: '2025-10-03',
      stays: ['2025-10-03', '2025-10-04', '2025-12-06'],
      visits: [visit('v1', '2026-05-05T16:00', { sleepingArrangementsSeen: 'no' })],
    });
    // Where the child sleeps: by 3 October 2026, before the next visit on 5 November.
    expect(evaluation.next).toMatchObject({
      dueBy: '2026-10-03',
      mustInclude: ['alone', 'sleeping-arrangements'],
    });
  });

  it('CF-14 in care as well: seen in that setting every 6 months, once a year unannounced', () => {
    const both = [
      { kind: 'in-care', start: '2026-03-02' },
      { kind: 'short-breaks', start: '2026-05-02', home: 'Elm House', stays: ['2026-05-02'] },
    ];
    const evaluation = on('2026-11-10T09:00', both, {
      visits: [
        visit('v1', '2026-06-06T10:00', { home: 'Elm House', announced: true }),
        visit('v2', '2026-11-05T16:00'),
      ],
    });
    expect(dueBy(evaluation, 'CF-14')).toEqual(['2026-12-06']);
    expect(dueBy(evaluation, 'CF-14', 'unannounced')).toEqual(['2027-05-02']);
  });
});

describe('CF-19 to CF-22: with their adoptive family', () => {
  const review = (at: string) => [{ kind: 'review-held' as const, at }];
  const adoption = (asOf: string, more: Parameters<typeof on>[2]) =>
    on(asOf, 'adoption-placement', { start: '2026-11-02', ...more });

  it('within the first week, then weekly until the first review is held', () => {
    expect(dueBy(adoption('2026-11-03T09:00', {}), 'CF-19')).toEqual(['2026-11-09']);
    const seen = adoption('2026-12-20T09:00', { visits: [visit('v1', '2026-11-05T16:00')] });
    expect(dueBy(seen, 'CF-19')).toEqual(['2026-11-12']);
  });

  it('then 42 days, from a visit after the review', () => {
    const milestones = review('2026-11-09T10:00');
    // Tuesday 10 November and 42 days is Tuesday 22 December.
    const after = adoption('2026-11-11T09:00', { milestones, visits: [visit('v1', '2026-11-10T16:00')] });
    expect(dueBy(after, 'CF-20')).toEqual(['2026-12-22']);
    // The last visit was in the weeks of weekly visits: the interval of that day holds.
    const before = adoption('2026-11-11T09:00', { milestones, visits: [visit('v1', '2026-11-05T16:00')] });
    expect(dueBy(before, 'CF-19')).toEqual(['2026-11-12']);
  });

  it('or what the review says, be it longer', () => {
    const evaluation = adoption('2026-11-11T09:00', {
      milestones: review('2026-11-09T10:00'),
      plans: [{ from: '2026-11-09', visitEvery: '8 weeks', setBy: 'review' }],
      visits: [visit('v1', '2026-11-10T16:00')],
    });
    expect(dueBy(evaluation, 'CF-20')).toEqual(['2027-01-05']);
  });

  it('and 3 months from the first anniversary', () => {
    const year = (start: string) =>
      adoption('2026-11-10T09:00', {
        start,
        milestones: review('2025-12-01T10:00'),
        visits: [visit('v1', '2026-11-05T16:00')],
      });
    expect(dueBy(year('2025-11-05'), 'CF-20')).toEqual(['2027-02-05']);
    expect(dueBy(year('2025-11-06'), 'CF-20')).toEqual(['2026-12-17']);
  });

  it('CF-21 a concern; CF-22 the link worker as the plan says, until the order', () => {
    const concern = adoption('2026-11-20T10:00', {
      milestones: [{ kind: 'concern-raised', at: '2026-11-20T09:00' }],
    });
    // Friday 20 November: Monday 23, Tuesday 24.
    expect(dated(concern).find(([clause]) => clause === 'CF-21')).toEqual([
      'CF-21',
      '2026-11-23',
      '2026-11-24',
    ]);
    expect(dueBy(concern, 'CF-22', 'contact')).toEqual([null]);
    const plans = [{ contactEvery: '4 weeks' }];
    const visits = [visit('link', '2026-11-04T10:00', { by: 'other' })];
    expect(dueBy(adoption('2026-11-20T10:00', { plans, visits }), 'CF-22', 'contact')).toEqual([
      '2026-12-02',
    ]);
    const ordered = adoption('2026-11-20T10:00', {
      plans,
      visits,
      milestones: [{ kind: 'order-made', at: '2026-11-18T10:00' }],
    });
    expect(dueBy(ordered, 'CF-22', 'contact')).toEqual([]);
  });

  it('stands in place of CF-9 to CF-12', () => {
    const both = [
      { kind: 'in-care', start: '2026-11-02' },
      { kind: 'adoption-placement', start: '2026-11-02' },
    ];
    expect(dated(on('2026-11-03T09:00', both)).map(([clause]) => clause)).toEqual(['CF-19']);
  });
});

describe('CF-23 to CF-25: private fostering', () => {
  it('9 days or 7 working days, the earlier', () => {
    // Told on Thursday 5 November: 9 days is Saturday 14; 7 working days would be Monday 16.
    const evaluation = on('2026-11-06T09:00', 'private-fostering', {
      start: '2026-11-01',
      notifiedOn: '2026-11-05',
    });
    expect(dated(evaluation)[0]).toEqual(['CF-23', '2026-11-12', '2026-11-14']);
  });

  it('6 weeks in the first 12 months from the day we were told, then 12 weeks', () => {
    const seen = (notifiedOn: string) =>
      dated(
        on('2026-11-10T09:00', 'private-fostering', {
          start: '2025-08-20',
          notifiedOn,
          visits: [visit('v1', '2026-11-05T16:00')],
        }),
      ).map(([clause, , due]) => [clause, due]);
    expect(seen('2026-01-05')).toEqual([['CF-24', '2026-12-17']]);
    // 84 days: 25 to the end of November, 31, and 28 January.
    expect(seen('2025-09-01')).toEqual([['CF-25', '2027-01-28']]);
  });
});

describe('CF-26 to CF-29: temporary carers and at home', () => {
  it.each(['temporary-carer', 'interim-order-at-home'])('%s: weekly, then every 4 weeks', (kind) => {
    const start = '2026-11-02';
    expect(dated(on('2026-11-03T09:00', kind, { start }))).toEqual([['CF-26', '2026-11-05', '2026-11-09']]);
    const reviewed = { kind: 'review-held' as const, at: '2026-11-20T10:00' };
    const after = on('2026-11-24T09:00', kind, {
      start,
      milestones: [reviewed],
      visits: [visit('v1', '2026-11-23T16:00')],
    });
    expect(dated(after).map(([clause, , due]) => [clause, due])).toEqual([['CF-27', '2026-12-21']]);
    const ended = on('2026-12-04T09:00', kind, {
      start,
      milestones: [reviewed, { kind: 'carer-approved', at: '2026-12-01T10:00' }],
      visits: [visit('v1', '2026-12-03T16:00')],
    });
    // Thursday 3 December and 42 days is Thursday 14 January.
    expect(dated(ended).map(([clause, , due]) => [clause, due])).toEqual([['CF-11', '2027-01-14']]);
  });

  it('CF-28: within a week of the earlier of the move and the order, then every 6 weeks', () => {
    const evaluation = on('2026-11-09T09:00', 'care-order-at-home', {
      start: '2026-11-09',
      orderOn: '2026-11-05',
    });
    expect(dated(evaluation)).toEqual([
      ['CF-28', '2026-11-10', '2026-11-12'],
      ['CF-28', '2026-12-15', '2026-12-17'],
    ]);
  });

  it('CF-29 with CF-26: both run, the shorter is next', () => {
    const both = [
      { kind: 'at-home-pending-assessment', start: '2026-11-02' },
      { kind: 'interim-order-at-home', start: '2026-11-02' },
    ];
    const evaluation = on('2026-11-24T09:00', both, {
      milestones: [{ kind: 'review-held', at: '2026-11-20T10:00' }],
      visits: [visit('v1', '2026-11-23T16:00')],
    });
    expect(dueBy(evaluation, 'CF-29')).toEqual(['2027-01-04']);
    expect(dueBy(evaluation, 'CF-27')).toEqual(['2026-12-21']);
    expect(evaluation.next?.obligation).toBe('children-first-standard/CF-27');
  });
});

describe('CF-30: back from being missing', () => {
  const returns = (...at: string[]) => at.map((one) => ({ kind: 'returned' as const, at: one }));
  const twice = returns('2026-11-10T22:00', '2026-11-12T08:00');

  it('72 elapsed hours from each return; one visit after the last closes them all', () => {
    const seen = (visits: string[]) =>
      dueBy(
        on('2026-11-13T12:00', 'child-in-need', {
          milestones: twice,
          visits: visits.map((at) => visit(at, at)),
        }),
        'CF-30',
      );
    expect(seen([])).toEqual(['2026-11-13T22:00:00+00:00', '2026-11-15T08:00:00+00:00']);
    expect(seen(['2026-11-11T10:00'])).toEqual(['2026-11-15T08:00:00+00:00']);
    expect(seen(['2026-11-13T10:00'])).toEqual([]);
  });
});

it('CF-31: each of two homes every 12 weeks', () => {
  const homes = [
    { kind: 'in-care', start: '2026-03-02' },
    { kind: 'additional-home', start: '2026-09-01', home: 'Hill School' },
  ];
  const evaluation = on('2026-11-10T09:00', homes, {
    visits: [visit('v1', '2026-10-01T10:00', { home: 'Hill School' }), visit('v2', '2026-11-05T16:00')],
  });
  // Thursday 5 November and 84 days is 28 January; Thursday 1 October and 84 days is Christmas Eve.
  expect(evaluation.obligations.filter(({ clause }) => clause === 'CF-31')).toMatchObject([
    { involvement: 'in-care', dueBy: '2027-01-28' },
    { involvement: 'additional-home', dueBy: '2026-12-24' },
  ]);
  expect(evaluation.next).toMatchObject({ dueBy: '2026-12-17', obligation: 'children-first-standard/CF-11' });
});

describe('CF-32, CF-33: young people who were in care', () => {
  const adult = (asOf: string, more: Parameters<typeof on>[2]) =>
    on(asOf, 'care-leaver', { dateOfBirth: '2007-05-05', ...more });
  const adviser = (at: string, facts: object = {}) =>
    visit(`v-${at}`, at, { by: 'personal-adviser', ...facts });

  it('seen by the personal adviser every 2 months; a call or another’s visit is none', () => {
    const evaluation = adult('2027-01-10T09:00', {
      visits: [
        adviser('2026-12-30T16:00'),
        adviser('2027-01-04T16:00', { mode: 'phone' }),
        visit('v3', '2027-01-05T16:00'),
      ],
    });
    expect(dueBy(evaluation, 'CF-32')).toEqual(['2027-02-28']);
    expect(evaluation.notCounted.map(({ visit }) => visit)).toEqual(['v-2027-01-04T16:00', 'v3']);
  });

  it('kept in touch with as the Pathway Plan says, by whatever way', () => {
    expect(
      adult('2026-11-10T09:00', {}).obligations.find(({ kind }) => kind === 'keeping-in-touch'),
    ).toMatchObject({
      clause: 'CF-33',
      state: 'not-set',
      missing: 'how often to keep in touch, in the Pathway Plan',
    });
    const evaluation = adult('2026-11-10T09:00', {
      plans: [{ contactEvery: '2 weeks' }],
      visits: [adviser('2026-11-05T16:00', { mode: 'message', childSeen: undefined })],
    });
    expect(dueBy(evaluation, 'CF-33', 'keeping-in-touch')).toEqual(['2026-11-19']);
    expect(evaluation.next?.obligation).toBe('children-first-standard/CF-32');
  });
});

describe('CF-1: alone at every visit', () => {
  const notAlone = visit('v2', '2026-11-05T16:00', { alone: 'no' });

  it('a visit not alone resets the visit clock only, and a manager decides', () => {
    const evaluation = on('2026-11-06T09:00', 'child-in-need', {
      visits: [visit('v1', '2026-10-08T16:00'), notAlone],
    });
    expect(dueBy(evaluation, 'CF-5')).toEqual(['2026-12-17']);
    expect(dueBy(evaluation, 'CF-1', 'seen-alone')).toEqual(['2026-11-19']);
    expect(evaluation.escalation).toMatchObject([
      { step: 'team-manager', clause: 'CF-1', dueBy: '2026-11-05' },
    ]);
  });

  it('not where the manager’s decision is on record', () => {
    const evaluation = on('2026-11-06T09:00', 'child-in-need', {
      visits: [visit('v2', '2026-11-05T16:00', { alone: 'exempt', aloneReason: 'agreed with the manager' })],
    });
    expect(evaluation.escalation).toEqual([]);
    expect(evaluation.next?.mustInclude).toEqual([]);
  });
});
