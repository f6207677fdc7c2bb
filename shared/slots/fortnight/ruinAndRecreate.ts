import type { Chosen } from './greedy.ts';
import type { Ready, Visit } from './workerDays.ts';
import { createTimetable, type Timetable } from './timetable.ts';

/** How many visits are taken out at once, at least and at most. */
const fewest = 2;
const most = 7;
/** How much worse a plan may be than the best and still be gone on from, at the beginning; less and less later. */
const slack = 0.01;

/**
 * Takes a few visits out of a plan, near each other in time, and puts the children in again in another order; over and over. Finds
 * what single steps do not: that three children must move for a fourth to fit. Never worse than what it was given, and always the
 * same for the same plan.
 * @param rounds how often; `mayGoOn` is asked every so many of them
 */
export function ruinAndRecreate(ready: Ready, start: Chosen, rounds: number, mayGoOn: () => boolean): Chosen {
  const chance = chances(ready.visits.length * 31 + ready.byTask.length);
  const cache = emptyCache(ready);
  const timetable = createTimetable(ready, start);
  let value = timetable.value();
  let best: Chosen = [...timetable.chosen];
  let bestValue = value;
  for (let round = 0; round < rounds; round++) {
    if (round % 32 === 0 && !mayGoOn()) break;
    const before = [...timetable.chosen];
    ruin(timetable, chance);
    recreate(ready, timetable, cache, chance);
    const worth = timetable.value();
    if (worth > bestValue) {
      best = [...timetable.chosen];
      bestValue = worth;
    }
    if (worth >= value || worth > bestValue * (1 - slack * (1 - round / rounds) * chance() ** 2))
      value = worth;
    else restore(timetable, before);
  }
  return best;
}

/** Back to a plan that was good: only what differs is touched. */
function restore(timetable: Timetable, before: Chosen): void {
  for (const [task, visit] of before.entries()) {
    const now = timetable.chosen[task];
    if (now && now !== visit) timetable.remove(now);
  }
  for (const [task, visit] of before.entries())
    if (visit && timetable.chosen[task] !== visit) timetable.take(visit, []);
}

function ruin(timetable: Timetable, chance: () => number): void {
  const placed = timetable.chosen.filter((visit) => visit !== null);
  const middle = placed[Math.floor(chance() * placed.length)];
  if (!middle) return;
  const count = fewest + Math.floor(chance() * (most - fewest + 1));
  // Those of the same day first, then those around it in time; now and then one from anywhere.
  const away = (visit: Visit): number =>
    (visit.day === middle.day ? 0 : 1 + Math.abs(visit.start - middle.start) / 86_400_000) * (0.5 + chance());
  const near = placed.map((visit) => ({ visit, away: away(visit) })).sort((a, b) => a.away - b.away);
  for (const { visit } of near.slice(0, count)) timetable.remove(visit);
}

/** The best place of each child on each day, kept until the day changes. */
interface Cache {
  /** By task, then by day that the child has options on. */
  rows: { day: number; visits: Visit[]; version: number; gain: number; best: Visit | null }[][];
}

function emptyCache({ byTask }: Ready): Cache {
  return {
    rows: byTask.map((visits) => {
      const byDay = new Map<number, Visit[]>();
      for (const visit of visits) byDay.set(visit.day, [...(byDay.get(visit.day) ?? []), visit]);
      return [...byDay].map(([day, all]) => ({
        day,
        visits: all,
        version: -1,
        gain: 0,
        best: null,
      }));
    }),
  };
}

/** Puts in whoever has most to lose by waiting, until nobody fits any more. */
function recreate(ready: Ready, timetable: Timetable, { rows }: Cache, chance: () => number): void {
  const noise = ready.byTask.map(() => 0.7 + 0.6 * chance());
  const byRegret = chance() < 0.7;
  for (;;) {
    let next: Visit | null = null;
    let urgent = Number.NEGATIVE_INFINITY;
    for (const [task, own] of rows.entries()) {
      if (timetable.chosen[task]) continue;
      let [first, second] = [0, 0];
      let visit: Visit | null = null;
      for (const row of own) {
        refresh(timetable, row);
        if (row.gain > first) [first, second, visit] = [row.gain, first, row.best];
        else if (row.gain > second) second = row.gain;
      }
      const urgency = (byRegret ? first - second : first) * noise[task]!;
      if (visit && urgency > urgent) [next, urgent] = [visit, urgency];
    }
    if (!next) return;
    timetable.take(next, []);
  }
}

function refresh(timetable: Timetable, row: Cache['rows'][number][number]): void {
  const version = timetable.version(row.day);
  if (row.version === version) return;
  row.version = version;
  row.gain = 0;
  row.best = null;
  for (const visit of row.visits) {
    const gain = timetable.insertion(visit);
    if (gain > row.gain) [row.gain, row.best] = [gain, visit];
  }
}

/** Numbers between 0 and 1 that look like chance and are the same every time (mulberry32). */
function chances(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
