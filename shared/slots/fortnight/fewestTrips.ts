import type { PlanTask } from './problem.ts';
import { servesTogether } from './weights.ts';

/**
 * In how few trips brothers and sisters of one home can be seen without costing one of them too much: all in one, or else the first of them
 * in one and the last by themselves. The longer a visit, the fewer hours of the day have room for it.
 * @param tripOf with the times that all of these have in common
 * @param from the first moment of the plan
 */
export function fewestTrips<Child, Trip extends { task: PlanTask }>(
  children: readonly Child[],
  tripOf: (children: readonly Child[]) => Trip,
  from: number,
): Trip[] {
  const each = children.map((child) => tripOf([child]));
  const first = (count: number): Trip[] => {
    const apart = each.slice(0, count);
    if (count === 1) return apart;
    const together = tripOf(children.slice(0, count));
    const tasks = apart.map(({ task }) => task);
    if (servesTogether(together.task, tasks, from)) return [together];
    return [...first(count - 1), ...apart.slice(-1)];
  };
  return children.length === 0 ? [] : first(children.length);
}
