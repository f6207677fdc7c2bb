import { bestPath, type PathWork } from './dayPaths.ts';
import type { Chosen } from './greedy.ts';
import { improve } from './improve.ts';
import { firstPrices, moved, ownSum, price, type Prices } from './prices.ts';
import { createTimetable, planValue } from './timetable.ts';
import type { Ready, Visit } from './workerDays.ts';

/** What is known once the relaxation has done what it can. */
export interface Relaxed {
  best: Chosen;
  value: number;
  /** No plan is worth more. */
  bound: number;
  /** Those of the bound. */
  prices: Prices;
}

const mostRounds = 240;
/** Rounds without a better bound before the steps become shorter. */
const patience = 10;
const shorter = 0.65;
/** Steps shorter than this move nothing any more. */
const shortest = 0.004;
const mendEvery = 30;
const tolerance = 1e-6;

/**
 * Lagrangian relaxation of "each child once" and of "so many visits a day": a price for each child and each day makes every
 * day a problem of its own, which its best path solves exactly. The prices' sum with the paths' values is a bound on every plan;
 * the paths, mended, are plans.
 * @param start a plan to begin with; never made worse
 * @param mayGoOn asked between rounds
 */
export function relax(
  ready: Ready,
  paths: readonly PathWork[],
  start: Chosen,
  mayGoOn: () => boolean,
): Relaxed {
  let best = improve(ready, paths, start);
  let value = planValue(ready, best);
  let prices = firstPrices(ready);
  let bestPrices = prices;
  let bound = Number.POSITIVE_INFINITY;
  let step = 1;
  let waited = 0;

  for (let round = 0; round < mostRounds && (round === 0 || mayGoOn()); round++) {
    const picked: Visit[] = [];
    const upper = paths.reduce((sum, path) => sum + solve(path, prices, picked), ownSum(ready, prices));
    if (upper < bound - tolerance) {
      bound = upper;
      bestPrices = prices;
      waited = 0;
    } else if (++waited >= patience) {
      step *= shorter;
      waited = 0;
      prices = bestPrices;
    }
    if (round % mendEvery === 0) {
      const mended = improve(ready, paths, mend(ready, picked));
      const worth = planValue(ready, mended);
      if (worth > value) [best, value] = [mended, worth];
    }
    if (Math.floor(bound + tolerance) <= value || step < shortest) break;
    const next = moved(ready, prices, countOf(ready, picked), step * Math.max(1, upper - value));
    if (!next) break;
    prices = next;
  }
  return { best, value, bound, prices: bestPrices };
}

function solve(one: PathWork, prices: Prices, picked: Visit[]): number {
  price(one, prices);
  const { value, last } = bestPath(one.path, one.worth, one.scratch);
  for (let at = last; at >= 0; at = one.scratch.before[at]!) picked.push(one.path.visits[at]!);
  return value;
}

function countOf(ready: Ready, picked: readonly Visit[]): Prices {
  const count = firstPrices(ready);
  for (const { task, day } of picked) {
    count.task[task]! += 1;
    count.day[day]! += 1;
  }
  return count;
}

/** A plan out of paths that may meet a child twice: of each child the best visit, as far as they fit together. */
function mend(ready: Ready, picked: readonly Visit[]): Chosen {
  const timetable = createTimetable(ready);
  for (const visit of [...picked].sort((a, b) => b.worth - a.worth || a.index - b.index))
    if (!timetable.chosen[visit.task] && timetable.change(visit, false)) timetable.take(visit, []);
  return timetable.chosen;
}
