import type { PathWork } from './dayPaths.ts';
import { togetherWorth } from './weights.ts';
import type { Ready } from './workerDays.ts';

/** What a child's being visited and a visit on a day cost in a relaxation. */
export interface Prices {
  task: Float64Array;
  day: Float64Array;
}

/** Nothing costs anything yet. */
export function firstPrices({ problem, days }: Ready): Prices {
  return { task: new Float64Array(problem.tasks.length), day: new Float64Array(days.length) };
}

/** What the prices by themselves come to: the part of a bound that no path changes. */
export function ownSum({ days }: Ready, { task, day }: Prices): number {
  let sum = 0;
  for (const price of task) sum += price;
  days.forEach(({ left }, index) => (sum += left * day[index]!));
  return sum;
}

/**
 * Sets what each visit of a day is worth at these prices. A path does not know whom else it meets: so for a bound, everybody who has
 * brothers or sisters in the plan is taken to be seen together with them.
 */
export function price({ path, worth }: PathWork, { task, day }: Prices): void {
  path.visits.forEach((visit, at) => {
    const together = visit.family === null ? 0 : togetherWorth;
    worth[at] = visit.worth + together - task[visit.task]! - day[visit.day]!;
  });
}

/**
 * The next prices of a subgradient's step: dearer where more was picked than can be, cheaper where less. Null where nothing pulls.
 * @param picked how often each child, and how many visits on each day
 * @param size how far to go
 */
export function moved(ready: Ready, prices: Prices, picked: Prices, size: number): Prices | null {
  const task = picked.task.map((times) => times - 1);
  const day = picked.day.map((visits, at) => visits - ready.days[at]!.left);
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
