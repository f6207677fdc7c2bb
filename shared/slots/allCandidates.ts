import { type Candidate, candidatesAt } from './candidates.ts';
import { searchPlaces } from './placeSearch.ts';
import type { Question } from './question.ts';

/** Every time that keeps every hard limit, by place in the order asked for, then by start. */
export function allCandidates(question: Question): Candidate[] {
  return searchPlaces(question).flatMap((search, rank) => candidatesAt(question, search, rank));
}
