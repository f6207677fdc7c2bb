import { togetherWorth } from './weights.ts';
import { canFollow, type Ready, type Visit, wayCost, type WorkerDay } from './workerDays.ts';

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
  /** Rises whenever something changes on a day. */
  version(day: number): number;
  /** How much worse the plan would be without this visit, which is in it. */
  loss(visit: Visit): number;
}

/** @param start what is chosen to begin with; must be possible */
export function createTimetable(ready: Ready, start: readonly (Visit | null)[] = []): Timetable {
  const { problem, days } = ready;
  const chosen = problem.tasks.map((_, task) => start[task] ?? null);
  const paths: Visit[][] = days.map(() => []);
  const versions = days.map(() => 0);
  const pathOf = (visit: Visit): Visit[] => paths[visit.day] as Visit[];
  const dayOf = (visit: Visit): WorkerDay => days[visit.day] as WorkerDay;
  const changed = ({ day }: Visit): void => void (versions[day] = (versions[day] ?? 0) + 1);

  const put = (visit: Visit): void => {
    const path = pathOf(visit);
    path.splice(placeIn(path, visit), 0, visit);
    changed(visit);
    chosen[visit.task] = visit;
  };
  const remove = (visit: Visit): void => {
    const path = pathOf(visit);
    path.splice(path.indexOf(visit), 1);
    changed(visit);
    chosen[visit.task] = null;
  };
  for (const visit of [...chosen]) if (visit) put(visit);

  const change = (visit: Visit, mayPushOut: boolean): Change | null => {
    const path = pathOf(visit);
    const own = chosen[visit.task] ?? null;
    const kept: Visit[] = [];
    const out: Visit[] = [];
    for (const other of path) {
      if (other === own) continue;
      if (canFollow(problem, other, visit) || canFollow(problem, visit, other)) kept.push(other);
      else if (mayPushOut) out.push(other);
      else return null;
    }
    if (kept.length >= dayOf(visit).left) return null;
    const before = pathValue(ready, visit.day, path);
    kept.splice(placeIn(kept, visit), 0, visit);
    let gain = pathValue(ready, visit.day, kept) - before;
    if (own && own.day !== visit.day) gain -= loss(own);
    return { gain, out };
  };
  const loss = (own: Visit): number => {
    const path = pathOf(own);
    const without = path.filter((one) => one !== own);
    return pathValue(ready, own.day, path) - pathValue(ready, own.day, without);
  };

  return {
    chosen,
    value: () => paths.reduce((sum, path, day) => sum + pathValue(ready, day, path), 0),
    change,
    take(visit, out) {
      const own = chosen[visit.task];
      if (own) remove(own);
      for (const one of out) remove(one);
      put(visit);
    },
    remove,
    version: (day) => versions[day] ?? 0,
    insertion(visit) {
      const day = dayOf(visit);
      const path = pathOf(visit);
      if (path.length >= day.left) return Number.NEGATIVE_INFINITY;
      let at = 0;
      while (at < path.length && path[at]!.start <= visit.start) at++;
      const before = path[at - 1] ?? null;
      const after = path[at] ?? null;
      if (before && !canFollow(problem, before, visit)) return Number.NEGATIVE_INFINITY;
      if (after && !canFollow(problem, visit, after)) return Number.NEGATIVE_INFINITY;
      const further =
        wayCost(problem, day, before, visit) +
        wayCost(problem, day, visit, after) -
        wayCost(problem, day, before, after);
      const hasFamily = visit.family !== null && path.some(({ family }) => family === visit.family);
      return visit.worth - further + (hasFamily ? togetherWorth : 0);
    },
    loss,
  };
}

/** What a plan is worth: every visit, less the ways of each day beyond those that are made anyway. */
export function planValue(ready: Ready, chosen: readonly (Visit | null)[]): number {
  return createTimetable(ready, chosen).value();
}

/** What one day of a plan is worth. @param day index in `days` @param path its visits by start */
export function pathValue({ problem, days }: Ready, day: number, path: readonly Visit[]): number {
  const own = days[day];
  if (!own || path.length === 0) return 0;
  let sum = own.direct;
  let last: Visit | null = null;
  path.forEach((visit, at) => {
    sum += visit.worth - wayCost(problem, own, last, visit);
    if (hasFamilyBefore(path, at)) sum += togetherWorth;
    last = visit;
  });
  return sum - wayCost(problem, own, last, null);
}

function hasFamilyBefore(path: readonly Visit[], at: number): boolean {
  const { family } = path[at] as Visit;
  if (family === null) return false;
  for (let before = 0; before < at; before++) if (path[before]!.family === family) return true;
  return false;
}

function placeIn(path: readonly Visit[], { start }: Visit): number {
  const after = path.findIndex((one) => one.start > start);
  return after < 0 ? path.length : after;
}
