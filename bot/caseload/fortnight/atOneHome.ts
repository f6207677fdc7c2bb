import type { ChildQuestion, TripQuestion } from './childQuestion.ts';
import type { WhoseDays } from './whoseDays.ts';

/**
 * The trips that a plan can be of: brothers and sisters who live at one place, and with whom the same person works, in one; everybody else by
 * themselves, and so is whoever has said where they would rather be seen than at home. In the order of the questions.
 * @param postcodes by child; unknown: nobody knows whether they live together
 */
export function atOneHome(
  questions: readonly ChildQuestion[],
  { own }: Pick<WhoseDays, 'own'>,
  postcodes: ReadonlyMap<string, string | null>,
): TripQuestion[] {
  const trips = new Map<string, TripQuestion>();
  for (const question of questions) {
    const { line, family } = question.due;
    const postcode = postcodes.get(line.id) ?? null;
    const likesHome = question.days.wishes.places?.includes('home') ?? true;
    const together = family !== null && postcode !== null && likesHome && own.has(line.id);
    const name = together ? `${family} ${postcode} ${own.get(line.id)}` : line.id;
    trips.set(name, [...(trips.get(name) ?? []), question]);
  }
  return [...trips.values()];
}
