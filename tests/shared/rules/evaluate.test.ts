import type { Child, Visit } from '#shared/model/caseFile.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { child, visit } from './childBuilder.ts';
import { pack } from './packBuilder.ts';

/** Whether anybody has seen the child, whether that is confirmed, and what did not count, under one policy and several. */
const counting = pack().counting!;
const by = (id: string, ...count: ('lead-social-worker' | 'duty-social-worker')[]): PolicyPack =>
  pack({ id, counting: { ...counting, role: { ...counting.role, count } } });
const strict = by('strict', 'lead-social-worker');
const either = by('either', 'lead-social-worker', 'duty-social-worker');
const of = (packs: PolicyPack[], visits: Visit[], facts: Partial<Child> = {}) =>
  evaluate(child({ visits, ...facts }), packs, '2026-10-20T09:00');
const on = (day: string, facts: Partial<Visit> = {}) => visit(`v-${day}`, `2026-10-${day}T16:00`, facts);
const duty = { by: 'duty-social-worker' as const };
const over = {
  involvements: [{ kind: 'child-protection', start: '2026-10-05', end: '2026-10-18' }],
} as Partial<Child>;

describe('nobody has seen the child yet', () => {
  it.each<[string, PolicyPack[], Visit[], boolean]>([
    ['no visit', [strict], [], true],
    ['one that counts', [strict], [on('12')], false],
    ['one that does not', [strict], [on('12', { childSeen: 'no' })], true],
    ['one that counts for one of two policies', [strict, either], [on('12', duty)], false],
    ['none for either', [strict, either], [on('12', { ...duty, childSeen: 'no' })], true],
    ['without a policy, whoever saw them', [], [on('12', { by: 'other' })], false],
    ['without a policy, reported', [], [on('12', { childSeen: 'reported' })], false],
    ['without a policy, not seen', [], [on('12', { childSeen: 'no' })], true],
    ['without a policy, nobody says', [], [on('12', { childSeen: undefined })], true],
  ])('%s', (_, packs, visits, unseen) => {
    expect(of(packs, visits).unseen).toBe(unseen);
  });

  it('is not said of a child with whom no work is open', () => {
    expect(of([strict], [], over).unseen).toBe(false);
    expect(of([], [], over).unseen).toBe(false);
  });
});

describe('the last visit is reported only', () => {
  const reported = on('14', { childSeen: 'reported', by: undefined });
  it.each<[string, PolicyPack[], Visit[], boolean]>([
    ['reported', [strict], [reported], true],
    ['and confirmed since', [strict], [reported, on('15')], false],
    ['and one that does not count since', [strict], [reported, on('15', { childSeen: 'no' })], true],
    ['before a confirmed one', [strict], [on('12'), reported], true],
    // The duty worker's visit since counts for one of the two.
    ['for one of two policies', [strict, either], [reported, on('15', duty)], true],
    ['for neither', [either], [reported, on('15', duty)], false],
    ['no visit', [strict], [], false],
  ])('%s', (_, packs, visits, unconfirmed) => {
    expect(of(packs, visits).unconfirmed).toBe(unconfirmed);
  });

  it('is not said of a child with whom no work is open', () => {
    expect(of([strict], [reported], over).unconfirmed).toBe(false);
  });
});

describe('what did not count', () => {
  it('is told for each policy that covers the work, with its clause', () => {
    const clocks = [
      { clause: 'S-5', says: 'Often.', clock: 'visit' as const, for: ['in-care' as const], every: '2 weeks' },
    ];
    const other = pack({ id: 'other', covers: ['in-care'], clocks });
    const { notCounted } = of(
      [strict, either, other],
      [on('12', duty), on('13', { childSeen: 'no' }), on('14')],
    );
    expect(notCounted).toEqual([
      { visit: 'v-12', clause: 'S-2', because: 'made by a duty social worker' },
      { visit: 'v-13', clause: 'S-4', because: 'not seen this time' },
      { visit: 'v-13', clause: 'S-4', because: 'not seen this time' },
    ]);
  });
});
