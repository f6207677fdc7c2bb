import type { Child, Involvement, Visit } from '#shared/model/caseFile.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { child, visit } from './childBuilder.ts';

/**
 * Counted on paper from the standards' own words. November 2026 begins on a Sunday, December on a Tuesday; Christmas Day 2026 is a Friday,
 * Monday 28 December the substitute for Boxing Day, New Year's Day a Friday.
 */
const pack = builtInPacks().get('halton')!;

type Facts = Parameters<typeof child>[0];
const on = (asOf: string, facts: Facts): Evaluation => evaluate(child(facts), [pack], asOf);
const open = (kind: string, more: Partial<Involvement> = {}): Involvement[] => [
  { kind, start: '2026-10-05', ...more },
];
const one = ({ obligations }: Evaluation, clause: string, kind?: string) =>
  obligations.filter((each) => each.clause === clause && (!kind || each.kind === kind));
const dates = (evaluation: Evaluation, clause: string, kind?: string) =>
  one(evaluation, clause, kind).map(({ aimBy, dueBy }) => [aimBy, dueBy]);
const seen = (at: string, facts: Partial<Visit> = {}) =>
  visit(`v-${at.slice(0, 10)}`, `${at.slice(0, 10)}T16:00`, facts);

it.each([
  ['child-protection', 'HA-11'],
  ['child-in-need', 'HA-10'],
  ['private-fostering', 'HA-10'],
])('HA-10, HA-11: %s at least every 28 days', (kind, clause) => {
  // Thursday 5 November and 28 days is Thursday 3 December; two working days before is Tuesday 1.
  const evaluation = on('2026-11-16T09:00', {
    involvements: open(kind, { start: '2026-09-01' }),
    visits: [seen('2026-11-05')],
  });
  expect(dates(evaluation, clause)).toEqual([['2026-12-01', '2026-12-03']]);
  expect(evaluation.next?.mustInclude).toEqual([]);
});

it('HA-8: the plan may ask for more', () => {
  const plans = [{ from: '2026-10-05', visitEvery: '5 working days', aloneEvery: 1, setBy: 'plan' as const }];
  const evaluation = on('2026-11-20T09:00', {
    involvements: open('child-protection', { plans }),
    visits: [seen('2026-11-05')],
  });
  expect(evaluation.next).toEqual({
    dueBy: '2026-11-12',
    aimBy: '2026-11-10',
    state: 'late',
    mustInclude: ['alone'],
    prefer: [{ what: 'home', clause: 'HA-3' }],
    obligation: 'halton/HA-11',
  });
});

describe('HA-2, HA-5, HA-7, HA-14: what counts', () => {
  it.each<[string, Partial<Visit>, string]>([
    ['by video', { mode: 'video' }, 'HA-2'],
    ['by another social worker', { by: 'other-social-worker' }, 'HA-7'],
    ['in a group', { individually: false }, 'HA-14'],
    ['asleep', { awake: 'no' }, 'HA-5'],
    ['awake is not on record', { awake: undefined }, 'HA-5'],
  ])('%s is not', (_, facts, clause) => {
    const evaluation = on('2026-11-10T09:00', { visits: [seen('2026-11-05'), seen('2026-11-09', facts)] });
    expect(evaluation.notCounted).toMatchObject([{ visit: 'v-2026-11-09', clause }]);
    expect(dates(evaluation, 'HA-11')).toEqual([['2026-12-01', '2026-12-03']]);
  });

  it('by a duty social worker is', () => {
    const evaluation = on('2026-11-10T09:00', { visits: [seen('2026-11-05', { by: 'duty-social-worker' })] });
    expect(evaluation.notCounted).toEqual([]);
  });

  it('HA-2: by video counts in the time of an exception for this child', () => {
    const facts = (until: string): Child =>
      child({
        videoExceptions: [{ from: '2026-11-01', until, reason: 'infection in the home' }],
        visits: [seen('2026-11-05', { mode: 'video' })],
      });
    expect(evaluate(facts('2026-11-05'), [pack], '2026-11-10T09:00').notCounted).toEqual([]);
    expect(evaluate(facts('2026-11-04'), [pack], '2026-11-10T09:00').notCounted).toHaveLength(1);
  });

  it('HA-5: asleep, so again within 5 working days', () => {
    // Monday 9 November: T10 W11 T12 F13, Monday 16 is the fifth.
    const evaluation = on('2026-11-10T09:00', {
      visits: [seen('2026-11-05'), seen('2026-11-09', { awake: 'no' })],
    });
    expect(dates(evaluation, 'HA-5', 'retry')).toEqual([['2026-11-12', '2026-11-16']]);
    const held = on('2026-11-17T09:00', {
      visits: [seen('2026-11-05'), seen('2026-11-09', { awake: 'no' }), seen('2026-11-16')],
    });
    expect(one(held, 'HA-5')).toEqual([]);
  });
});

describe('HA-3: the home', () => {
  const elsewhere = seen('2026-11-05', { place: 'school', homeSeen: 'no', notHomeReason: 'the child asked' });

  it('a visit to the home within 5 working days of one elsewhere', () => {
    // Thursday 5 November: F6 M9 T10 W11, Thursday 12 is the fifth.
    const evaluation = on('2026-11-09T09:00', { visits: [elsewhere] });
    expect(one(evaluation, 'HA-3', 'home')).toMatchObject([
      {
        aimBy: '2026-11-10',
        dueBy: '2026-11-12',
        assumed: true,
        countedFrom: { what: 'visit v-2026-11-05' },
      },
    ]);
    expect(evaluation.next?.mustInclude).toEqual(['home']);
    expect(evaluation.advice.filter(({ clause }) => clause === 'HA-3')).toEqual([]);
  });

  it('a second one elsewhere gives no more time; the home seen closes it', () => {
    const second = seen('2026-11-09', { place: 'school', homeSeen: 'no' });
    const evaluation = on('2026-11-10T09:00', { visits: [elsewhere, second] });
    expect(dates(evaluation, 'HA-3', 'home')).toEqual([['2026-11-10', '2026-11-12']]);
    expect(evaluation.advice.find(({ clause }) => clause === 'HA-3')?.text).toContain('record why');
    const atHome = on('2026-11-12T09:00', { visits: [elsewhere, second, seen('2026-11-11')] });
    expect(one(atHome, 'HA-3', 'home')).toEqual([]);
  });

  it('never later than the next visit', () => {
    const plans = [{ from: '2026-10-05', visitEvery: '3 working days' }];
    const evaluation = on('2026-11-06T09:00', {
      involvements: open('child-protection', { plans }),
      visits: [elsewhere],
    });
    expect(dates(evaluation, 'HA-3', 'home').map(([, due]) => due)).toEqual(['2026-11-10']);
  });

  it('is not owed where the source has no field for the place', () => {
    const silent = seen('2026-11-05', { place: undefined, homeSeen: undefined, sourceSilentOn: ['place'] });
    expect(one(on('2026-11-09T09:00', { visits: [silent] }), 'HA-3', 'home')).toEqual([]);
  });
});

describe('HA-4, HA-6: alone from four', () => {
  const involvements = open('in-care', { start: '2026-03-02' });
  const young = (asOf: string, facts: Facts = {}) =>
    on(asOf, {
      involvements,
      dateOfBirth: '2022-11-10',
      visits: [seen('2026-11-05', { alone: 'no' })],
      ...facts,
    });

  it('not before the birthday, and from it on counted from there', () => {
    const before = young('2026-11-09T09:00');
    expect(before.next?.mustInclude).toEqual([]);
    expect(one(before, 'HA-13')).toEqual([]);
    expect(before.next?.prefer).toContainEqual({ what: 'alone', clause: 'HA-4' });
    const four = young('2026-11-10T09:00');
    expect(four.next?.mustInclude).toEqual(['alone']);
    // Six weeks from Tuesday 10 November.
    expect(dates(four, 'HA-13').map(([, due]) => due)).toEqual(['2026-12-22']);
  });

  it('earlier for a child who is able to engage', () => {
    const evaluation = young('2026-11-09T09:00', { ableToEngage: true });
    expect(evaluation.next?.mustInclude).toEqual(['alone']);
    expect(one(evaluation, 'HA-13')).toHaveLength(1);
    expect(dates(evaluation, 'HA-15')).toEqual([['2026-11-10', '2026-11-12']]);
  });
});

describe('HA-9: an assessment', () => {
  const involvements = open('assessment', { start: '2026-11-02' });

  it('one visit, alone: aim for 10 working days, due in 45', () => {
    // From Monday 2 November: 4 days, 9, 14, 19 and the 30th make 20; 18 December makes 34, Christmas Eve 38, New Year's Eve 41;
    // Monday 4 January is 42, Thursday 7 is 45.
    const evaluation = on('2026-11-03T09:00', { involvements });
    expect(dates(evaluation, 'HA-9', 'visit')).toEqual([['2026-11-16', '2027-01-07']]);
    expect(dates(evaluation, 'HA-9', 'seen-alone')).toEqual([['2026-11-16', '2027-01-07']]);
    expect(evaluation.next?.mustInclude).toEqual(['alone', 'interaction']);
  });

  it('before it is authorised', () => {
    const evaluation = on('2026-12-02T09:00', {
      involvements,
      milestones: [{ kind: 'assessment-authorised', at: '2026-12-01T12:00' }],
    });
    expect(evaluation.next).toMatchObject({ dueBy: '2026-12-01', state: 'late' });
  });

  it('a visit not alone leaves the one alone; after that the plan is asked', () => {
    const first = on('2026-11-10T09:00', { involvements, visits: [seen('2026-11-05', { alone: 'no' })] });
    expect(one(first, 'HA-9').map(({ kind }) => kind)).toEqual(['seen-alone']);
    expect(one(first, 'HA-15')).toEqual([]);
    const done = on('2026-11-10T09:00', { involvements, visits: [seen('2026-11-05')] });
    expect(done.obligations).toMatchObject([{ clause: 'HA-9', state: 'not-set' }]);
  });

  it('under four a visit, not alone', () => {
    const evaluation = on('2026-11-03T09:00', { involvements, dateOfBirth: '2024-05-05' });
    expect(one(evaluation, 'HA-9').map(({ kind }) => kind)).toEqual(['visit']);
  });
});

describe('HA-12, HA-21: what the plan holds', () => {
  const said = (plan?: object): string[] =>
    on('2026-11-10T09:00', { involvements: open('child-protection', plan ? { plans: [plan] } : {}) })
      .advice.map(({ clause }) => clause)
      .filter((clause) => ['HA-8', 'HA-12', 'HA-21'].includes(clause));

  it('what it lacks is said', () => {
    expect(said()).toEqual(['HA-8', 'HA-12', 'HA-21']);
    expect(said({ visitEvery: '2 weeks', announced: false })).toEqual(['HA-21']);
    expect(said({ visitEvery: '2 weeks', announced: false, contingency: 'ask the school' })).toEqual([]);
  });
});

it('HA-13: in care alone at every visit, as often as the law says', () => {
  const evaluation = on('2026-11-10T09:00', {
    involvements: open('in-care', { start: '2026-03-02' }),
    visits: [seen('2026-10-22'), seen('2026-11-05', { alone: 'no' })],
  });
  expect(dates(evaluation, 'ENG-CLA-2').map(([, due]) => due)).toEqual(['2026-12-17']);
  expect(dates(evaluation, 'HA-13', 'seen-alone').map(([, due]) => due)).toEqual(['2026-12-03']);
  expect(dates(evaluation, 'HA-15', 'retry')).toEqual([['2026-11-10', '2026-11-12']]);
});

describe('HA-15 to HA-17: not alone as planned', () => {
  const alone = seen('2026-10-15');
  const once = seen('2026-10-29', { alone: 'no' });
  const twice = seen('2026-11-05', { alone: 'no' });

  it('only where that visit had to be alone', () => {
    expect(one(on('2026-11-02T09:00', { visits: [alone, once] }), 'HA-15')).toEqual([]);
    const evaluation = on('2026-11-06T09:00', { visits: [alone, once, twice] });
    expect(one(evaluation, 'HA-15')).toMatchObject([
      { kind: 'retry', aimBy: '2026-11-10', dueBy: '2026-11-12' },
    ]);
    expect(evaluation.escalation).toEqual([]);
  });

  it('so is one at which the child was not seen', () => {
    const missed = seen('2026-11-05', { childSeen: 'no', alone: 'no' });
    expect(dates(on('2026-11-06T09:00', { visits: [alone, once, missed] }), 'HA-15')).toEqual([
      ['2026-11-10', '2026-11-12'],
    ]);
    expect(one(on('2026-11-06T09:00', { visits: [alone, missed] }), 'HA-15')).toEqual([]);
  });

  it('still not alone: again, and the supervisor the same day', () => {
    const third = seen('2026-11-12', { alone: 'no' });
    const evaluation = on('2026-11-13T09:00', { visits: [alone, once, twice, third] });
    // Thursday 12 November: F13 M16 T17 W18, Thursday 19 is the fifth.
    expect(dates(evaluation, 'HA-15')).toEqual([['2026-11-17', '2026-11-19']]);
    expect(evaluation.escalation).toMatchObject([
      { step: 'supervisor', clause: 'HA-16', dueBy: '2026-11-12' },
      { step: 'management-consultation', clause: 'HA-16', dueBy: '2026-11-12' },
    ]);
    const closed = on('2026-11-20T09:00', { visits: [alone, once, twice, third, seen('2026-11-19')] });
    expect([one(closed, 'HA-15'), closed.escalation]).toEqual([[], []]);
  });

  it('a step that was taken is done', () => {
    const evaluation = on('2026-11-13T09:00', {
      visits: [alone, once, twice, seen('2026-11-12', { alone: 'no' })],
      milestones: [{ kind: 'step-done', step: 'supervisor', at: '2026-11-12' }],
    });
    expect(evaluation.escalation.map(({ step, done }) => [step, done])).toEqual([
      ['supervisor', true],
      ['management-consultation', undefined],
    ]);
  });

  it('the child says no: the supervisor that day, and no date is owed', () => {
    const evaluation = on('2026-11-10T09:00', {
      visits: [alone, once, twice],
      aloneExemptions: [{ why: 'child-says-no', reason: 'I want my aunt there', from: '2026-11-09' }],
    });
    expect(one(evaluation, 'HA-15')).toEqual([]);
    expect(evaluation.escalation).toMatchObject([
      { step: 'supervisor', clause: 'HA-17', dueBy: '2026-11-09' },
      { step: 'management-consultation', clause: 'HA-17', dueBy: '2026-11-09' },
    ]);
  });

  it('an export that says nothing of it opens nothing', () => {
    const silent = seen('2026-11-05', { alone: undefined, sourceSilentOn: [] });
    expect(one(on('2026-11-06T09:00', { visits: [silent] }), 'HA-15')).toEqual([]);
  });
});

it('HA-18: in care with a child protection plan, all clocks run and the clause is shown until the first review', () => {
  const both = [
    { kind: 'child-protection', start: '2026-10-05' },
    { kind: 'in-care', start: '2026-11-02' },
  ];
  const reasons = (milestones: Child['milestones']) =>
    on('2026-11-06T09:00', { involvements: both, milestones, visits: [seen('2026-11-05')] }).obligations.map(
      ({ clause, because }) => [clause, because.some((line) => line.endsWith('(HA-18).'))],
    );
  expect(reasons([])).toEqual([
    ['ENG-CLA-2', true],
    ['HA-11', true],
    ['HA-13', true],
  ]);
  expect(reasons([{ kind: 'review-held', at: '2026-11-05' }]).every(([, isShown]) => !isShown)).toBe(true);
});

it('HA-22: how they are with each other, where the last visit did not observe it', () => {
  const evaluation = on('2026-11-10T09:00', {
    visits: [seen('2026-11-05', { interactionObserved: undefined })],
  });
  expect(evaluation.next?.mustInclude).toEqual(['interaction']);
});
