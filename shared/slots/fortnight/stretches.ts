import { londonDay } from '#shared/time/london.ts';
import type { FortnightProblem, LockedVisit } from './problem.ts';
import { journeyCost, worthOf } from './weights.ts';

const minute = 60_000;

/** An option with what it is worth and where it belongs. */
export interface Visit {
  /** Index in `visits`. */
  index: number;
  task: number;
  option: number;
  worker: number;
  start: number;
  end: number;
  place: number;
  /** Journeys left out. */
  worth: number;
  /** Index in `stretches`. */
  stretch: number;
}

/** What one worker has free of one day between two booked visits, or the day's ends: a path of visits runs through it. */
export interface Stretch {
  /** Index in `days`. */
  day: number;
  from: number;
  to: number;
  /** What the way from its one end to the other costs when nobody is visited. */
  direct: number;
  /** By start. */
  visits: Visit[];
}

/** A worker's day, and how many more visits it takes. */
export interface WorkerDay {
  worker: number;
  left: number;
}

/** A problem made ready: every option that fits beside what is booked, with its worth; the rest named. */
export interface Ready {
  problem: FortnightProblem;
  visits: Visit[];
  /** The visits of each task. */
  byTask: Visit[][];
  stretches: Stretch[];
  days: WorkerDay[];
}

/**
 * Sorts the options into stretches. Options that overlap a booked visit, or leave too little time for the way to or from one,
 * are left out. @param from the first moment of the plan
 */
export function ready(problem: FortnightProblem, from: number): Ready {
  const visits: Visit[] = [];
  const days: WorkerDay[] = [];
  const stretches: Stretch[] = [];
  const dayOf = new Map<string, number>();
  const stretchOf = new Map<string, number>();
  const locked = problem.workers.map((worker) => lockedByDay(worker.locked));
  const byTask = problem.tasks.map((task, taskIndex): Visit[] =>
    task.options.flatMap((option, optionIndex) => {
      const { worker, start, end, place } = option;
      const day = londonDay(start);
      const booked = locked[worker]?.get(day) ?? [];
      if (!booked.every((one) => fitsBeside(problem, one, option))) return [];
      const before = booked.filter((one) => one.start < start).length;
      const dayIndex = indexOf(dayOf, `${worker} ${day}`, () =>
        days.push({ worker, left: Math.max(0, problem.visitsADay - booked.length) }),
      );
      const stretch = indexOf(stretchOf, `${worker} ${day} ${before}`, () => {
        const base = problem.workers[worker]?.base ?? 0;
        const ends = { from: booked[before - 1]?.at ?? base, to: booked[before]?.at ?? base };
        const direct = journeyCost(problem.journeys[ends.from]?.[ends.to] ?? 0);
        return stretches.push({ day: dayIndex, ...ends, direct, visits: [] });
      });
      const visit: Visit = {
        index: visits.length,
        task: taskIndex,
        option: optionIndex,
        worker,
        start,
        end,
        place,
        worth: worthOf(task, option, from),
        stretch,
      };
      visits.push(visit);
      stretches[stretch]?.visits.push(visit);
      return [visit];
    }),
  );
  for (const stretch of stretches)
    stretch.visits.sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  return { problem, visits, byTask, stretches, days };
}

/** Whether one visit can follow another: the way, and the minutes kept between. */
export function canFollow(
  { journeys, minutesBetween }: FortnightProblem,
  first: { end: number; place: number },
  next: { start: number; place: number },
): boolean {
  return next.start - first.end >= ((journeys[first.place]?.[next.place] ?? 0) + minutesBetween) * minute;
}

function fitsBeside(
  problem: FortnightProblem,
  { start, end, at }: LockedVisit,
  option: { start: number; end: number; place: number },
): boolean {
  const booked = { start, end, place: at };
  return canFollow(problem, booked, option) || canFollow(problem, option, booked);
}

function lockedByDay(locked: readonly LockedVisit[]): Map<number, LockedVisit[]> {
  const byDay = new Map<number, LockedVisit[]>();
  for (const one of [...locked].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const day = londonDay(one.start);
    byDay.set(day, [...(byDay.get(day) ?? []), one]);
  }
  return byDay;
}

/** The index of what has this name; made where there is none. @param make pushes it and returns the new length */
function indexOf(known: Map<string, number>, name: string, make: () => number): number {
  const found = known.get(name);
  if (found !== undefined) return found;
  const index = make() - 1;
  known.set(name, index);
  return index;
}
