import type { PlanAlternative, PlanTask } from './problem.ts';
import { servesTogether } from './weights.ts';

/** In which trips brothers and sisters are planned. */
export interface Trips<Trip> {
  trips: Trip[];
  /** All of them together, for a plan that has no room for those trips; null: they are together, or no time has room for all. */
  together: Trip | null;
}

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
): Trips<Trip> {
  const each = children.map((child) => tripOf([child]));
  let largest: Trip | null = null;
  const first = (count: number): Trip[] => {
    const apart = each.slice(0, count);
    if (count < 2) return apart;
    const together = tripOf(children.slice(0, count));
    const tasks = apart.map(({ task }) => task);
    if (servesTogether(together.task, tasks, from)) return [together];
    if (count === children.length && together.task.options.length > 0) largest = together;
    return [...first(count - 1), ...apart.slice(-1)];
  };
  const trips = first(children.length);
  return { trips, together: largest };
}

/** The trips of all families in a row, with what may be made instead of some of them, as a problem takes them. */
export function tasksOf<Trip extends { task: PlanTask }>(
  families: readonly Trips<Trip>[],
): { tasks: Trip[]; alternatives: PlanAlternative[]; instead: Trip[] } {
  const tasks = families.flatMap(({ trips }) => trips);
  const larger = families.flatMap(({ trips, together }) => (together ? [{ trips, together }] : []));
  return {
    tasks,
    alternatives: larger.map(({ trips, together }) => ({
      instead: trips.map((trip) => tasks.indexOf(trip)),
      together: together.task,
    })),
    instead: larger.map(({ together }) => together),
  };
}
