import type { EnteredFact, SchoolPlace } from '#shared/model/api/children.ts';
import type { Child } from '#shared/model/caseFile.ts';
import { type AskWishes, askWishesAgain } from '#shared/schoolDay/askWishesAgain.ts';
import { newestWishes } from './wishesOf.ts';

/** The work during which a child lives away from home: its beginning is a move. */
const livesElsewhere: ReadonlySet<string> = new Set([
  'in-care',
  'adoption-placement',
  'temporary-carer',
  'additional-home',
  'private-fostering',
]);

/**
 * Whether a child's wishes are to be asked for again, from what is known of them, their homes and their school.
 * @param facts oldest entered first
 */
export function askWishesOf(
  facts: readonly { body: EnteredFact; withdrawn_at: Date | null }[],
  { involvements, unborn }: Pick<Child, 'involvements' | 'unborn'>,
  { schoolSince }: Pick<SchoolPlace, 'schoolSince'>,
  today: string,
): AskWishes {
  if (unborn) return null;
  const homes = involvements.flatMap(({ kind, start, stays = [] }) =>
    livesElsewhere.has(kind) ? [start, ...stays] : stays,
  );
  return askWishesAgain(today, newestWishes(facts)?.askedOn ?? null, {
    homes,
    schools: schoolSince ? [schoolSince] : [],
  });
}
