import type { Chosen } from './greedy.ts';
import { canFollow, type Ready, type Visit } from './workerDays.ts';

/** Why nobody comes to a child in this plan. Numbers are indexes into `tasks`. */
export type WhyNotPlaced =
  /** The child's day and the worker's calendar leave no time at all. */
  | { why: 'no-time' }
  /** There are times, and each lies beside a visit that is booked already. */
  | { why: 'booked' }
  /** Every time is one that another child needs more; whom, most often first. */
  | { why: 'others'; tasks: number[] }
  /** On the days that are left the worker makes as many visits as a day takes. */
  | { why: 'full-days' };

/** @param task index of a child whom the plan leaves out */
export function whyNotPlaced(ready: Ready, chosen: Chosen, task: number): WhyNotPlaced {
  if (ready.problem.tasks[task]?.options.length === 0) return { why: 'no-time' };
  const own = ready.byTask[task] ?? [];
  if (own.length === 0) return { why: 'booked' };
  const placed = chosen.filter((visit) => visit !== null);
  const often = new Map<number, number>();
  for (const visit of own)
    for (const other of placed)
      if (inTheWay(ready, visit, other)) often.set(other.task, (often.get(other.task) ?? 0) + 1);
  if (often.size === 0) return { why: 'full-days' };
  return { why: 'others', tasks: [...often].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([one]) => one) };
}

function inTheWay({ problem }: Ready, visit: Visit, other: Visit): boolean {
  if (visit.day !== other.day) return false;
  return !canFollow(problem, visit, other) && !canFollow(problem, other, visit);
}
