import type { PathWork } from './dayPaths.ts';
import type { Relaxed } from './relax.ts';
import { priceTours } from './tourPrices.ts';
import { type Tours, toursWithin } from './tours.ts';
import type { Ready } from './workerDays.ts';

/** The tours of which a better plan may be made, and what is known of every plan that holds one of them. */
export interface Candidates {
  tours: Tours;
  /** The tours by what they lose, the least first. */
  order: number[];
  /** How much worse than its day's best path a tour may be to be among them. */
  slack: number;
  /** No plan is worth more. */
  bound: number;
  /** How many of `order` a plan could hold that is worth more than this. */
  within(value: number): number;
  /** What a plan is worth at most that holds a tour which is not among the first so many. */
  boundBeyond(count: number): number;
}

/** More paths than this take longer to look at than anybody waits. */
const mostPaths = 500_000;
const mostAtFirst = 125_000;
/** So many tours are enough to begin with. */
const enough = 1_500;
/** Begun with so small a part of the bound, and doubled. */
const firstSlack = 0.001;

/**
 * @param value of the plan in hand
 * @param slack tours that are worse than their day's best path by more are left out; null: as much as gives enough to begin with
 * @returns null where there are more than can be looked at
 */
export function candidates(
  ready: Ready,
  work: readonly PathWork[],
  { prices, bound }: Relaxed,
  value: number,
  slack: number | null,
  mayGoOn: () => boolean,
): Candidates | null {
  const found =
    slack === null
      ? atFirst(ready, work, { prices, bound }, value)
      : { slack, tours: toursWithin(ready, work, prices, slack, mostPaths) };
  const { tours } = found;
  if (!tours) return null;
  const priced = priceTours(tours, value, prices.task, mayGoOn);
  const order = [...tours.value.keys()].sort((a, b) => priced.loss[a]! - priced.loss[b]! || a - b);
  const without = bound - found.slack;
  const withTour = (at: number): number => (at < order.length ? priced.bound - priced.loss[order[at]!]! : 0);
  return {
    tours,
    order,
    slack: found.slack,
    bound: Math.max(without, priced.bound),
    within(least) {
      const end = order.findIndex((_, at) => Math.floor(withTour(at) + 1e-6) <= least);
      return end < 0 ? order.length : end;
    },
    boundBeyond: (count) => Math.max(without, withTour(count)),
  };
}

/** More and more slack, until there are enough tours, or all that a better plan could hold. */
function atFirst(
  ready: Ready,
  work: readonly PathWork[],
  { prices, bound }: Pick<Relaxed, 'prices' | 'bound'>,
  value: number,
): { slack: number; tours: Tours | null } {
  let slack = Math.max(1, bound * firstSlack);
  let tours = toursWithin(ready, work, prices, slack, mostAtFirst);
  while (tours && tours.value.length < enough && slack <= bound - value) {
    const more = toursWithin(ready, work, prices, slack * 2, mostAtFirst);
    if (!more) break;
    tours = more;
    slack *= 2;
  }
  return { slack, tours };
}
