import type { EnteredFact, StoredFact } from '#shared/model/api/children.ts';

type Wishes = Extract<EnteredFact, { kind: 'wishes' }>;

/** The wishes that hold: the newest that were not taken back, or null. */
export function lastWishes(facts: readonly StoredFact[]): Wishes | null {
  const standing = facts
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .toSorted((a, b) => Date.parse(b.enteredAt) - Date.parse(a.enteredAt));
  for (const { fact } of standing) if (fact.kind === 'wishes') return fact;
  return null;
}
