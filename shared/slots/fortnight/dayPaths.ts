import { canFollow, type Ready, type Visit, wayCost } from './workerDays.ts';

/**
 * The best path of visits through one worker's day, for any worth of the visits. A path may meet a child twice (never twice in
 * a row): that is what the prices of the relaxation are for.
 *
 * The times of one child at one place, between the same booked visits, make a row, in order: what can come before a visit is then the
 * beginning of each row, and its best is kept as the row is walked along. So a visit looks at rows, not at every earlier visit.
 */
interface DayPath {
  visits: readonly Visit[];
  /** Where each visit stands in its row: rows lie one after another. */
  spot: Int32Array;
  /** The first spot of the row that each visit is in, and that each spot is in. */
  rowStart: Int32Array;
  rowOfSpot: Int32Array;
  /** Visits `arcFrom[v]` … `arcFrom[v + 1]` of the arcs into v: the last spot of a row that v can follow. */
  arcFrom: Int32Array;
  arcSpot: Int32Array;
  arcCost: Float64Array;
  /** The way from the day's beginning, less the way that is made anyway; and to its end. */
  into: Float64Array;
  out: Float64Array;
}

function dayPath({ problem, days }: Ready, dayIndex: number): DayPath {
  const day = days[dayIndex];
  if (!day) throw new RangeError(`There is no day ${dayIndex}.`);
  const { visits } = day;
  const rows = rowsOf(visits);
  const spot = new Int32Array(visits.length);
  const rowStart = new Int32Array(visits.length);
  const rowOfSpot = new Int32Array(visits.length);
  const starts: number[] = [];
  let next = 0;
  for (const row of rows) {
    const first = next;
    starts.push(first);
    for (const at of row) {
      rowOfSpot[next] = first;
      rowStart[at] = first;
      spot[at] = next++;
    }
  }
  const arcFrom = new Int32Array(visits.length + 1);
  const arcSpot: number[] = [];
  const arcCost: number[] = [];
  // Visits come by start, so how far along a row one can follow only grows within a row that asks.
  visits.forEach((visit, at) => {
    rows.forEach((row, index) => {
      const first = visits[row[0] as number] as Visit;
      if (first.task === visit.task) return;
      const last = lastBefore(problem, visits, row, visit);
      if (last < 0) return;
      arcSpot.push((starts[index] as number) + last);
      arcCost.push(wayCost(problem, day, first, visit));
    });
    arcFrom[at + 1] = arcSpot.length;
  });
  return {
    visits,
    spot,
    rowStart,
    rowOfSpot,
    arcFrom,
    arcSpot: Int32Array.from(arcSpot),
    arcCost: Float64Array.from(arcCost),
    into: Float64Array.from(visits, (visit) => wayCost(problem, day, null, visit) - day.direct),
    out: Float64Array.from(visits, (visit) => wayCost(problem, day, visit, null)),
  };
}

/** In order of their end; where a longer one ends after a later one began, it has its own row. */
function rowsOf(visits: readonly Visit[]): number[][] {
  const rows = new Map<string, number[]>();
  visits.forEach(({ task, place, after, start, end }, at) => {
    const name = `${task} ${place} ${after} ${end - start}`;
    const row = rows.get(name);
    if (row) row.push(at);
    else rows.set(name, [at]);
  });
  return [...rows.values()];
}

function lastBefore(
  problem: Ready['problem'],
  visits: readonly Visit[],
  row: readonly number[],
  visit: Visit,
): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (canFollow(problem, visits[row[middle] as number] as Visit, visit)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A day's paths with the room to work on them. */
export interface PathWork {
  path: DayPath;
  scratch: Scratch;
  /** Of each visit, by its place in the path's `visits`: set before each question. */
  worth: Float64Array;
}

/** For every day of a problem. */
export function pathWork(ready: Ready): PathWork[] {
  return ready.days.map((_, index) => {
    const path = dayPath(ready, index);
    return { path, scratch: scratchFor(path), worth: new Float64Array(path.visits.length) };
  });
}

/** Room to work in, made once for a day and used for every question. */
interface Scratch {
  best: Float64Array;
  before: Int32Array;
  rowBest: Float64Array;
  rowArg: Int32Array;
}

function scratchFor({ visits }: DayPath): Scratch {
  const n = visits.length;
  return {
    best: new Float64Array(n),
    before: new Int32Array(n),
    rowBest: new Float64Array(n),
    rowArg: new Int32Array(n),
  };
}

/**
 * The best path's value, nothing being worth 0; `scratch.before` then leads from `last` back to its beginning.
 * @param worth of each visit of the day, by its place in `visits`
 */
export function bestPath(
  path: DayPath,
  worth: Float64Array,
  scratch: Scratch,
): { value: number; last: number } {
  const { spot, rowStart, arcFrom, arcSpot, arcCost, into, out } = path;
  const { best, before, rowBest, rowArg } = scratch;
  let value = 0;
  let last = -1;
  for (let v = 0; v < best.length; v++) {
    let most = -into[v]!;
    let from = -1;
    for (let arc = arcFrom[v]!, end = arcFrom[v + 1]!; arc < end; arc++) {
      const at = arcSpot[arc]!;
      const sum = rowBest[at]! - arcCost[arc]!;
      if (sum > most) {
        most = sum;
        from = at;
      }
    }
    const sum = most + worth[v]!;
    best[v] = sum;
    before[v] = from < 0 ? -1 : rowArg[from]!;
    const at = spot[v]!;
    if (at > rowStart[v]! && rowBest[at - 1]! >= sum) {
      rowBest[at] = rowBest[at - 1]!;
      rowArg[at] = rowArg[at - 1]!;
    } else {
      rowBest[at] = sum;
      rowArg[at] = v;
    }
    if (sum - out[v]! > value) {
      value = sum - out[v]!;
      last = v;
    }
  }
  return { value, last };
}

/**
 * For each visit, the value of the best path from it to the end, its own worth left out: with `scratch.best` it gives what the
 * plan could have at most if the visit were in it. `bestPath` must have been asked for the same worths just before.
 */
export function afterEach(path: DayPath, worth: Float64Array): Float64Array {
  const { visits, spot, rowStart, arcFrom, arcSpot, arcCost, out } = path;
  const n = visits.length;
  const after = new Float64Array(n);
  const rowAfter = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
  const lastOfRow = new Uint8Array(n).fill(1);
  for (let v = 0; v < n; v++) if (spot[v]! > rowStart[v]!) lastOfRow[spot[v]! - 1] = 0;
  for (let v = n - 1; v >= 0; v--) {
    const at = spot[v]!;
    if (!lastOfRow[at]) rowAfter[at] = Math.max(rowAfter[at]!, rowAfter[at + 1]!);
    after[v] = Math.max(-out[v]!, rowAfter[at]!);
    const sum = after[v]! + worth[v]!;
    for (let arc = arcFrom[v]!; arc < arcFrom[v + 1]!; arc++) {
      const to = arcSpot[arc]!;
      rowAfter[to] = Math.max(rowAfter[to]!, sum - arcCost[arc]!);
    }
  }
  return after;
}
