import type { Child } from '#shared/model/caseFile.ts';
import { child, obligation, visit } from './childBuilder.ts';
import { pack, under } from './packBuilder.ts';

/** Clauses that change no number, beside the date that they speak of: child protection and care together, until the review. */
const clocks = (['child-protection', 'in-care'] as const).map((kind) => ({
  clause: `S-${kind}`,
  says: 'So often.',
  clock: 'visit' as const,
  for: [kind],
  every: '2 weeks',
}));
const note = {
  clause: 'S-12',
  says: 'Both plans run until the review.',
  for: ['child-protection' as const],
  alongside: ['in-care' as const],
  until: ['review-held' as const],
};
const policy = pack({ covers: ['child-protection', 'in-care'], clocks, notes: [note] });
const told = (facts: Partial<Child>, of = 'child-protection', by = policy) =>
  obligation(
    under(by, child({ visits: [visit('v1', '2026-10-20T10:00')], ...facts }), '2026-10-21T09:00'),
    `S-${of}`,
  ).because.filter((line) => line.includes('(S-12)'));
const work = (protection: string, care: string) => ({
  involvements: [
    { kind: 'child-protection', start: protection },
    { kind: 'in-care', start: care },
  ] as Child['involvements'],
});
const said = ['Both plans run until the review (S-12).'];

describe('a note beside the date', () => {
  it('stands while both kinds of work are open', () => {
    expect(told(work('2026-10-05', '2026-10-12'))).toEqual(said);
    expect(told({})).toEqual([]);
    expect(told(work('2026-10-05', '2026-10-26'))).toEqual([]);
  });

  it('with the dates of the work it is for alone', () => {
    expect(told(work('2026-10-05', '2026-10-12'), 'in-care')).toEqual([]);
  });

  it('of three kinds of work with that one alone', () => {
    const three = pack({
      covers: ['child-protection', 'in-care', 'section-47'],
      clocks: [...clocks, { ...clocks[0]!, clause: 'S-section-47', for: ['section-47'] }],
      notes: [note],
    });
    const involvements = [
      ...work('2026-10-05', '2026-10-12').involvements,
      { kind: 'section-47', start: '2026-10-12' },
    ] as Child['involvements'];
    expect(told({ involvements }, 'child-protection', three)).toEqual(said);
    expect(told({ involvements }, 'section-47', three)).toEqual([]);
  });

  it('beside other work, not beside more of the same', () => {
    const same = pack({
      covers: ['child-protection', 'in-care'],
      clocks,
      notes: [{ ...note, alongside: ['child-protection', 'in-care'] }],
    });
    expect(told({}, 'child-protection', same)).toEqual([]);
    const twice = [...work('2026-10-05', '2026-10-12').involvements.slice(0, 1)];
    const again = { involvements: [...twice, { ...twice[0]!, start: '2026-10-06' }] };
    expect(
      under(same, child(again), '2026-10-21T09:00').obligations.flatMap(({ because }) =>
        because.filter((line) => line.includes('(S-12)')),
      ),
    ).toEqual([]);
    expect(told(work('2026-10-05', '2026-10-12'), 'child-protection', same)).toEqual(said);
  });

  it.each([
    ['both were open for a day', '2026-10-13', []],
    ['both were open since that day', '2026-10-12', []],
    ['one of them was not open yet', '2026-10-11', said],
  ])('until the review: when it was held %s', (_, at, expected) => {
    const milestones = [{ kind: 'review-held' as const, at: `${at}T10:00` }];
    expect(told({ ...work('2026-10-05', '2026-10-12'), milestones })).toEqual(expected);
    expect(told({ ...work('2026-10-12', '2026-10-05'), milestones })).toEqual(expected);
  });

  it('no other milestone ends it', () => {
    const milestones = [{ kind: 'order-made' as const, at: '2026-10-13T10:00' }];
    expect(told({ ...work('2026-10-05', '2026-10-12'), milestones })).toEqual(said);
  });
});
