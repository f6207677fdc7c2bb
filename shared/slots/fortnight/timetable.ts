import { canFollow, type Ready, type Stretch, type Visit } from './stretches.ts';
import { journeyCost } from './weights.ts';

/** What taking a visit in would change. */
export interface Change {
  /** How much better the plan would be; below nothing: worse. */
  gain: number;
  /** Other children's visits that would have to go. */
  out: Visit[];
}

/** A plan in the making: at most one visit for each child, and every path through a day possible. */
export interface Timetable {
  /** By task; null: nobody comes yet. */
  chosen: readonly (Visit | null)[];
  /** Worth of all visits, less their journeys. */
  value(): number;
  /** Null where it cannot be done. @param mayPushOut whether other visits may go for it */
  change(visit: Visit, mayPushOut: boolean): Change | null;
  /** Takes it in and takes out what `change` named, and the child's visit at another time. */
  take(visit: Visit, out: readonly Visit[]): void;
  /** What it would gain to put it in beside all others, for a child to whom nobody comes yet; -Infinity: it does not fit. */
  insertion(visit: Visit): number;
  remove(visit: Visit): void;
  /** Rises whenever something changes in a stretch, or in another of its day. */
  version(stretch: number): number;
  /** How much worse the plan would be without this visit, which is in it. */
  loss(visit: Visit): number;
}

/** @param start what is chosen to begin with; must be possible */
export function createTimetable(ready: Ready, start: readonly (Visit | null)[] = []): Timetable {
  const { problem, stretches, days } = ready;
  const chosen = problem.tasks.map((_, task) => start[task] ?? null);
  const paths: Visit[][] = stretches.map(() => []);
  const count = days.map(() => 0);
  const versions = days.map(() => 0);
  const stretchOf = (visit: Visit): Stretch => stretches[visit.stretch] as Stretch;
  const pathOf = (visit: Visit): Visit[] => paths[visit.stretch] as Visit[];

  const put = (visit: Visit): void => {
    const path = pathOf(visit);
    path.splice(placeIn(path, visit), 0, visit);
    const { day } = stretchOf(visit);
    count[day] = (count[day] ?? 0) + 1;
    versions[day] = (versions[day] ?? 0) + 1;
    chosen[visit.task] = visit;
  };
  const remove = (visit: Visit): void => {
    const path = pathOf(visit);
    path.splice(path.indexOf(visit), 1);
    const { day } = stretchOf(visit);
    count[day] = (count[day] ?? 0) - 1;
    versions[day] = (versions[day] ?? 0) + 1;
    chosen[visit.task] = null;
  };
  for (const visit of [...chosen]) if (visit) put(visit);

  const change = (visit: Visit, mayPushOut: boolean): Change | null => {
    const path = pathOf(visit);
    const own = chosen[visit.task] ?? null;
    const { day } = stretchOf(visit);
    const kept: Visit[] = [];
    const out: Visit[] = [];
    for (const other of path) {
      if (other === own) continue;
      if (canFollow(problem, other, visit) || canFollow(problem, visit, other)) kept.push(other);
      else if (mayPushOut) out.push(other);
      else return null;
    }
    const ownDay = own && stretchOf(own).day === day ? 1 : 0;
    if ((count[day] ?? 0) - ownDay - out.length >= (days[day]?.left ?? 0)) return null;
    const before = pathValue(ready, visit.stretch, path);
    kept.splice(placeIn(kept, visit), 0, visit);
    let gain = pathValue(ready, visit.stretch, kept) - before;
    if (own && own.stretch !== visit.stretch) gain -= loss(own);
    return { gain, out };
  };
  const loss = (own: Visit): number => {
    const path = pathOf(own);
    const without = path.filter((one) => one !== own);
    return pathValue(ready, own.stretch, path) - pathValue(ready, own.stretch, without);
  };

  return {
    chosen,
    value: () => paths.reduce((sum, path, stretch) => sum + pathValue(ready, stretch, path), 0),
    change,
    take(visit, out) {
      const own = chosen[visit.task];
      if (own) remove(own);
      for (const one of out) remove(one);
      put(visit);
    },
    remove,
    version: (stretch) => versions[stretches[stretch]?.day ?? -1] ?? 0,
    insertion(visit) {
      const { day, from, to } = stretchOf(visit);
      if ((count[day] ?? 0) >= (days[day]?.left ?? 0)) return Number.NEGATIVE_INFINITY;
      const path = pathOf(visit);
      let at = 0;
      while (at < path.length && path[at]!.start <= visit.start) at++;
      const before = path[at - 1];
      const after = path[at];
      if (before && !canFollow(problem, before, visit)) return Number.NEGATIVE_INFINITY;
      if (after && !canFollow(problem, visit, after)) return Number.NEGATIVE_INFINITY;
      const [first, last] = [before?.place ?? from, after?.place ?? to];
      const way = (a: number, b: number): number => journeyCost(problem.journeys[a]?.[b] ?? 0);
      return visit.worth - way(first, visit.place) - way(visit.place, last) + way(first, last);
    },
    loss,
  };
}

/** What a plan is worth: every visit, less the journeys of each stretch of day beyond the way that is made anyway. */
export function planValue(ready: Ready, chosen: readonly (Visit | null)[]): number {
  return createTimetable(ready, chosen).value();
}

function pathValue({ problem, stretches }: Ready, stretch: number, path: readonly Visit[]): number {
  if (path.length === 0) return 0;
  const { from, to, direct } = stretches[stretch] as Stretch;
  const way = (a: number, b: number): number => journeyCost(problem.journeys[a]?.[b] ?? 0);
  let sum = direct;
  let at = from;
  for (const { worth, place } of path) {
    sum += worth - way(at, place);
    at = place;
  }
  return sum - way(at, to);
}

function placeIn(path: readonly Visit[], { start }: Visit): number {
  const after = path.findIndex((one) => one.start > start);
  return after < 0 ? path.length : after;
}
