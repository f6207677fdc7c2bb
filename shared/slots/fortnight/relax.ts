import { bestPath, type PathWork, afterEach } from './dayPaths.ts';
import type { Chosen } from './greedy.ts';
import { improve } from './improve.ts';
import type { Ready, Visit } from './stretches.ts';
import { createTimetable, planValue } from './timetable.ts';

/** What is known once the relaxation has done what it can. */
export interface Relaxed {
  best: Chosen;
  value: number;
  /** No plan is worth more: whole, since every worth and journey is. */
  bound: number;
  /** Every visit that a better plan than `best` could hold. */
  left: Visit[];
  /** Whether a better plan could go from one visit straight to the next, at that cost of the way. */
  mayFollow(first: Visit, next: Visit, cost: number): boolean;
  /** The prices of the bound, for whoever goes on from here. */
  prices: Prices;
}

/** What a child's being visited and a visit on a day cost in the relaxation. */
export interface Prices {
  task: Float64Array;
  day: Float64Array;
}

const mostRounds = 400;
/** Rounds without a better bound before the steps become shorter. */
const patience = 10;
const shorter = 0.65;
/** Steps shorter than this move nothing any more. */
const shortest = 0.004;
const mendEvery = 6;
const tolerance = 1e-6;

/**
 * Lagrangian relaxation of "each child once" and of "so many visits a day": a price for each child and each day makes every
 * stretch a problem of its own, which its best path solves exactly. The prices' sum with the paths' values is a bound on every plan;
 * the paths, mended, are plans. Where bound and plan meet, the plan is the best there is.
 * @param start a plan to begin with; never made worse
 * @param mayGoOn asked between rounds
 * @param from prices of an earlier time, near which the bound is
 */
export function relax(
  ready: Ready,
  paths: readonly PathWork[],
  start: Chosen,
  mayGoOn: () => boolean,
  from?: Prices,
): Relaxed {
  let best = improve(ready, paths, start);
  let value = planValue(ready, best);
  let prices = from ?? firstPrices(ready);
  let bestPrices = prices;
  let bound = Number.POSITIVE_INFINITY;
  let step = from ? 0.3 : 1;
  let waited = 0;

  for (let round = 0; round < mostRounds && (round === 0 || mayGoOn()); round++) {
    const picked: Visit[] = [];
    const upper = paths.reduce(
      (sum, path) => sum + solve(path, ready, prices, picked),
      ownSum(ready, prices),
    );
    if (upper < bound - tolerance) {
      bound = upper;
      bestPrices = prices;
      waited = 0;
    } else if (++waited >= patience) {
      step *= shorter;
      waited = 0;
      prices = bestPrices;
    }
    if (round < 8 || round % mendEvery === 0) {
      const mended = improve(ready, paths, mend(ready, picked));
      const worth = planValue(ready, mended);
      if (worth > value) [best, value] = [mended, worth];
    }
    if (Math.floor(bound + tolerance) <= value || step < shortest) break;
    const next = moved(ready, prices, picked, step * Math.max(1, upper - value));
    if (!next) break;
    prices = next;
  }
  const possible = stillPossible(ready, paths, bestPrices, value);
  return {
    best,
    value,
    bound: Math.max(value, Math.floor(bound + tolerance)),
    prices: bestPrices,
    ...possible,
  };
}

function firstPrices({ problem, days }: Ready): Prices {
  return { task: new Float64Array(problem.tasks.length), day: new Float64Array(days.length) };
}

function ownSum({ days }: Ready, { task, day }: Prices): number {
  let sum = 0;
  for (const price of task) sum += price;
  days.forEach(({ left }, index) => (sum += left * day[index]!));
  return sum;
}

function price({ path, worth }: PathWork, { stretches }: Ready, { task, day }: Prices): void {
  path.visits.forEach((visit, at) => {
    worth[at] = visit.worth - task[visit.task]! - day[stretches[visit.stretch]!.day]!;
  });
}

function solve(one: PathWork, ready: Ready, prices: Prices, picked: Visit[]): number {
  price(one, ready, prices);
  const { value, last } = bestPath(one.path, one.worth, one.scratch);
  for (let at = last; at >= 0; at = one.scratch.before[at]!) picked.push(one.path.visits[at]!);
  return value;
}

/** A plan out of paths that may meet a child twice: of each child the best visit, as far as they fit together. */
function mend(ready: Ready, picked: readonly Visit[]): Chosen {
  const timetable = createTimetable(ready);
  for (const visit of [...picked].sort((a, b) => b.worth - a.worth || a.index - b.index))
    if (!timetable.chosen[visit.task] && timetable.change(visit, false)) timetable.take(visit, []);
  return timetable.chosen;
}

/** The next prices: dearer where too many visits were picked, cheaper where none was. Null where nothing pulls. */
function moved(ready: Ready, prices: Prices, picked: readonly Visit[], size: number): Prices | null {
  const task = new Float64Array(prices.task.length).fill(-1);
  const day = Float64Array.from(ready.days, ({ left }) => -left);
  for (const visit of picked) {
    task[visit.task]! += 1;
    day[ready.stretches[visit.stretch]!.day]! += 1;
  }
  let norm = 0;
  const pull = (over: number, now: number): number => (over < 0 && now <= 0 ? 0 : over);
  for (let at = 0; at < task.length; at++) norm += pull(task[at]!, prices.task[at]!) ** 2;
  for (let at = 0; at < day.length; at++) norm += pull(day[at]!, prices.day[at]!) ** 2;
  if (norm === 0) return null;
  const by = size / norm;
  return {
    task: task.map((over, at) => Math.max(0, prices.task[at]! + by * over)),
    day: day.map((over, at) => Math.max(0, prices.day[at]! + by * over)),
  };
}

/**
 * Reduced-cost fixing: a visit, or a way from one visit to the next, whose best path leaves the bound no higher than the plan in hand is in
 * no better plan.
 */
function stillPossible(
  ready: Ready,
  paths: readonly PathWork[],
  prices: Prices,
  value: number,
): Pick<Relaxed, 'left' | 'mayFollow'> {
  const solved = paths.map((one) => {
    price(one, ready, prices);
    return bestPath(one.path, one.worth, one.scratch).value;
  });
  const bound = ownSum(ready, prices) + solved.reduce((sum, one) => sum + one, 0);
  const upTo = new Float64Array(ready.visits.length);
  const from = new Float64Array(ready.visits.length);
  const left: Visit[] = [];
  const isBetter = (stretch: number, through: number): boolean =>
    Math.floor(bound - solved[stretch]! + through + tolerance) > value;
  for (const [stretch, one] of paths.entries()) {
    const after = afterEach(one.path, one.worth);
    for (const [at, visit] of one.path.visits.entries()) {
      upTo[visit.index] = one.scratch.best[at]!;
      from[visit.index] = after[at]! + one.worth[at]!;
      if (isBetter(stretch, one.scratch.best[at]! + after[at]!)) left.push(visit);
    }
  }
  return {
    left,
    mayFollow: (first, next, cost) => isBetter(first.stretch, upTo[first.index]! - cost + from[next.index]!),
  };
}
