import { describe, expect, it } from '@jest/globals';
import { clausesOf } from '#shared/rules/clausesOf.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { bedford, visitingPolicy } from './childBuilder.ts';

/**
 * Every clause of the two policies, and those among them that the rules must hold (not only somebody else's part of the
 * product). A clause that has no rule must say who keeps it.
 */
const policies: [PolicyPack, { all: string[]; rules: string[] }][] = [
  [
    visitingPolicy,
    {
      all: ['I.4', 'I.5', 'I.6', 'I.7', 'I.8', 'I.9', 'I.10', 'I.11', 'I.12', 'I.13', 'I.14', 'I.15', 'I.16'],
      rules: ['I.4', 'I.5', 'I.6', 'I.7', 'I.8', 'I.9', 'I.10', 'I.11', 'I.12', 'I.13', 'I.16'],
    },
  ],
  [
    bedford,
    {
      all: Array.from({ length: 25 }, (_, index) => `BB-${index + 1}`),
      rules: ['1', '2', '8', '10', '11', '12', '13', '14', '15', '16', '19', '20', '21', '22'].map(
        (id) => `BB-${id}`,
      ),
    },
  ],
];

describe.each(policies)('the clauses of %#', (pack, { all, rules }) => {
  const clauses = clausesOf(pack);

  it('each has a rule or says who keeps it', () => {
    expect(all.filter((id) => !clauses.some(({ clause }) => clause === id))).toEqual([]);
  });

  it('each that is the rules’ own has a rule', () => {
    expect(
      rules.filter((id) => !clauses.some(({ clause, keptBy }) => clause === id && keptBy === undefined)),
    ).toEqual([]);
  });

  it('none is invented', () => {
    expect(
      [...new Set(clauses.map(({ clause }) => clause))].filter((clause) => !all.includes(clause)),
    ).toEqual([]);
  });
});
