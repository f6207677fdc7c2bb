import { clausesOf } from '#shared/rules/clausesOf.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { sourceClauses } from './sourceClauses.ts';

describe('the clauses of the policies', () => {
  it('every policy has its pack', () => {
    expect(sourceClauses.map(({ pack }) => pack).sort()).toEqual([...builtInPacks().keys()].sort());
  });

  describe.each(sourceClauses)('$pack', ({ pack, all, rules, follows }) => {
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
      const others = sourceClauses.find((one) => one.pack === follows)?.all ?? [];
      expect(
        found
          .map(({ clause }) => clause)
          .filter((clause) => !all.includes(clause) && !others.includes(clause)),
      ).toEqual([]);
    });
  });
});
