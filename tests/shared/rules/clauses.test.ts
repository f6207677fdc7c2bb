import { describe, expect, it } from '@jest/globals';
import { clausesOf } from '#shared/rules/clausesOf.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { sourceClauses } from './sourceClauses.ts';

/** Policies that are read but have no pack yet. To be emptied, never to grow. */
const toCome = ['halton', 'kent-school-hours'];

describe('the clauses of the policies', () => {
  it('every policy has its pack, but for those named as to come', () => {
    const missing = sourceClauses.map(({ pack }) => pack).filter((id) => !builtInPacks().has(id));
    expect(missing).toEqual(toCome);
  });

  const present = sourceClauses.filter(({ pack }) => builtInPacks().has(pack));

  describe.each(present)('$pack', ({ pack, all, rules }) => {
    const found = clausesOf(builtInPacks().get(pack)!);

    it('each has a rule or says who keeps it', () => {
      expect(all.filter((id) => !found.some(({ clause }) => clause === id))).toEqual([]);
    });

    it('each that is for the rules has a rule', () => {
      expect(
        rules.filter((id) => !found.some(({ clause, keptBy }) => clause === id && keptBy === undefined)),
      ).toEqual([]);
    });

    it('who keeps the others is said in words', () => {
      expect(
        found.filter(({ keptBy }) => keptBy !== undefined && keptBy.trim().split(' ').length < 2),
      ).toEqual([]);
    });

    it('none is invented', () => {
      expect(
        [...new Set(found.map(({ clause }) => clause))].filter((clause) => !all.includes(clause)),
      ).toEqual([]);
    });
  });
});
