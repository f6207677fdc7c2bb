import type { EnteredFact } from '#shared/model/api/children.ts';
import type { VisitWishes } from '#shared/model/slots.ts';

interface StoredFact {
  body: EnteredFact;
  withdrawn_at: Date | null;
}

type Wishes = EnteredFact & { kind: 'wishes' };

/**
 * What a child last said about being visited: the newest words, by the day they were asked, then by when they were
 * entered. Earlier wishes are not mixed in: a child may change their mind. Null: never asked.
 * @param facts oldest entered first
 */
export function newestWishes(facts: readonly StoredFact[]): Wishes | null {
  const said = facts
    .filter(({ withdrawn_at }) => withdrawn_at === null)
    .map(({ body }) => body)
    .filter((body): body is Wishes => body.kind === 'wishes');
  return said.reduce<Wishes | null>(
    (best, one) => (best === null || one.askedOn >= best.askedOn ? one : best),
    null,
  );
}

/** The same as slots take it. */
export function wishesOf(facts: readonly StoredFact[]): VisitWishes {
  const newest = newestWishes(facts);
  if (newest === null) return {};
  const { places, schoolIsFine, goodTimes, badTimes, lessonsNotToMiss } = newest;
  return {
    ...(places && { places }),
    ...(schoolIsFine !== undefined && { schoolIsFine }),
    ...(goodTimes && { goodTimes }),
    ...(badTimes && { badTimes }),
    ...(lessonsNotToMiss && { lessonsNotToMiss }),
  };
}
