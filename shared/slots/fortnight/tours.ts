import { bestPath, type PathWork } from './dayPaths.ts';
import { bestOfEachSet, type Label } from './dayTours.ts';
import { price, type Prices } from './prices.ts';
import type { Ready, Visit } from './workerDays.ts';

/**
 * Tours in rows of numbers, day by day. A tour is whom a worker sees on one day, each child once, at the times and in the order that are
 * best for just these children.
 */
export interface Tours {
  /** Tours `firstOf[day]` … `firstOf[day + 1]` are of one day, by its index in `days`. */
  firstOf: Int32Array;
  /** What a tour's visits are worth, less their journeys. */
  value: Float64Array;
  /** Places `taskFrom[tour]` … `taskFrom[tour + 1]` of `task` are a tour's children. */
  taskFrom: Int32Array;
  task: Int32Array;
  /** A tour's visits. */
  visitsOf(tour: number): Visit[];
}

/**
 * Every tour that, at these prices, is worse than its day's best path by `slack` at most: a plan with any other tour is worse
 * than the prices' bound by more than `slack`. Null where there are more than `most` paths to look at.
 */
export function toursWithin(
  ready: Ready,
  paths: readonly PathWork[],
  prices: Prices,
  slack: number,
  most: number,
): Tours | null {
  const firstOf = new Int32Array(paths.length + 1);
  const last: Label[] = [];
  const value: number[] = [];
  const taskFrom = [0];
  const task: number[] = [];
  let room = most;
  for (const [day, work] of paths.entries()) {
    price(work, prices);
    const best = bestPath(work.path, work.worth, work.scratch).value;
    const found = bestOfEachSet(work, best - slack, ready.days[day]?.left ?? 0, room);
    if (!found) return null;
    room -= found.looked;
    for (const { label, value: priced } of found.best) {
      let paid = 0;
      for (let at: Label | null = label; at; at = at.before) {
        const child = work.path.visits[at.visit]!.task;
        task.push(child);
        paid += prices.task[child]! + prices.day[day]!;
      }
      // Every worth and way is a whole number: what is not comes from adding prices and taking them off again.
      value.push(Math.round(priced + paid));
      taskFrom.push(task.length);
      last.push(label);
    }
    firstOf[day + 1] = last.length;
  }
  return {
    firstOf,
    value: Float64Array.from(value),
    taskFrom: Int32Array.from(taskFrom),
    task: Int32Array.from(task),
    visitsOf(tour) {
      const { visits } = paths[firstOf.findLastIndex((first) => first <= tour)]!.path;
      const own: Visit[] = [];
      for (let at: Label | null = last[tour] ?? null; at; at = at.before) own.push(visits[at.visit]!);
      return own;
    },
  };
}
