import { already, childSets, type ChildSets } from './childSets.ts';
import { afterEach, type PathWork } from './dayPaths.ts';
import { togetherWorth } from './weights.ts';
import type { Visit } from './workerDays.ts';

/** A path from a day's beginning to one of its visits. */
export interface Label {
  /** Place in the day's `visits`. */
  visit: number;
  before: Label | null;
  /** The children on it, by their number in `childSets`. */
  set: number;
  size: number;
  /** Worth less journeys and prices. */
  priced: number;
}

/** The best path to see a set of children, and its worth less journeys and prices. */
interface BestOfSet {
  label: Label;
  value: number;
}

/** The best way to come to one row of times after having seen others, while the row is walked along. */
interface Arrival {
  set: number;
  before: Label | null;
  priced: number;
  /** Of the times so far, with what the visit is worth. */
  best: number;
}

/** A row of times, and who came to it so far. */
interface Row {
  /** By set, the row's own child included. */
  arrivals: Map<number, Arrival>;
  /** By the first spot of another row: the next of its spots from which nobody came yet. */
  next: Int32Array;
}

/**
 * For each set of children the best path through a day that sees just them, each once, if it is worth `least` or more at the prices in
 * `worth`. Paths grow visit by visit, in the order of their start. Of those that saw the same children and end at the same place with the
 * same child, one that ends no later and is worth no less stands for the others.
 * @param mostVisits on this day
 * @returns null where there are more than `most` paths to look at
 */
export function bestOfEachSet(
  { path, worth }: PathWork,
  least: number,
  mostVisits: number,
  most: number,
): { best: Iterable<BestOfSet>; looked: number } | null {
  const { visits, spot, rowStart, out } = path;
  const after = afterEach(path, worth);
  const ahead = bestAhead(path, worth, after);
  const numbers = numbersOf(visits);
  const sets = childSets(numbers.count);
  const endingAt: Label[][] = visits.map(() => []);
  const rows = new Map<number, Row>();
  const bestOf = new Map<number, BestOfSet>();
  let looked = 0;
  if (mostVisits < 1) return { best: [], looked };
  for (let v = 0; v < visits.length; v++) {
    const child = numbers.of[v]!;
    const row = rows.get(rowStart[v]!) ?? firstRow(path, v, sets.with(0, child));
    rows.set(rowStart[v]!, row);
    arrive(row, path, endingAt, v, { sets, child, mostVisits, least: least - ahead[v]! });
    for (const arrival of row.arrivals.values()) {
      const priced = arrival.priced + worth[v]!;
      if (priced <= arrival.best || priced + after[v]! < least) continue;
      if (++looked > most) return null;
      arrival.best = priced;
      const { set, before } = arrival;
      const label: Label = { visit: v, before, set, size: (before?.size ?? 0) + 1, priced };
      endingAt[spot[v]!]!.push(label);
      keepBest(bestOf, label, priced - out[v]!, least);
    }
  }
  return { best: bestOf.values(), looked };
}

function firstRow({ visits, into }: PathWork['path'], v: number, set: number): Row {
  const priced = -into[v]! - (isAlone(visits, v, null) ? togetherWorth : 0);
  const alone = { set, before: null, priced, best: Number.NEGATIVE_INFINITY };
  return { arrivals: new Map([[set, alone]]), next: new Int32Array(visits.length) };
}

/** Takes over to a visit's row whatever can come before the visit and could not come before an earlier one of the row. */
function arrive(
  { arrivals, next }: Row,
  { visits, rowOfSpot, arcFrom, arcSpot, arcCost }: PathWork['path'],
  endingAt: readonly (readonly Label[])[],
  v: number,
  { sets, child, mostVisits, least }: { sets: ChildSets; child: number; mostVisits: number; least: number },
): void {
  for (let arc = arcFrom[v]!; arc < arcFrom[v + 1]!; arc++) {
    const last = arcSpot[arc]!;
    const other = rowOfSpot[last]!;
    for (let at = Math.max(other, next[other]!); at <= last; at++)
      for (const label of endingAt[at]!) {
        const priced = label.priced - arcCost[arc]! - (isAlone(visits, v, label) ? togetherWorth : 0);
        if (priced < least || label.size >= mostVisits) continue;
        const set = sets.with(label.set, child);
        if (set === already) continue;
        const known = arrivals.get(set);
        if (!known) arrivals.set(set, { set, before: label, priced, best: Number.NEGATIVE_INFINITY });
        else if (priced > known.priced) [known.before, known.priced] = [label, priced];
      }
    next[other] = last + 1;
  }
}

function keepBest(bestOf: Map<number, BestOfSet>, label: Label, value: number, least: number): void {
  if (value < least) return;
  const known = bestOf.get(label.set);
  if (!known) bestOf.set(label.set, { label, value });
  else if (value > known.value) [known.label, known.value] = [label, value];
}

/** For each visit, the best that is still to be had from it or from a later time of its row. */
function bestAhead({ visits, rowStart }: PathWork['path'], worth: Float64Array, after: Float64Array) {
  const ahead = Float64Array.from(visits, (_, v) => worth[v]! + after[v]!);
  const later = new Map<number, number>();
  for (let v = visits.length - 1; v >= 0; v--) {
    ahead[v] = Math.max(ahead[v]!, later.get(rowStart[v]!) ?? Number.NEGATIVE_INFINITY);
    later.set(rowStart[v]!, ahead[v]!);
  }
  return ahead;
}

/** Whether a visit, which is priced as if it were together with brothers or sisters, has none of them before it. */
function isAlone(visits: readonly Visit[], v: number, before: Label | null): boolean {
  const { family } = visits[v]!;
  if (family === null) return false;
  for (let label = before; label; label = label.before)
    if (visits[label.visit]!.family === family) return false;
  return true;
}

/** The children of these visits, numbered from 0. */
function numbersOf(visits: readonly Visit[]): { of: Int32Array; count: number } {
  const numbers = new Map<number, number>();
  const of = Int32Array.from(visits, ({ task }) => {
    const known = numbers.get(task) ?? numbers.size;
    numbers.set(task, known);
    return known;
  });
  return { of, count: numbers.size };
}
