import { due as dueCommand } from '#bot/commandLine/due.ts';
import type { Evaluation, Obligation } from '#shared/model/evaluation.ts';
import { visit as fullVisit } from '#tests/shared/rules/childBuilder.ts';

/**
 * Children whose dates were counted on paper from the policies' own words, by someone who did not write the rules.
 * November 2026 begins on a Sunday; Christmas Day 2026 is a Friday and Monday 28 December its substitute for Boxing Day.
 */

/** A full visit whose id tells its day; `undefined` takes a field out. */
const visit = (at: string, changes: object = {}) => fullVisit(`v-${at}`, at, { announced: true, ...changes });
const protection = (start = '2026-10-05', more: object = {}) => ({
  kind: 'child-protection',
  start,
  ...more,
});
const inNeed = (start = '2026-10-05', more: object = {}) => ({ kind: 'child-in-need', start, ...more });
const child = (changes: object) => ({
  id: 'c1',
  name: 'Amara',
  dateOfBirth: '2016-03-02',
  involvements: [protection()],
  ...changes,
});

async function due(policy: string, asOf: string, facts: object): Promise<Evaluation> {
  const printed: string[] = [];
  const streams = {
    readInput: () => Promise.resolve(JSON.stringify({ policy: policy.split(','), asOf, children: [facts] })),
    out: (text: string) => void printed.push(text),
    err: (text: string) => {
      throw new Error(text);
    },
    now: () => 0,
  };
  expect(await dueCommand(['--json', '-'], streams)).toBe(0);
  const [answer] = (JSON.parse(printed.join('')) as { children: Evaluation[] }).children;
  return answer as Evaluation;
}
const clause = (answer: Evaluation, name: string): Obligation | undefined =>
  answer.obligations.find((one) => one.clause === name);
const dates = (one: Obligation | undefined) => one && [one.aimBy, one.dueBy, one.state];

describe('Visiting policy 2019, counted on paper', () => {
  const vp = (asOf: string, facts: object) => due('visiting-policy-2019', asOf, child(facts));

  test.each([
    // Thursday 5 November + 10: F6 M9 T10 W11 T12 F13 M16 T17 W18 T19.
    ['ten working days', '2026-11-05T16:00', '2026-11-10T09:00', ['2026-11-17', '2026-11-19', 'on-track']],
    [
      'the aim itself is still on track',
      '2026-11-05T16:00',
      '2026-11-17T23:00',
      ['2026-11-17', '2026-11-19', 'on-track'],
    ],
    ['past the aim', '2026-11-05T16:00', '2026-11-18T00:00', ['2026-11-17', '2026-11-19', 'due-soon']],
    [
      'the whole of the last day is in time',
      '2026-11-05T16:00',
      '2026-11-19T23:59',
      ['2026-11-17', '2026-11-19', 'due-soon'],
    ],
    [
      'late from the next midnight',
      '2026-11-05T16:00',
      '2026-11-20T00:00',
      ['2026-11-17', '2026-11-19', 'late'],
    ],
    // Friday 18 December + 10: M21 T22 W23 T24, not Christmas, not Monday 28, T29 W30 T31, not New Year, M4 T5 W6.
    ['over Christmas', '2026-12-18T10:00', '2026-12-21T09:00', ['2027-01-04', '2027-01-06', 'on-track']],
    // Saturday 7 November + 10: M9 … F20.
    ['from a Saturday', '2026-11-07T11:00', '2026-11-10T09:00', ['2026-11-18', '2026-11-20', 'on-track']],
  ])('I.5 %s', async (_name, at, asOf, expected) => {
    expect(dates(clause(await vp(asOf, { visits: [visit(at)] }), 'I.5'))).toEqual(expected);
  });

  test('I.6 twenty working days', async () => {
    // Monday 2 November + 20 working days is Monday 30; two back: F27, T26.
    const answer = await vp('2026-11-10T09:00', {
      involvements: [inNeed()],
      visits: [visit('2026-11-02T10:00')],
    });
    expect(dates(clause(answer, 'I.6'))).toEqual(['2026-11-26', '2026-11-30', 'on-track']);
  });

  test('no visit on record: from the start of the plan, and marked unseen', async () => {
    // Monday 9 November + 10: T10 … M23.
    const answer = await vp('2026-11-10T09:00', { involvements: [protection('2026-11-09')], visits: [] });
    expect(answer.unseen).toBe(true);
    expect(dates(clause(answer, 'I.5'))).toEqual(['2026-11-19', '2026-11-23', 'on-track']);
    expect(answer.next?.mustInclude).toEqual(['alone', 'home', 'bedroom']);
  });

  test('I.7 a shorter interval in the plan holds, a longer one never lengthens', async () => {
    const plan = (visitEvery: string) => [
      protection('2026-10-05', { plans: [{ from: '2026-10-05', visitEvery, setBy: 'plan' }] }),
    ];
    const shorter = await vp('2026-11-10T09:00', {
      involvements: plan('5 working days'),
      visits: [visit('2026-11-05T16:00')],
    });
    expect(shorter.next?.dueBy).toBe('2026-11-12');
    expect(shorter.next?.aimBy).toBe('2026-11-10');
    const longer = await vp('2026-11-10T09:00', {
      involvements: plan('20 working days'),
      visits: [visit('2026-11-05T16:00')],
    });
    expect(longer.next?.dueBy).toBe('2026-11-19');
  });

  test('I.7 the child asks: a number of ours, said so', async () => {
    const answer = await vp('2026-11-20T12:00', {
      visits: [visit('2026-11-18T10:00')],
      milestones: [{ kind: 'child-asked', at: '2026-11-20T09:00' }],
    });
    const asked = answer.obligations.find((one) => one.clause === 'I.7');
    expect([asked?.aimBy, asked?.dueBy, asked?.assumed]).toEqual(['2026-11-23', '2026-11-24', true]);
    expect(answer.next?.dueBy).toBe('2026-11-24');
  });

  test('I.8 alone at least every other visit: unknown means no', async () => {
    const once = await vp('2026-11-10T09:00', { visits: [visit('2026-11-05T16:00', { alone: undefined })] });
    expect(once.next?.mustInclude).toEqual(['alone']);
    const after = await vp('2026-11-10T09:00', {
      visits: [visit('2026-11-02T16:00', { alone: 'no' }), visit('2026-11-05T16:00')],
    });
    expect(after.next?.mustInclude).toEqual([]);
  });

  test('I.8 under five: awake and interaction at every visit; asleep does not count', async () => {
    const answer = await vp('2026-11-10T09:00', {
      dateOfBirth: '2022-01-10',
      visits: [visit('2026-11-02T10:00'), visit('2026-11-05T10:00', { awake: 'no', alone: 'no' })],
    });
    // From Monday 2 November: T3 … M16.
    expect(clause(answer, 'I.5')?.dueBy).toBe('2026-11-16');
    expect(answer.next?.mustInclude).toEqual(['awake', 'interaction']);
    expect(answer.notCounted.map((one) => one.visit)).toEqual(['v-2026-11-05T10:00']);
  });

  test('I.9 home and bedroom at least every other visit', async () => {
    const answer = await vp('2026-11-10T09:00', {
      visits: [visit('2026-11-05T16:00', { place: 'school', homeSeen: 'no', bedroomSeen: 'no' })],
    });
    expect(answer.next?.mustInclude).toEqual(['home', 'bedroom']);
  });

  test.each([['no'], ['briefly']])(
    'I.10 seen: %s — again within two working days, and the visit clock goes on',
    async (childSeen) => {
      const answer = await vp('2026-11-09T17:00', {
        visits: [visit('2026-11-05T16:00'), visit('2026-11-09T10:00', { childSeen })],
      });
      const retry = answer.obligations.find((one) => one.kind === 'retry');
      expect([retry?.clause, retry?.aimBy, retry?.dueBy]).toEqual(['I.10', '2026-11-10', '2026-11-11']);
      expect(clause(answer, 'I.5')?.dueBy).toBe('2026-11-19');
      expect(answer.next?.dueBy).toBe('2026-11-11');
      expect(answer.escalation).toEqual([]);
    },
  );

  test('I.11 a second attempt in a row: the manager, the same day', async () => {
    const answer = await vp('2026-11-11T09:00', {
      visits: [
        visit('2026-11-05T16:00'),
        visit('2026-11-09T10:00', { childSeen: 'no' }),
        visit('2026-11-10T10:00', { childSeen: 'no' }),
      ],
    });
    expect(answer.escalation.map((one) => [one.step, one.dueBy.slice(0, 10)])).toEqual([
      ['team-manager', '2026-11-10'],
    ]);
    expect(answer.next?.dueBy).toBe('2026-11-12');
  });

  test('a counted visit closes the attempts before it', async () => {
    const answer = await vp('2026-11-11T09:00', {
      visits: [visit('2026-11-09T10:00', { childSeen: 'no' }), visit('2026-11-10T10:00')],
    });
    expect(answer.obligations.filter((one) => one.kind === 'retry')).toEqual([]);
    // Tuesday 10 November + 10: W11 … T24.
    expect(answer.next?.dueBy).toBe('2026-11-24');
    expect(answer.escalation).toEqual([]);
  });

  test.each([
    ['by video', { mode: 'video' }],
    ['while being driven', { purpose: 'transport' }],
    ['by someone who is no social worker', { by: 'other' }],
  ])('%s is no visit and no attempt', async (_name, changes) => {
    const answer = await vp('2026-11-10T09:00', {
      visits: [visit('2026-11-02T16:00'), visit('2026-11-09T16:00', changes)],
    });
    expect(clause(answer, 'I.5')?.dueBy).toBe('2026-11-16');
    expect(answer.obligations.filter((one) => one.kind === 'retry')).toEqual([]);
    expect(answer.notCounted).toHaveLength(1);
  });

  test('SR-20 another social worker counts', async () => {
    const answer = await vp('2026-11-10T09:00', {
      visits: [visit('2026-11-05T16:00', { by: 'other-social-worker' })],
    });
    expect(clause(answer, 'I.5')?.dueBy).toBe('2026-11-19');
  });

  test('I.12, I.13 on holiday when the visit falls due', async () => {
    const answer = await vp('2026-11-12T09:00', {
      visits: [visit('2026-11-05T16:00')],
      away: [{ from: '2026-11-14', to: '2026-11-21', reason: 'family holiday' }],
    });
    // The visit on the first working day after Saturday 21 November; word by video or phone in the policy's own ten days.
    expect(clause(answer, 'I.5')?.dueBy ?? answer.next?.dueBy).toBe('2026-11-23');
    const word = answer.obligations.find((one) => one.kind === 'contact');
    expect([word?.clause, word?.dueBy]).toEqual(['I.13', '2026-11-19']);
  });

  test('SR-15 what a source only reported counts for the date, and waits to be confirmed', async () => {
    const answer = await vp('2026-11-10T09:00', {
      visits: [{ id: 'r1', at: '2026-11-05', childSeen: 'reported' }],
    });
    expect(answer.unconfirmed).toBe(true);
    expect(answer.unseen).toBe(false);
    expect(answer.next?.dueBy).toBe('2026-11-19');
    expect(answer.next?.mustInclude).toContain('alone');
  });

  test('an involvement that the policy does not know is never nothing', async () => {
    const answer = await vp('2026-11-10T09:00', { involvements: [{ kind: 'in-care', start: '2026-10-05' }] });
    expect(answer.next).toBeNull();
    expect(answer.obligations.map((one) => one.state)).toEqual(['not-set']);
  });

  test('what has ended owes nothing', async () => {
    const ended = [protection('2026-10-05', { end: '2026-11-09' })];
    expect((await vp('2026-11-10T09:00', { involvements: ended })).obligations).toEqual([]);
  });

  test('a visit after the moment asked about is a booking', async () => {
    const answer = await vp('2026-11-06T09:00', {
      visits: [visit('2026-11-05T16:00'), visit('2026-11-09T16:00')],
    });
    expect(answer.next?.dueBy).toBe('2026-11-19');
  });
});

describe('Bedford Borough, counted on paper', () => {
  const bb = (asOf: string, facts: object) => due('bedford-borough', asOf, child(facts));

  test('BB-20 and BB-1: seen, and seen alone, every ten working days', async () => {
    const answer = await bb('2026-11-10T09:00', { visits: [visit('2026-11-05T16:00')] });
    expect(dates(clause(answer, 'BB-20'))).toEqual(['2026-11-17', '2026-11-19', 'on-track']);
    expect(dates(clause(answer, 'BB-1'))).toEqual(['2026-11-17', '2026-11-19', 'on-track']);
    expect(answer.next?.mustInclude).toContain('alone');
  });

  test('BB-1 a visit not alone moves the visit clock only', async () => {
    const answer = await bb('2026-11-10T09:00', {
      visits: [visit('2026-11-02T16:00'), visit('2026-11-05T16:00', { alone: 'no' })],
    });
    expect(clause(answer, 'BB-20')?.dueBy).toBe('2026-11-19');
    expect(clause(answer, 'BB-1')?.dueBy).toBe('2026-11-16');
    expect(answer.next?.dueBy).toBe('2026-11-16');
  });

  test('BB-2, BB-5 not seen at a home visit: 24 hours, the Team Manager and the other agencies the same day', async () => {
    const answer = await bb('2026-11-17T18:00', {
      visits: [visit('2026-11-12T16:00'), visit('2026-11-17T16:00', { childSeen: 'no' })],
    });
    const retry = answer.obligations.find((one) => one.kind === 'retry');
    expect(retry?.clause).toBe('BB-2');
    expect(Date.parse(retry?.dueBy ?? '')).toBe(Date.parse('2026-11-18T16:00Z'));
    expect(retry?.aimBy).toBe(retry?.dueBy);
    const steps = new Map(answer.escalation.map((one) => [one.step, one.dueBy.slice(0, 10)]));
    expect(steps.get('team-manager')).toBe('2026-11-17');
    expect(steps.get('other-agencies')).toBe('2026-11-17');
    expect(steps.has('legal-planning')).toBe(false);
  });

  test('BB-3, BB-4 still not seen: a Head of Service within 24 hours of the second attempt', async () => {
    const answer = await bb('2026-11-18T12:00', {
      visits: [
        visit('2026-11-12T16:00'),
        visit('2026-11-17T16:00', { childSeen: 'no' }),
        visit('2026-11-18T10:00', { childSeen: 'no' }),
      ],
    });
    const retry = answer.obligations.find((one) => one.kind === 'retry');
    expect(Date.parse(retry?.dueBy ?? '')).toBe(Date.parse('2026-11-19T10:00Z'));
    const head = answer.escalation.find((one) => one.step === 'head-of-service');
    expect(Date.parse(head?.dueBy ?? '')).toBe(Date.parse('2026-11-19T10:00Z'));
    const group = answer.escalation.find((one) => one.step === 'core-group-and-chair');
    expect(group?.dueBy.slice(0, 10)).toBe('2026-11-19');
  });

  test('BB-7 the third attempt in a row: Legal Planning is offered', async () => {
    const answer = await bb('2026-11-19T12:00', {
      visits: [
        visit('2026-11-12T16:00'),
        visit('2026-11-17T16:00', { childSeen: 'no' }),
        visit('2026-11-18T10:00', { childSeen: 'no' }),
        visit('2026-11-19T09:00', { childSeen: 'no' }),
      ],
    });
    expect(answer.escalation.map((one) => one.step)).toContain('legal-planning');
  });

  test('BB-10, BB-15, BB-16 transport, chance and meetings are no visits; transport planned as one is', async () => {
    const last = (purpose: string) =>
      bb('2026-11-10T09:00', { visits: [visit('2026-11-02T16:00'), visit('2026-11-05T16:00', { purpose })] });
    expect(clause(await last('transport'), 'BB-20')?.dueBy).toBe('2026-11-16');
    expect(clause(await last('meeting'), 'BB-20')?.dueBy).toBe('2026-11-16');
    expect(clause(await last('unplanned'), 'BB-20')?.dueBy).toBe('2026-11-16');
    expect(clause(await last('transport-planned-as-visit'), 'BB-20')?.dueBy).toBe('2026-11-19');
  });

  test('BB-14 seen elsewhere: the next must include home, and with it the bedroom', async () => {
    const answer = await bb('2026-11-10T09:00', {
      visits: [visit('2026-11-05T16:00', { place: 'school', homeSeen: 'no', bedroomSeen: 'no' })],
    });
    expect(answer.next?.mustInclude).toEqual(['alone', 'home', 'bedroom']);
  });

  test('BB-22 recorded within two working days', async () => {
    // Friday 6 November: M9, T10.
    const answer = await bb('2026-11-09T09:00', {
      visits: [visit('2026-11-06T16:00', { recordedAt: undefined })],
    });
    expect(answer.obligations.filter((one) => one.kind === 'recording').map((one) => one.dueBy)).toEqual([
      '2026-11-10',
    ]);
  });

  test('both policies: the strictest clock is next, each under its own name', async () => {
    const answer = await due(
      'visiting-policy-2019,bedford-borough',
      '2026-11-10T09:00',
      child({ visits: [visit('2026-11-05T16:00')] }),
    );
    expect(answer.obligations.map((one) => one.id)).toEqual(
      expect.arrayContaining(['visiting-policy-2019/I.5', 'bedford-borough/BB-20', 'bedford-borough/BB-1']),
    );
  });
});
