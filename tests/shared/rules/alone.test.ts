import type { Child, Visit } from '#shared/model/caseFile.ts';
import { child, obligation, visit } from './childBuilder.ts';
import { pack, under } from './packBuilder.ts';

/**
 * Visits that had to be alone and were not (SR-10), and exemptions (SR-12, SR-23), to the day. A small policy: alone at every visit or
 * every other one, another visit within five working days of one that was not, and a step for the first, second and third in a row.
 */
const parts = (every: number) => ({
  demands: [{ clause: 'S-7', says: 'Alone.', include: 'alone' as const, every }],
  followUps: [
    {
      clause: 'S-26',
      says: 'Seen again.',
      lacking: 'alone' as const,
      attempts: ['not-seen' as const],
      within: '5 working days',
    },
  ],
  escalation: (['supervisor', 'team-manager', 'head-of-service'] as const).map((step, index) => ({
    clause: `S-4${index}`,
    says: 'Said.',
    step,
    when: [{ notAlone: index + 1 }],
    within: 'same day' as const,
  })),
});
const every = pack(parts(1));
const everyOther = pack(parts(2));

/** Thursdays 8, 15, 22 and 29 October. */
const thursdays = ['2026-10-08', '2026-10-15', '2026-10-22', '2026-10-29'];
const visits = (...facts: Partial<Visit>[]) =>
  facts.map((each, index) => visit(`v${index + 1}`, `${thursdays[index]!}T16:00`, each));
/** The days of the steps: one for each visit in a row that had to be alone and was not. */
const missed = (facts: Partial<Visit>[], more: Partial<Child> = {}, policy = every) =>
  under(policy, child({ visits: visits(...facts), ...more }), '2026-10-30T09:00').escalation.map(
    ({ dueBy }) => dueBy,
  );

const alone = { alone: 'yes' } as const;
const not = { alone: 'no' } as const;

describe('the visits in a row that had to be alone and were not', () => {
  it.each([
    ['alone each time', [alone, alone], []],
    ['not the second time', [alone, not], ['2026-10-15']],
    ['not from the first on', [not, not], ['2026-10-08', '2026-10-15']],
    ['alone since', [not, not, alone], []],
    ['alone between', [not, alone, not], ['2026-10-22']],
    ['three', [alone, not, not, not], ['2026-10-15', '2026-10-22', '2026-10-29']],
    ['unknown means no', [alone, { alone: 'unknown' }], ['2026-10-15']],
    ['nothing on record means no', [alone, { alone: undefined }], ['2026-10-15']],
    ['asleep is not alone', [alone, { alone: 'yes', awake: 'no' }], ['2026-10-15']],
    ['not, and why', [alone, { alone: 'no', aloneReason: 'a brother came in' }], ['2026-10-15']],
    ['not seen at all', [alone, { childSeen: 'no' }], ['2026-10-15']],
    ['only briefly is not among what counts so', [alone, { childSeen: 'briefly', alone: 'no' }], []],
    ['a phone call is no visit', [alone, { mode: 'phone', alone: 'no' }], []],
    ['an export that says nothing of alone', [alone, { alone: undefined, sourceSilentOn: ['by'] }], []],
    ['an export that says no', [alone, { alone: 'no', sourceSilentOn: ['by'] }], ['2026-10-15']],
    ['a date alone, reported', [alone, { alone: undefined, childSeen: 'reported' }], []],
  ] as [string, Partial<Visit>[], string[]][])('at every visit: %s', (_, facts, days) => {
    expect(missed(facts)).toEqual(days);
  });

  it.each([
    ['once not is allowed', [alone, not], []],
    ['twice is not', [alone, not, not], ['2026-10-22']],
    ['nor three times', [alone, not, not, not], ['2026-10-22', '2026-10-29']],
    ['the first ever had to be', [not], ['2026-10-08']],
    ['not seen, where that visit had to be', [alone, not, { childSeen: 'no' }], ['2026-10-22']],
    ['not seen, where it had not', [alone, { childSeen: 'no' }], []],
    ['an attempt is no visit: the next had not to be either', [alone, { childSeen: 'no' }, not], []],
  ] as [string, Partial<Visit>[], string[]][])('at every other visit: %s', (_, facts, days) => {
    expect(missed(facts, {}, everyOther)).toEqual(days);
  });

  it('the steps and the further visit say it', () => {
    const evaluation = under(every, child({ visits: visits(alone, not, not) }), '2026-10-23T09:00');
    expect(evaluation.escalation.map(({ because }) => because[0])).toEqual([
      'A visit that had to be alone was not: Amara was not seen alone on 15 October.',
      'Second visit in a row that had to be alone and was not: Amara was not seen alone on 22 October.',
    ]);
    // Thursday 22: F23 M26 T27 W28, Thursday 29 is the fifth working day.
    expect(obligation(evaluation, 'S-26')).toMatchObject({
      kind: 'retry',
      dueBy: '2026-10-29',
      aimBy: '2026-10-27',
      countedFrom: { what: 'visit v3' },
      because: [
        'Due Thursday 29 October: 5 working days after Amara was not seen alone on 22 October (S-26).',
        'Aim for Tuesday 27 October.',
        'Visit 2 in a row that was not alone.',
      ],
    });
    const unseen = under(every, child({ visits: visits(alone, { childSeen: 'no' }) }), '2026-10-16T09:00');
    expect(obligation(unseen, 'S-26').because).toEqual([
      'Due Thursday 22 October: 5 working days after Amara was not seen on 15 October (S-26).',
      'Aim for Tuesday 20 October.',
    ]);
  });

  it('a visit before the birth was to the parents, one on the day of birth was not', () => {
    expect(missed([not, not, not], { dateOfBirth: '2026-10-16' })).toEqual(['2026-10-22']);
    expect(missed([not, not, not], { dateOfBirth: '2026-10-15' })).toEqual(['2026-10-15', '2026-10-22']);
    expect(missed([not, alone, not], { dateOfBirth: '2026-10-16' })).toEqual(['2026-10-22']);
  });

  it('below the age from which the policy asks for it none had to be', () => {
    const fromFour = pack({ ...parts(1), aloneAge: { clause: 'S-8', says: 'From four.', from: 4 } });
    expect(missed([not, not, not], { dateOfBirth: '2022-10-15' }, fromFour)).toEqual([
      '2026-10-15',
      '2026-10-22',
    ]);
    expect(missed([not, not, not], { dateOfBirth: '2022-10-16' }, fromFour)).toEqual(['2026-10-22']);
    expect(missed([not], { dateOfBirth: '2024-10-16', ableToEngage: true }, fromFour)).toEqual([
      '2026-10-08',
    ]);
    expect(missed([not], { dateOfBirth: null }, fromFour)).toEqual(['2026-10-08']);
  });

  it('a policy that does not cover what is open asks nothing', () => {
    const involvements = [{ kind: 'child-in-need', start: '2026-10-05' }];
    expect(missed([not, not], { involvements })).toEqual([]);
  });

  describe('under an exemption', () => {
    const review = { milestones: [{ kind: 'review-held' as const, at: '2026-10-12T10:00' }] };
    it.each([
      [
        'given with its reason at the visit, and over since the review',
        { aloneReason: 'their own words' },
        2,
      ],
      ['given without one', {}, 3],
      ['a reason of blanks is none', { aloneReason: '  ' }, 3],
    ])('%s', (_, reason, howMany) => {
      expect(missed([{ alone: 'exempt', ...reason }, not, not], review)).toHaveLength(howMany);
    });

    it.each([
      ['a child protection review conference ends it too', 'review-conference' as const, 2],
      ['one that is only planned does not', 'conference-planned' as const, 0],
    ])('%s', (_, kind, howMany) => {
      const given = { alone: 'exempt', aloneReason: 'their own words' } as const;
      const milestones = [{ kind, at: '2026-10-12T10:00' }];
      expect(missed([given, not, not], { milestones })).toHaveLength(howMany);
    });

    it.each([
      ['from that day', '2026-10-15', '2026-10-15', ['2026-10-08', '2026-10-22']],
      ['until that day', '2026-10-10', '2026-10-15', ['2026-10-08', '2026-10-22']],
      ['until the day before', '2026-10-10', '2026-10-14', ['2026-10-08', '2026-10-15', '2026-10-22']],
      ['from the day after', '2026-10-16', '2026-10-17', ['2026-10-08', '2026-10-15', '2026-10-22']],
    ])('entered for a time: %s', (_, from, until, days) => {
      const aloneExemptions = [{ why: 'manager-decision' as const, reason: 'newly settled', from, until }];
      expect(missed([not, not, not], { aloneExemptions })).toEqual(days);
    });

    it('given twice, each with its reason: neither visit is counted', () => {
      const given = { alone: 'exempt', aloneReason: 'their own words' } as const;
      const reviews = ['2026-10-12T10:00', '2026-10-19T10:00'].map((at) => ({
        kind: 'review-held' as const,
        at,
      }));
      expect(missed([given, given, not], { milestones: reviews })).toEqual(['2026-10-22']);
    });

    it('while one holds nothing is asked', () => {
      const aloneExemptions = [
        { why: 'manager-decision' as const, reason: 'newly settled', from: '2026-10-23' },
      ];
      expect(missed([not, not, not], { aloneExemptions })).toEqual([]);
    });
  });
});

describe('exemptions', () => {
  const asked = (facts: Partial<Child>, asOf: string, policy = every) =>
    under(policy, child(facts), `${asOf}T09:00`).next?.mustInclude;
  const line = (facts: Partial<Child>, asOf: string) =>
    obligation(under(every, child(facts), `${asOf}T09:00`), 'S-5').because.at(-1);

  it('of one that is too young the age is reason enough, until they are old enough', () => {
    const exempt = (at: string) => ({
      dateOfBirth: '2022-10-16',
      visits: [visit('v1', at, { alone: 'exempt' })],
    });
    expect(asked(exempt('2026-10-08T16:00'), '2026-10-15')).toEqual([]);
    expect(asked(exempt('2026-10-08T16:00'), '2026-10-16')).toEqual(['alone']);
    expect(line(exempt('2026-10-08T16:00'), '2026-10-15')).toBe(
      'Seeing them alone is not asked before Friday 16 October, when the exemption lapses (S-7).',
    );
    // Four on the day of the visit: no longer too young, and no reason given.
    expect(asked(exempt('2026-10-16T16:00'), '2026-10-17')).toEqual(['alone']);
    expect(asked({ ...exempt('2026-10-08T16:00'), dateOfBirth: null }, '2026-10-09')).toEqual(['alone']);
  });

  it('born on 29 February: old enough on 28 February (SR-8)', () => {
    const young = pack({ ...parts(1), settings: { tooYoungForAlone: 3 } });
    const aged = pack({ ...parts(1), aloneAge: { clause: 'S-8', says: 'From three.', from: 3 } });
    const facts = {
      dateOfBirth: '2024-02-29',
      involvements: [{ kind: 'child-protection', start: '2027-01-04' }],
      visits: [visit('v1', '2027-02-25T16:00', { alone: 'exempt' })],
    };
    expect([asked(facts, '2027-02-27', young), asked(facts, '2027-02-28', young)]).toEqual([[], ['alone']]);
    const given = { ...facts, visits: [visit('v1', '2027-02-28T08:00', { alone: 'exempt' })] };
    expect(asked(given, '2027-02-28', young)).toEqual(['alone']);
    const seen = { ...facts, visits: [visit('v1', '2027-02-25T16:00', not)] };
    expect([asked(seen, '2027-02-27', aged), asked(seen, '2027-02-28', aged)]).toEqual([[], ['alone']]);
  });

  it('the child’s words are said as they were given, without what surrounds them', () => {
    const visits = [
      visit('v1', '2026-10-08T16:00', { alone: 'exempt', aloneReason: '  I want my aunt there ' }),
    ];
    expect(line({ visits }, '2026-10-09')).toBe(
      'Seeing them alone is not asked before Saturday 9 January 2027, when the exemption lapses: "I want my aunt there" (S-7).',
    );
    const aloneExemptions = [
      { why: 'child-says-no' as const, reason: ' not today  ', from: '2026-10-08', until: '2026-10-20' },
    ];
    expect(line({ aloneExemptions, visits: [visit('v1', '2026-10-08T16:00')] }, '2026-10-09')).toBe(
      'Seeing them alone is not asked before Wednesday 21 October, when the exemption lapses: "not today" (S-7).',
    );
  });

  it('of several the one that holds longest; of two that end together the first', () => {
    const one = (reason: string, until: string) => ({
      why: 'manager-decision' as const,
      reason,
      from: '2026-10-08',
      until,
    });
    const said = (...aloneExemptions: ReturnType<typeof one>[]) =>
      line({ aloneExemptions, visits: [visit('v1', '2026-10-08T16:00')] }, '2026-10-09');
    expect(
      said(one('short', '2026-10-10'), one('long', '2026-10-20'), one('middle', '2026-10-15')),
    ).toContain('"long"');
    expect(said(one('long', '2026-10-20'), one('short', '2026-10-10'))).toContain('"long"');
    expect(said(one('first', '2026-10-20'), one('second', '2026-10-20'))).toContain('"first"');
  });

  it('one that has not begun, or is worth nothing, hides no other', () => {
    const holds = { why: 'manager-decision' as const, reason: 'newly settled', from: '2026-10-08' };
    const visits = [visit('v1', '2026-10-08T16:00')];
    for (const other of [
      { ...holds, from: '2026-10-20' },
      { ...holds, why: 'too-young' as const },
    ]) {
      expect(asked({ visits, aloneExemptions: [other, holds] }, '2026-10-09')).toEqual([]);
      expect(asked({ visits, aloneExemptions: [other] }, '2026-10-09')).toEqual(['alone']);
    }
  });

  it('lapses at the next review, and not at one before it or on the same day', () => {
    const exempt = (at: string) => ({
      visits: [visit('v1', '2026-10-08T16:00', { alone: 'exempt', aloneReason: 'agreed' })],
      milestones: [{ kind: 'review-held' as const, at }],
    });
    expect(asked(exempt('2026-10-12T08:00'), '2026-10-11')).toEqual([]);
    expect(asked(exempt('2026-10-12T08:00'), '2026-10-12')).toEqual(['alone']);
    expect(asked(exempt('2026-10-07T10:00'), '2026-10-12')).toEqual([]);
    expect(asked(exempt('2026-10-08'), '2026-10-12')).toEqual([]);
    // Three months without a review: to Friday 8 January, and no longer.
    const none = {
      ...exempt('2026-10-07'),
      milestones: [{ kind: 'concern-raised' as const, at: '2026-10-12T10:00' }],
    };
    expect([asked(none, '2027-01-08'), asked(none, '2027-01-09')]).toEqual([[], ['alone']]);
  });
});
