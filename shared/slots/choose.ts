import type { Candidate } from './candidates.ts';

/** So many of the best are spread over days; a person reads no further, and all after them come in plain order. */
const spreadFirst = 20;
const sameDayAgain = 1_500;
/** Ten past and quarter past the same hour are one offer, not two. */
const sameTimeAgain = 4_000;

/**
 * The best times, best first: after each pick the other times of its day, and those that overlap it, count for less, so
 * that a person chooses between days and not between quarters of one hour. Equal times keep the order of time, then of place.
 */
export function choose<T extends Candidate>(
  candidates: readonly T[],
  costs: readonly number[],
  limit: number,
): T[] {
  const left = candidates.map((candidate, index) => ({
    candidate,
    cost: costs[index] as number,
    taken: false,
  }));
  const chosen: T[] = [];
  const spread = Math.min(limit, spreadFirst, left.length);
  while (chosen.length < spread) {
    let best: (typeof left)[number] | undefined;
    for (const one of left) if (!one.taken && (best === undefined || isBetter(one, best))) best = one;
    if (best === undefined) break;
    best.taken = true;
    chosen.push(best.candidate);
    const { dayIndex, start, end } = best.candidate;
    for (const one of left) {
      if (one.candidate.dayIndex !== dayIndex) continue;
      one.cost += sameDayAgain;
      if (one.candidate.start < end && start < one.candidate.end) one.cost += sameTimeAgain;
    }
  }
  if (chosen.length < limit && chosen.length < left.length) {
    const rest = left.filter(({ taken }) => !taken).sort((a, b) => (isBetter(a, b) ? -1 : 1));
    for (const { candidate } of rest.slice(0, limit - chosen.length)) chosen.push(candidate);
  }
  return chosen;
}

interface Weighed {
  candidate: Candidate;
  cost: number;
}

function isBetter(a: Weighed, b: Weighed): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost;
  if (a.candidate.start !== b.candidate.start) return a.candidate.start < b.candidate.start;
  return a.candidate.placeRank < b.candidate.placeRank;
}
