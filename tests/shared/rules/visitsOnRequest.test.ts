import type { Child, MilestoneKind } from '#shared/model/caseFile.ts';
import { child, visit } from './childBuilder.ts';
import { pack, under } from './packBuilder.ts';

/** A visit that is owed because the child asked, or something happened: until they are seen. Since Monday 5 October 2026. */
const says = 'Asked for.';
const rule = {
  clause: 'S-20',
  says,
  after: [
    'child-asked',
    'carer-asked',
    'concern-raised',
    'returned',
    'order-made',
    'step-done',
  ] as MilestoneKind[],
  within: '3 working days',
};
const request = (kind: MilestoneKind, at = '2026-10-14T10:00') => ({ kind, at });
const owed = (
  facts: Partial<Child>,
  more: object = {},
  parts: Parameters<typeof pack>[0] = {},
  asOf = '2026-10-20',
) =>
  under(
    pack({ requests: [{ ...rule, ...more }], ...parts }),
    child(facts),
    `${asOf}T09:00`,
  ).obligations.filter(({ clause }) => clause === 'S-20');

it('is one with its sum: three working days after Wednesday 14 October', () => {
  expect(owed({ milestones: [request('child-asked')] }, { unverified: 'a summary', assumed: true })).toEqual([
    {
      id: 'small/S-20',
      clause: 'S-20',
      kind: 'visit',
      involvement: 'child-protection',
      countedFrom: { what: 'child-asked', at: '2026-10-14' },
      dueBy: '2026-10-19',
      aimBy: '2026-10-15',
      state: 'late',
      assumed: true,
      because: [
        'Due Monday 19 October: 3 working days after Amara asked for a visit on 14 October (S-20).',
        'Aim for Thursday 15 October.',
        'The policy gives no number; we use 3 working days.',
        "This number was not checked against the source's own text (a summary).",
      ],
    },
  ]);
});

it.each<[MilestoneKind, string]>([
  ['child-asked', 'Amara asked for a visit on 14 October'],
  ['carer-asked', 'the carer asked for a visit on 14 October'],
  ['concern-raised', 'a concern was raised on 14 October'],
  ['returned', 'Amara came back on 14 October'],
  ['order-made', 'the order on 14 October'],
  ['step-done', 'step-done on 14 October'],
])('%s: %s', (kind, said) => {
  const [one] = owed({ milestones: [request(kind)] });
  expect([one!.assumed, ...one!.because]).toEqual([
    false,
    `Due Monday 19 October: 3 working days after ${said} (S-20).`,
    'Aim for Thursday 15 October.',
  ]);
});

it.each<[string, Partial<Child>, number]>([
  ['something else happened', { milestones: [request('review-held')] }, 0],
  ['twice', { milestones: [request('child-asked'), request('carer-asked', '2026-10-15T10:00')] }, 2],
  ['before the work began', { milestones: [request('child-asked', '2026-10-04T10:00')] }, 0],
  ['on the day it began', { milestones: [request('child-asked', '2026-10-05T10:00')] }, 1],
  ['seen since', { milestones: [request('child-asked')], visits: [visit('v1', '2026-10-14T10:01')] }, 0],
  [
    'seen at that very moment',
    { milestones: [request('child-asked')], visits: [visit('v1', '2026-10-14T10:00')] },
    0,
  ],
  ['seen before', { milestones: [request('child-asked')], visits: [visit('v1', '2026-10-14T09:59')] }, 1],
  [
    'tried since',
    { milestones: [request('child-asked')], visits: [visit('v1', '2026-10-15T10:00', { childSeen: 'no' })] },
    1,
  ],
  ['nobody works with the child', { milestones: [request('child-asked')], involvements: [] }, 0],
  [
    'work that the policy does not cover',
    { milestones: [request('child-asked')], involvements: [{ kind: 'child-in-need', start: '2026-10-05' }] },
    0,
  ],
])('%s', (_, facts, count) => {
  expect(owed(facts)).toHaveLength(count);
});

describe('of two kinds of work', () => {
  const covers = ['child-protection', 'care-leaver'] as const;
  const { counting } = pack();
  const parts: Parameters<typeof pack>[0] = {
    covers: [...covers],
    clocks: covers.map((kind) => ({
      clause: `S-${kind}`,
      says,
      clock: 'visit',
      for: [kind],
      every: '4 weeks',
    })),
    counting: {
      ...counting!,
      role: { ...counting!.role, countFor: { 'care-leaver': ['personal-adviser'] } },
    },
  };
  const both: Partial<Child> = {
    involvements: [
      { kind: 'care-leaver', start: '2026-10-06' },
      { kind: 'child-protection', start: '2026-10-05' },
    ],
    milestones: [request('child-asked')],
  };
  const of = (kinds: (typeof covers)[number][] | undefined, visits: Child['visits'] = []) =>
    owed({ ...both, visits }, kinds ? { for: kinds } : {}, parts).map(({ involvement }) => involvement);

  it('it is owed for the one it is for, and for the first where it is for all', () => {
    expect(of(['care-leaver'])).toEqual(['care-leaver']);
    expect(of(['child-protection'])).toEqual(['child-protection']);
    expect(of(undefined)).toEqual(['child-protection']);
  });

  it('and settled by those whose visits count for it', () => {
    const adviser = [visit('v1', '2026-10-15T10:00', { by: 'personal-adviser' })];
    expect(of(['care-leaver'], adviser)).toEqual([]);
    expect(of(['child-protection'], adviser)).toEqual(['child-protection']);
  });
});
