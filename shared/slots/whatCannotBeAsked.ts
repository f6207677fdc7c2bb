import { slotWords } from '#shared/words/slots.ts';
import type { Question } from './question.ts';

/** Why there is nothing to search: nobody who goes, a calendar that could not be read, or no place. Empty where there is. */
export function whatCannotBeAsked({ request, places }: Question): string[] {
  const words = slotWords.inTheWay;
  if (request.people.length === 0) return [words.nobody];
  if (request.people.some(({ calendar }) => !calendar.read)) return [words.calendar];
  return places.length === 0 ? [words.noPlace] : [];
}
