import type { Tours } from './tours.ts';

/** What the tours' own relaxation found. */
export interface TourPrices {
  /** No plan made of these tours is worth more. */
  bound: number;
  /** By tour: a plan with it is worth the bound less this at most. */
  loss: Float64Array;
}

const mostRounds = 600;
/** Rounds without a better bound before the steps become shorter. */
const patience = 10;
const shorter = 0.7;
/** Steps shorter than this move nothing any more. */
const shortest = 0.003;
const tolerance = 1e-6;
/** So many tours are priced round by round; the others only when those are done. */
const mostAtOnce = 6_000;
const mostTurns = 4;

/**
 * Lagrangian relaxation of "each child once" over tours: at the prices found every day takes its best tour. A tour meets each child
 * once and keeps its day's number of visits, so this bound is nearer to the best plan than that of the paths. Most tours are never
 * near the best, so the prices are found among those that are, and then tried on all.
 * @param value of a plan that is known
 * @param start prices to begin with, by task
 */
export function priceTours(
  tours: Tours,
  value: number,
  start: Float64Array,
  mayGoOn: () => boolean,
): TourPrices {
  let found = tryPrices(tours, start);
  let prices = start;
  for (let turn = 0; turn < mostTurns && Math.floor(found.bound + tolerance) > value && mayGoOn(); turn++) {
    const near = nearest(tours, found.loss);
    const sharper = sharpen(near, value, prices, turn === 0 ? 1 : 0.3, mayGoOn);
    prices = sharper.prices;
    const tried = tryPrices(tours, prices);
    if (tried.bound < found.bound) found = tried;
    if (tried.bound < sharper.bound + 1) break;
  }
  return found;
}

/** What these prices say of all tours. */
function tryPrices(tours: Tours, prices: Float64Array): TourPrices {
  const { firstOf, value } = tours;
  const loss = new Float64Array(value.length);
  let bound = sumOf(prices);
  for (let day = 0; day + 1 < firstOf.length; day++) {
    let most = 0;
    for (let tour = firstOf[day]!; tour < firstOf[day + 1]!; tour++) {
      const priced = pricedAt(tours, prices, tour);
      loss[tour] = priced;
      if (priced > most) most = priced;
    }
    for (let tour = firstOf[day]!; tour < firstOf[day + 1]!; tour++) loss[tour] = most - loss[tour]!;
    bound += most;
  }
  return { bound, loss };
}

type Priced = Pick<Tours, 'firstOf' | 'value' | 'taskFrom' | 'task'>;

/** Those that lose least, in the same form. */
function nearest(tours: Tours, loss: Float64Array): Priced {
  if (loss.length <= mostAtOnce) return tours;
  const most = loss.slice().sort()[mostAtOnce]!;
  const firstOf = new Int32Array(tours.firstOf.length);
  const value: number[] = [];
  const taskFrom = [0];
  const task: number[] = [];
  for (let day = 0; day + 1 < firstOf.length; day++) {
    for (let tour = tours.firstOf[day]!; tour < tours.firstOf[day + 1]!; tour++) {
      if (loss[tour]! > most) continue;
      value.push(tours.value[tour]!);
      for (let at = tours.taskFrom[tour]!; at < tours.taskFrom[tour + 1]!; at++) task.push(tours.task[at]!);
      taskFrom.push(task.length);
    }
    firstOf[day + 1] = value.length;
  }
  return {
    firstOf,
    value: Float64Array.from(value),
    taskFrom: Int32Array.from(taskFrom),
    task: Int32Array.from(task),
  };
}

/** Subgradient steps, as far as they lower the bound. */
function sharpen(
  tours: Priced,
  value: number,
  start: Float64Array,
  firstStep: number,
  mayGoOn: () => boolean,
): { bound: number; prices: Float64Array } {
  let prices = start;
  let best = { bound: Number.POSITIVE_INFINITY, prices };
  let step = firstStep;
  let waited = 0;
  for (let round = 0; round < mostRounds && step >= shortest && mayGoOn(); round++) {
    const { upper, times } = bestOfEachDay(tours, prices);
    if (upper < best.bound - tolerance) {
      best = { bound: upper, prices };
      waited = 0;
    } else if (++waited >= patience) {
      step *= shorter;
      waited = 0;
      prices = best.prices;
    }
    if (Math.floor(best.bound + tolerance) <= value) break;
    const next = moved(prices, times, step * Math.max(1, upper - value));
    if (!next) break;
    prices = next;
  }
  return best;
}

function pricedAt({ value, taskFrom, task }: Priced, prices: Float64Array, tour: number): number {
  let priced = value[tour]!;
  for (let at = taskFrom[tour]!, end = taskFrom[tour + 1]!; at < end; at++) priced -= prices[task[at]!]!;
  return priced;
}

/** The bound at these prices, and how often each child is met. */
function bestOfEachDay(tours: Priced, prices: Float64Array): { upper: number; times: Float64Array } {
  const { firstOf, taskFrom, task } = tours;
  const times = new Float64Array(prices.length);
  let upper = sumOf(prices);
  for (let day = 0; day + 1 < firstOf.length; day++) {
    let most = 0;
    let best = -1;
    for (let tour = firstOf[day]!; tour < firstOf[day + 1]!; tour++) {
      const priced = pricedAt(tours, prices, tour);
      if (priced > most) {
        most = priced;
        best = tour;
      }
    }
    upper += most;
    if (best >= 0) for (let at = taskFrom[best]!; at < taskFrom[best + 1]!; at++) times[task[at]!]! += 1;
  }
  return { upper, times };
}

/** Dearer where a child is met more than once, cheaper where not at all. Null where nothing pulls. */
function moved(prices: Float64Array, times: Float64Array, size: number): Float64Array | null {
  let norm = 0;
  for (let at = 0; at < prices.length; at++)
    if (times[at]! >= 1 || prices[at]! > 0) norm += (times[at]! - 1) ** 2;
  if (norm === 0) return null;
  return prices.map((price, at) => Math.max(0, price + (size / norm) * (times[at]! - 1)));
}

function sumOf(prices: Float64Array): number {
  let sum = 0;
  for (const price of prices) sum += price;
  return sum;
}
