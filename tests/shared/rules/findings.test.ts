import type { Child } from '#shared/model/caseFile.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { child, underBedford, visit } from './childBuilder.ts';
import { pack } from './packBuilder.ts';

const packs = [...builtInPacks().values()];
const found = (facts: Partial<Child>): string[] =>
  evaluate(child(facts), packs, '2026-11-10T09:00').findings.filter((text) => text !== '');

const inCare = { kind: 'in-care', start: '2026-03-02' };

describe('facts that cannot be right come out as findings, and never as an exception', () => {
  it.each<[string, Partial<Child>, RegExp | null]>([
    ['nothing wrong', { visits: [visit('v1', '2026-11-05T16:00')] }, null],
    [
      'a kind nobody knows',
      { involvements: [{ kind: 'lodging', start: '2026-10-05' }] },
      /"lodging" is not an involvement we know/,
    ],
    [
      'a referral, and nothing begun since',
      { involvements: [{ kind: 'open-referral', start: '2026-10-05' }] },
      /There is a referral, and no assessment or plan that we know of/,
    ],
    [
      'the end before the start',
      { involvements: [{ kind: 'in-care', start: '2026-10-05', end: '2026-10-01' }] },
      /before its start/,
    ],
    [
      'two homes in care at once',
      { involvements: [inCare, { kind: 'in-care', start: '2026-10-05' }] },
      /^Two records of .* overlap from 5 October/,
    ],
    [
      'one home after another on the same day',
      {
        involvements: [
          { ...inCare, end: '2026-10-05' },
          { kind: 'in-care', start: '2026-10-05' },
        ],
      },
      null,
    ],
    [
      'a further home without a label',
      { involvements: [inCare, { kind: 'additional-home', start: '2026-09-01' }] },
      /no label/,
    ],
    ['short breaks alone need none', { involvements: [{ kind: 'short-breaks', start: '2026-09-01' }] }, null],
    [
      'short breaks beside care do',
      { involvements: [inCare, { kind: 'short-breaks', start: '2026-09-01' }] },
      /no label/,
    ],
    [
      'a visit to a home nobody knows',
      { visits: [visit('v1', '2026-11-05T16:00', { home: 'Hill School' })] },
      /visit of 5 November was to "Hill School"/,
    ],
    [
      'an exception that ends before it begins',
      { videoExceptions: [{ from: '2026-11-05', until: '2026-11-01', reason: 'infection' }] },
      /by video from 5 November ends before it begins, on 1 November/,
    ],
  ])('%s', (_, facts, expected) => {
    const said = found(facts);
    if (expected === null) expect(said).toEqual([]);
    else expect(said).toEqual([expect.stringMatching(expected)]);
  });
});

/** In whole sentences and to the day, under one policy: child protection since Monday 5 October, looked at on Tuesday 10 November. */
describe('what is said, and where it stops', () => {
  const under = (facts: Partial<Child>): string[] => underBedford(child(facts), '2026-11-10T09:00').findings;
  const on = (day: string, facts: Parameters<typeof visit>[2] = {}) =>
    visit(`v-${day}`, `${day}T16:00`, facts);
  const since = (start: string, more: object = {}) => ({ kind: 'child-protection', start, ...more });

  it.each<[string, Partial<Child>, string[]]>([
    [
      'no date of birth',
      { dateOfBirth: null },
      [
        'The date of birth is missing: add it, so that the rules for young children can be told from the others.',
      ],
    ],
    ['nobody works with the child', { dateOfBirth: null, involvements: [] }, []],
    ['not born yet', { dateOfBirth: null, unborn: true }, []],
    ['not born yet, and expected today', { dateOfBirth: null, unborn: true, expectedOn: '2026-11-10' }, []],
    [
      'expected yesterday',
      { dateOfBirth: null, unborn: true, expectedOn: '2026-11-09' },
      [
        'The birth was expected on 9 November: add the date of birth, since the visits after it count from there.',
      ],
    ],
    ['expected, and born', { dateOfBirth: '2026-11-08', unborn: true, expectedOn: '2026-11-09' }, []],
    ['born today', { dateOfBirth: '2026-11-10' }, []],
    [
      'born tomorrow',
      { dateOfBirth: '2026-11-11' },
      ['The date of birth, 11 November, lies ahead: correct it, or mark the child as unborn.'],
    ],
    ['born tomorrow, as everybody knows', { dateOfBirth: '2026-11-11', unborn: true }, []],
    [
      'ended before it began',
      { involvements: [since('2026-10-05'), since('2026-09-05', { end: '2026-09-01' })] },
      [
        'The end of the child protection plan, 1 September, is before its start, 5 September: correct one of them.',
      ],
    ],
    [
      'ended on the day it began',
      { involvements: [since('2026-10-05'), since('2026-09-05', { end: '2026-09-05' })] },
      [],
    ],
    [
      'two plans at once, in whichever order',
      { involvements: [since('2026-10-05'), since('2026-09-01', { end: '2026-10-05' })] },
      ['Two records of the child protection plan overlap from 5 October: end one of them.'],
    ],
    [
      'one plan after the other',
      { involvements: [since('2026-10-05'), since('2026-09-01', { end: '2026-10-04' })] },
      [],
    ],
    [
      'a short one within a long one, and another after it',
      {
        involvements: [since('2026-06-01'), since('2026-07-01', { end: '2026-07-31' }), since('2026-10-05')],
      },
      [
        'Two records of the child protection plan overlap from 1 July: end one of them.',
        'Two records of the child protection plan overlap from 5 October: end one of them.',
      ],
    ],
    [
      'one that ended before it began covers no day',
      { involvements: [since('2026-10-05'), since('2026-10-08', { end: '2026-10-07' })] },
      [
        'The end of the child protection plan, 7 October, is before its start, 8 October: correct one of them.',
      ],
    ],
    [
      'one of a single day does',
      { involvements: [since('2026-10-05'), since('2026-10-08', { end: '2026-10-08' })] },
      ['Two records of the child protection plan overlap from 8 October: end one of them.'],
    ],
    [
      'a short one long before, and two at once since',
      {
        involvements: [since('2026-06-01', { end: '2026-06-10' }), since('2026-06-20'), since('2026-10-05')],
      },
      ['Two records of the child protection plan overlap from 5 October: end one of them.'],
    ],
    ...(
      [
        ['early-help', 'early help'],
        ['child-in-need', 'the child in need plan'],
        ['private-fostering', 'private fostering'],
        ['care-leaver', 'support after care'],
      ] as const
    ).map(([kind, said]): [string, Partial<Child>, string[]] => [
      `${kind} twice at once`,
      {
        involvements: [
          { kind, start: '2026-09-01' },
          { kind, start: '2026-10-05' },
        ],
      },
      [`Two records of ${said} overlap from 5 October: end one of them.`],
    ]),
    [
      'orders may stand beside each other',
      {
        involvements: [
          since('2026-10-05'),
          { kind: 'section-47', start: '2026-10-05' },
          { kind: 'section-47', start: '2026-10-07' },
        ],
      },
      [],
    ],
    [
      'away backwards',
      { away: [{ from: '2026-11-20', to: '2026-11-18' }] },
      ['The time away from 20 November ends before it begins, on 18 November: correct one of them.'],
    ],
    ['away for a day', { away: [{ from: '2026-11-20', to: '2026-11-20' }] }, []],
    [
      'by video backwards',
      { videoExceptions: [{ from: '2026-11-05', until: '2026-11-01', reason: 'infection' }] },
      [
        'The time of visits by video from 5 November ends before it begins, on 1 November: correct one of them.',
      ],
    ],
    [
      'by video for a day',
      { videoExceptions: [{ from: '2026-11-05', until: '2026-11-05', reason: 'infection' }] },
      [],
    ],
    [
      'a step without its name',
      { milestones: [{ kind: 'step-done', at: '2026-11-06T10:00' }] },
      ['A step is noted as done on 6 November without saying which: add the step.'],
    ],
    [
      'a step with its name',
      { milestones: [{ kind: 'step-done', step: 'supervisor', at: '2026-11-06T10:00' }] },
      [],
    ],
    ['another milestone', { milestones: [{ kind: 'review-held', at: '2026-11-06T10:00' }] }, []],
    [
      'written up before it took place',
      { visits: [on('2026-11-05', { recordedAt: '2026-11-04T10:00' })] },
      ['The visit of 5 November is recorded as written up before it took place: correct one of the dates.'],
    ],
    ['written up the same day', { visits: [on('2026-11-05', { recordedAt: '2026-11-05T10:00' })] }, []],
    [
      'two visits with one id',
      {
        visits: [
          visit('v1', '2026-11-05T16:00'),
          visit('v1', '2026-11-06T16:00'),
          visit('v2', '2026-11-07T16:00'),
        ],
      },
      ['Two visits share one id, one of them of 6 November: give each its own.'],
    ],
    [
      'too young, who is not',
      { aloneExemptions: [{ why: 'too-young', reason: 'small', from: '2026-11-02' }] },
      [
        'The exemption from 2 November says that the child is too young to be seen alone, but by age or for want of a date of birth that cannot be so: it does not count.',
      ],
    ],
    [
      'too young, of a child nobody works with',
      { involvements: [], aloneExemptions: [{ why: 'too-young', reason: 'small', from: '2026-11-02' }] },
      [],
    ],
    ['another ground', { aloneExemptions: [{ why: 'child-says-no', reason: 'no', from: '2026-11-02' }] }, []],
  ])('%s', (_, facts, expected) => {
    expect(under(facts)).toEqual(expected);
  });

  const noReason = (day: string) =>
    `The visit of ${day} is exempt from seeing the child alone without a reason: add the reason, until then it counts as not alone.`;
  it.each<[string, Partial<Child>, string[]]>([
    [
      'exempt without a reason',
      { visits: [on('2026-11-05', { alone: 'exempt' })] },
      [noReason('5 November')],
    ],
    [
      'blanks are none',
      { visits: [on('2026-11-05', { alone: 'exempt', aloneReason: ' ' })] },
      [noReason('5 November')],
    ],
    ['with one', { visits: [on('2026-11-05', { alone: 'exempt', aloneReason: 'asked for' })] }, []],
    ['seen alone since', { visits: [on('2026-11-05', { alone: 'exempt' }), on('2026-11-06')] }, []],
    [
      'seen alone before',
      { visits: [on('2026-11-04'), on('2026-11-05', { alone: 'exempt' })] },
      [noReason('5 November')],
    ],
    [
      'seen alone at that very time',
      {
        visits: [visit('v1', '2026-11-05T16:00'), visit('v2', '2026-11-05T16:00', { alone: 'exempt' })],
      },
      [],
    ],
    ['too young for it', { dateOfBirth: '2022-11-06', visits: [on('2026-11-05', { alone: 'exempt' })] }, []],
    [
      'old enough that day',
      { dateOfBirth: '2022-11-05', visits: [on('2026-11-05', { alone: 'exempt' })] },
      [noReason('5 November')],
    ],
  ])('of an exemption: %s', (_, facts, expected) => {
    expect(under(facts)).toEqual(expected);
  });

  const notSaid = (day: string) =>
    `The visit of ${day} does not say whether the child was seen: add it, until then it does not count.`;
  it.each<[string, Partial<Child>, string[]]>([
    ['nothing is said', { visits: [on('2026-11-05', { childSeen: undefined })] }, [notSaid('5 November')]],
    ['it is not known', { visits: [on('2026-11-05', { childSeen: 'unknown' })] }, [notSaid('5 November')]],
    ['not seen is an answer', { visits: [on('2026-11-05', { childSeen: 'no' })] }, []],
    ['a later one counts', { visits: [on('2026-11-05', { childSeen: undefined }), on('2026-11-06')] }, []],
    [
      'only an earlier one counts',
      { visits: [on('2026-11-04'), on('2026-11-05', { childSeen: undefined })] },
      [notSaid('5 November')],
    ],
    [
      'one at that very time counts',
      {
        visits: [visit('v1', '2026-11-05T16:00'), visit('v2', '2026-11-05T16:00', { childSeen: undefined })],
      },
      [],
    ],
    [
      'it was before the birth',
      { dateOfBirth: '2026-11-06', visits: [on('2026-11-05', { childSeen: undefined })] },
      [],
    ],
    [
      'no policy here covers the work',
      {
        involvements: [{ kind: 'child-in-need', start: '2026-10-05' }],
        visits: [on('2026-11-05', { childSeen: undefined })],
      },
      [],
    ],
  ])('of whether the child was seen: %s', (_, facts, expected) => {
    expect(under(facts)).toEqual(expected);
  });

  it.each<[string, Partial<Child>, string[]]>([
    // Forty weeks before Friday 6 November are Friday 30 January.
    [
      'within forty weeks before the birth',
      { dateOfBirth: '2026-11-06', involvements: [since('2026-11-06')], visits: [on('2026-01-30')] },
      [],
    ],
    [
      'longer before',
      { dateOfBirth: '2026-11-06', involvements: [since('2026-11-06')], visits: [on('2026-01-29')] },
      ['The visit of 29 January is before the birth: correct its date or the date of birth.'],
    ],
    [
      'longer before, with a plan before the birth',
      { dateOfBirth: '2026-11-06', involvements: [since('2026-11-05')], visits: [on('2026-01-29')] },
      [],
    ],
    [
      'longer before, with a plan before the birth and another since',
      {
        dateOfBirth: '2026-11-06',
        involvements: [since('2026-11-05', { end: '2026-11-06' }), since('2026-11-07')],
        visits: [on('2026-01-29')],
      },
      [],
    ],
  ])('of a visit before the birth: %s', (_, facts, expected) => {
    expect(under(facts)).toEqual(expected);
  });

  describe('a gap before the present work', () => {
    const gap = (end: string, more: Partial<Child> = {}) =>
      under({
        involvements: [since('2026-06-01', { end }), since('2026-10-05')],
        visits: [on('2026-08-20')],
        ...more,
      });
    const said = (days: string) => [
      `No work with the child is recorded ${days}: if it went on, close the gap, so that the visits before it count.`,
    ];

    it.each([
      ['of a day', '2026-10-03', said('on 4 October')],
      ['of two days', '2026-10-02', said('from 3 October to 4 October')],
      ['of 28 days', '2026-09-06', said('from 7 September to 4 October')],
      ['of 29 days is an end', '2026-09-05', []],
      ['of none', '2026-10-04', []],
    ])('%s', (_, end, expected) => {
      expect(gap(end)).toEqual(expected);
    });

    it.each<[string, Child['involvements']]>([
      [
        'the last work before it',
        [since('2026-03-01', { end: '2026-04-01' }), since('2026-06-01', { end: '2026-10-02' })],
      ],
      [
        'also of a single day',
        [since('2026-06-01', { end: '2026-06-30' }), since('2026-10-02', { end: '2026-10-02' })],
      ],
      [
        'not what has ended since the present work began',
        [
          since('2026-06-01', { end: '2026-10-02' }),
          { kind: 'assessment', start: '2026-10-05', end: '2026-10-20' },
          { kind: 'section-47', start: '2026-10-05', end: '2026-10-05' },
        ],
      ],
    ])('reaches back to %s', (_, earlier) => {
      expect(gap('', { involvements: [...earlier, since('2026-10-05')] as Child['involvements'] })).toEqual(
        said('from 3 October to 4 October'),
      );
    });

    it('is not made shorter by work that ended before it began', () => {
      const involvements = [
        since('2026-06-01', { end: '2026-10-02' }),
        since('2026-10-04', { end: '2026-10-03' }),
        since('2026-10-05'),
      ] as Child['involvements'];
      expect(gap('', { involvements })).toEqual(expect.arrayContaining(said('from 3 October to 4 October')));
    });

    it('matters only while a visit from before it would be the last', () => {
      expect(gap('2026-10-02', { visits: [on('2026-08-20'), on('2026-10-08')] })).toEqual([]);
      expect(gap('2026-10-02', { visits: [] })).toEqual([]);
    });
  });

  it('what is wrong with the work is told in order of its start, and of one day by its kind', () => {
    const kinds = (...order: [kind: string, start: string][]) =>
      under({
        involvements: [since('2026-10-05'), ...order.map(([kind, start]) => ({ kind, start }))],
      }).map((text) => /"(.*?)"/.exec(text)?.[1]);
    const expected = ['mu', 'alpha', 'zeta', 'beta'];
    expect(
      kinds(['beta', '2026-10-08'], ['zeta', '2026-10-07'], ['alpha', '2026-10-07'], ['mu', '2026-10-06']),
    ).toEqual(expected);
    expect(
      kinds(['mu', '2026-10-06'], ['alpha', '2026-10-07'], ['zeta', '2026-10-07'], ['beta', '2026-10-08']),
    ).toEqual(expected);
  });

  describe('homes', () => {
    const noLabel =
      'A further home has no label: give it one, and name it on the visits there, since each home counts by itself.';
    it.each<[string, Partial<Child>, string[]]>([
      [
        'a further home without a label',
        { involvements: [since('2026-10-05'), { kind: 'additional-home', start: '2026-10-05' }] },
        [noLabel],
      ],
      [
        'a label of blanks',
        { involvements: [since('2026-10-05'), { kind: 'additional-home', start: '2026-10-05', home: ' ' }] },
        [noLabel],
      ],
      [
        'with a label',
        { involvements: [since('2026-10-05'), { kind: 'additional-home', start: '2026-10-05', home: 'b' }] },
        [],
      ],
      [
        'a visit to it',
        { involvements: [since('2026-10-05', { home: 'b' })], visits: [on('2026-11-05', { home: 'b' })] },
        [],
      ],
      [
        'a visit to a home nobody knows',
        { involvements: [since('2026-10-05', { home: 'b' })], visits: [on('2026-11-05', { home: 'c' })] },
        ['The visit of 5 November was to "c", and no home has that label: correct one of them.'],
      ],
      ...[
        'in-care',
        'adoption-placement',
        'temporary-carer',
        'interim-order-at-home',
        'care-order-at-home',
        'at-home-pending-assessment',
      ].map((kind): [string, Partial<Child>, string[]] => [
        `short breaks beside ${kind}`,
        {
          involvements: [
            { kind, start: '2026-10-05' },
            { kind: 'short-breaks', start: '2026-10-05' },
          ],
        },
        [noLabel],
      ]),
      [
        'short breaks beside a plan',
        { involvements: [since('2026-10-05'), { kind: 'short-breaks', start: '2026-10-05' }] },
        [],
      ],
    ])('%s', (_, facts, expected) => {
      expect(under(facts)).toEqual(expected);
    });
  });
});

/** Under two policies a fact that one of them lacks is told; one that covers none of the work asks nothing. */
describe('several policies', () => {
  const counting = pack().counting!;
  const by = (...count: ('planned' | 'unplanned')[]) =>
    pack({ counting: { ...counting, purpose: { ...counting.purpose, count } } });
  const either = by('planned', 'unplanned');
  const plannedOnly = by('planned');
  const findings = (policies: PolicyPack[], facts: Partial<Child>) =>
    evaluate(child(facts), policies, '2026-11-10T09:00').findings;
  const unplanned = visit('late', '2026-11-06T16:00', { purpose: 'unplanned' });

  it('a gap matters while one of them has no visit since', () => {
    const facts = {
      involvements: [
        { kind: 'child-protection', start: '2026-06-01', end: '2026-10-02' },
        { kind: 'child-protection', start: '2026-10-05' },
      ] as Child['involvements'],
      visits: [visit('early', '2026-08-20T16:00'), unplanned],
    };
    expect(findings([either], facts)).toEqual([]);
    expect(findings([either, plannedOnly], facts)).toHaveLength(1);
    expect(findings([either, { ...plannedOnly, covers: ['in-care'] }], facts)).toEqual([]);
  });

  it('whether the child was seen is asked while it may be the last visit for one of them', () => {
    const facts = { visits: [visit('v1', '2026-11-05T16:00', { childSeen: undefined }), unplanned] };
    expect(findings([either], facts)).toEqual([]);
    expect(findings([either, plannedOnly], facts)).toEqual([
      'The visit of 5 November does not say whether the child was seen: add it, until then it does not count.',
    ]);
  });

  it('a reason is asked for where the child is old enough for one of them', () => {
    const young = { ...either, settings: { ...either.settings, tooYoungForAlone: 8 } };
    const visits = [visit('v1', '2026-11-05T16:00', { alone: 'exempt' })];
    // Amara is seven.
    expect(findings([young], { visits })).toEqual([]);
    expect(findings([either, young], { visits })).toHaveLength(1);
    const aloneExemptions = [{ why: 'too-young' as const, reason: 'small', from: '2026-11-02' }];
    expect(findings([young], { aloneExemptions })).toEqual([]);
    expect(findings([either, young], { aloneExemptions })).toHaveLength(1);
  });
});
