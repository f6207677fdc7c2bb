import type { Child } from '#shared/model/caseFile.ts';
import { readFacts } from '#shared/rules/facts.ts';
import { nowAt } from '#shared/rules/now.ts';
import { isoDate } from '#shared/time/calendarDay.ts';
import { instantText, readMoment } from '#shared/time/moment.ts';
import { child, visit } from './childBuilder.ts';

/** A child's facts as the rules read them: in order of time, nothing later than now, what cannot be right left out. Asked on 20 October 2026. */
const read = (facts: Partial<Child>) => readFacts(child(facts), nowAt(readMoment('2026-10-20T12:00')));
const both = <T>(list: T[]): [T[], T[]] => [list, [...list].reverse()];

describe('the work', () => {
  const work = (...involvements: object[]) => ({ involvements }) as Pick<Child, 'involvements'>;
  const found = (facts: Partial<Child>) => {
    const { open, began } = read(facts);
    return [
      began === null ? null : isoDate(began),
      open.map(({ involvement, since }) => [involvement.kind, isoDate(since)]),
    ];
  };
  const now = { kind: 'child-protection', start: '2026-10-05' };
  const earlier = (end: string, kind = 'child-protection') => ({ kind, start: '2026-06-01', end });
  const other = { kind: 'assessment', start: '2026-05-01', end: '2026-05-31' };
  it.each<[string, object[], unknown]>([
    ['begins with the plan', [now], ['2026-10-05', [['child-protection', '2026-10-05']]]],
    [
      'goes on where it is entered again the next day',
      [earlier('2026-10-04'), now],
      ['2026-06-01', [['child-protection', '2026-06-01']]],
    ],
    [
      'a day between is a break',
      [earlier('2026-10-03'), now],
      ['2026-10-05', [['child-protection', '2026-10-05']]],
    ],
    [
      'goes on under another kind, whose own count begins anew',
      [earlier('2026-10-04', 'child-in-need'), now],
      ['2026-06-01', [['child-protection', '2026-10-05']]],
    ],
    ['over three', [other, earlier('2026-10-04'), now], ['2026-05-01', [['child-protection', '2026-06-01']]]],
    [
      'one that ended before it began is none',
      [{ ...earlier('2026-05-01'), start: '2026-10-04' }, now],
      ['2026-10-05', [['child-protection', '2026-10-05']]],
    ],
    [
      'one of a single day is one',
      [{ ...earlier('2026-10-04'), start: '2026-10-04' }, now],
      ['2026-10-04', [['child-protection', '2026-10-04']]],
    ],
    [
      'one that is still to come is not open',
      [now, { kind: 'in-care', start: '2026-10-21' }],
      ['2026-10-05', [['child-protection', '2026-10-05']]],
    ],
    [
      'one that ends today is open',
      [{ ...now, end: '2026-10-20' }],
      ['2026-10-05', [['child-protection', '2026-10-05']]],
    ],
    ['one that ended yesterday is not', [{ ...now, end: '2026-10-19' }], [null, []]],
    [
      'of one day by their names',
      [{ kind: 'in-care', start: '2026-10-05' }, now],
      [
        '2026-10-05',
        [
          ['child-protection', '2026-10-05'],
          ['in-care', '2026-10-05'],
        ],
      ],
    ],
  ])('%s', (_, involvements, expected) => {
    for (const list of both(involvements)) expect(found(work(...list))).toEqual(expected);
  });

  it('with nothing open every visit is of earlier work', () => {
    const visits = [visit('v1', '2026-10-06T10:00')];
    const { began, earlier: of, visits: since } = read({ ...work({ ...now, end: '2026-10-19' }), visits });
    expect([began, of.length, since.length]).toEqual([null, 1, 0]);
  });
});

describe('visits', () => {
  const ids = (facts: Partial<Child>) => read(facts).visits.map(({ visit: { id } }) => id);
  it('in order of time, of one moment by their ids; before the work apart, later than now not at all', () => {
    const visits = [
      visit('before', '2026-10-04T23:59'),
      visit('first', '2026-10-05T00:00'),
      visit('a', '2026-10-08T10:00'),
      visit('b', '2026-10-08T10:00'),
      visit('c', '2026-10-09T10:00'),
      visit('ahead', '2026-10-20T12:01'),
    ];
    for (const list of [...both(visits), [visits[3]!, visits[0]!, visits[2]!, visits[1]!, visits[4]!]])
      expect(ids({ visits: list })).toEqual(['first', 'a', 'b', 'c']);
    expect(read({ visits }).earlier.map(({ visit: { id } }) => id)).toEqual(['before']);
  });

  it.each([
    ['cancelled', '2026-10-08T09:00', '2026-10-08T10:00', '2026-10-08T09:00:00+01:00'],
    ['cancelled', '2026-10-08T11:00', '2026-10-08T10:00', '2026-10-08T10:00:00+01:00'],
    ['cancelled', '2026-10-08T11:00', undefined, '2026-10-08T11:00:00+01:00'],
    ['yes', '2026-10-08T11:00', '2026-10-08T10:00', '2026-10-08T11:00:00+01:00'],
  ] as const)('%s at %s, meant for %s, was at %s (I.11)', (childSeen, at, scheduledAt, expected) => {
    const [only] = read({ visits: [visit('v1', at, { childSeen, scheduledAt })] }).visits;
    expect(instantText(only!.moment.instant)).toBe(expected);
  });

  it('one written up later than now is not written up yet', () => {
    const recorded = (recordedAt?: string) =>
      read({ visits: [visit('v1', '2026-10-08T10:00', { recordedAt })] }).visits[0]!.recorded !== null;
    expect([recorded('2026-10-20T12:00'), recorded('2026-10-20T12:01'), recorded()]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('whether one of them says that the child was exempt', () => {
    const at = (alone: 'yes' | 'exempt') =>
      read({ visits: [visit('v1', '2026-10-08T10:00', { alone })] }).isExemptAtAny;
    expect([at('yes'), at('exempt')]).toEqual([false, true]);
  });
});

it('milestones in order of time, none later than now', () => {
  const milestones = ['2026-10-06T10:00', '2026-10-08T10:00', '2026-10-20T12:01'].map((at) => ({
    kind: 'review-held' as const,
    at,
  }));
  for (const list of both(milestones))
    expect(read({ milestones: list }).milestones.map(({ milestone: { at } }) => at)).toEqual([
      '2026-10-06T10:00',
      '2026-10-08T10:00',
    ]);
});

describe('times away', () => {
  it.each<[string, [string, string][], [string, string][]]>([
    ['none', [], []],
    [
      'two that touch are one',
      [
        ['2026-10-20', '2026-10-22'],
        ['2026-10-23', '2026-10-25'],
      ],
      [['2026-10-20', '2026-10-25']],
    ],
    [
      'two that overlap',
      [
        ['2026-10-20', '2026-10-24'],
        ['2026-10-22', '2026-10-25'],
      ],
      [['2026-10-20', '2026-10-25']],
    ],
    [
      'one within another',
      [
        ['2026-10-20', '2026-10-25'],
        ['2026-10-21', '2026-10-22'],
      ],
      [['2026-10-20', '2026-10-25']],
    ],
    [
      'a day at home between',
      [
        ['2026-10-20', '2026-10-22'],
        ['2026-10-24', '2026-10-25'],
      ],
      [
        ['2026-10-20', '2026-10-22'],
        ['2026-10-24', '2026-10-25'],
      ],
    ],
    [
      'three in a row',
      [
        ['2026-10-20', '2026-10-20'],
        ['2026-10-21', '2026-10-21'],
        ['2026-10-22', '2026-10-22'],
      ],
      [['2026-10-20', '2026-10-22']],
    ],
    [
      'one that ends before it begins is none',
      [
        ['2026-10-22', '2026-10-21'],
        ['2026-10-25', '2026-10-25'],
      ],
      [['2026-10-25', '2026-10-25']],
    ],
  ])('%s', (_, away, expected) => {
    for (const list of both(away))
      expect(
        read({ away: list.map(([from, to]) => ({ from, to })) }).away.map(({ from, to }) => [
          isoDate(from),
          isoDate(to),
        ]),
      ).toEqual(expected);
  });
});

it.each<[Child['dateOfBirth'], boolean | undefined, boolean, boolean]>([
  ['2026-10-20', undefined, true, false],
  ['2026-10-21', undefined, false, true],
  ['2026-10-20', true, true, false],
  [null, true, false, true],
  [null, undefined, false, false],
])('born %s, said to be unborn %s', (dateOfBirth, unborn, isBorn, isUnborn) => {
  const facts = read({ dateOfBirth, ...(unborn && { unborn }) });
  expect([facts.born !== null, facts.unborn]).toEqual([isBorn, isUnborn]);
});
