/**
 * The clauses of the policies that the product was written for, and which of them are for the rules to hold.
 *
 * SOURCE: the product's own reading of the five documents named in the packs (`source` in shared/policies/*.yaml) and of the
 * regulations named in england-statutory.yaml: a list of clause ids and who keeps each, copied by hand. A clause marked for the
 * rules decides a date, what a visit must be, or a step; the others are kept by the visit record, the slots or the child's page.
 */
export interface SourceClauses {
  pack: string;
  /** Every clause of the document, by the id that the product cites. */
  all: string[];
  /** Those among them that are for the rules. */
  rules: string[];
  /** The policy that it follows where it says nothing of its own. */
  follows?: string;
}

const numbered = (prefix: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${from + index}`);

const named = (prefix: string, ...ids: (number | string)[]): string[] => ids.map((id) => `${prefix}${id}`);

export const sourceClauses: SourceClauses[] = [
  {
    pack: 'visiting-policy-2019',
    all: numbered('I.', 4, 16),
    rules: numbered('I.', 4, 13),
  },
  {
    pack: 'bedford-borough',
    all: numbered('BB-', 1, 25),
    rules: named('BB-', 1, 2, 8, 10, 11, 12, 13, 14, 15, 16, 19, 20, 21, 22),
  },
  {
    pack: 'children-first-standard',
    all: numbered('CF-', 1, 33),
    rules: ['CF-1', ...numbered('CF-', 4, 33)],
  },
  {
    pack: 'halton',
    follows: 'england-statutory',
    all: numbered('HA-', 1, 22),
    rules: named('HA-', 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 18, 21, 22),
  },
  {
    pack: 'england-statutory',
    all: [
      ...named('ENG-CLA-', 1, 2, '3a', '3b', '3c', 4, 5, 6, 7, 8, 9, 10),
      'ENG-REV-1',
      ...named('ENG-PF-', 1, 2, 3),
      ...named('ENG-AD-', 1, 2),
      ...named('ENG-CL-', 1, 2),
      'ENG-MISS-1',
      ...named('ENG-CP-', 0, 1, 2),
      'ENG-CIN-0',
      'ENG-TIME-1',
    ],
    rules: [
      ...named('ENG-CLA-', 1, 2, '3a', '3b', '3c', 4, 5, 6, 8, 9, 10),
      ...named('ENG-PF-', 1, 2, 3),
      ...named('ENG-AD-', 1, 2),
      ...named('ENG-CL-', 1, 2),
      'ENG-MISS-1',
      'ENG-CP-0',
      'ENG-CIN-0',
    ],
  },
  {
    pack: 'kent-school-hours',
    all: [
      ...numbered('KSH-', 1, 14),
      ...numbered('KSH-B', 1, 5),
      ...numbered('KSH-D', 1, 7),
      ...numbered('KSH-A', 1, 8),
    ],
    rules: [],
  },
];
