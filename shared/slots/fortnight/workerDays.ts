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
  /** Journeys left out, and brothers and sisters of the plan. */
  worth: number;
  /** Index in `days`. */
  day: number;
  /** How many booked visits of the day come before it. */
  after: number;
  /** The same number for brothers and sisters who could all be in the plan; null: none could. */
  family: string | null;
}

/** One worker's day: a path of visits runs through it, from the base by way of what is booked back to the base. */
export interface WorkerDay {
  worker: number;
  base: number;
  /** Where the visits that are booked already are, in their order. */
  booked: number[];
  /** How many more visits it takes. */
  left: number;
  /** What the ways of the day cost when nobody else is visited. */
  direct: number;
  /** By start. */
  visits: Visit[];
}

/** A problem made ready: every option that fits beside what is booked, with its worth. */
export interface Ready {
  problem: FortnightProblem;
  visits: Visit[];
  /** The visits of each task. */
  byTask: Visit[][];
  days: WorkerDay[];
}

/**
 * Sorts the options into days. Options that overlap a booked visit, or leave too little time for the way to or from one, are left out.
 * @param from the first moment of the plan
 */
export function ready(problem: FortnightProblem, from: number): Ready {
  const visits: Visit[] = [];
  const days: WorkerDay[] = [];
  const dayOf = new Map<string, number>();
  const locked = problem.workers.map((worker) => lockedByDay(worker.locked));
  const families = severalOf(problem);
  const byTask = problem.tasks.map((task, taskIndex): Visit[] =>
    task.options.flatMap((option, optionIndex) => {
      const { worker, start, end, place } = option;
      const london = londonDay(start);
      const booked = locked[worker]?.get(london) ?? [];
      if (!booked.every((one) => fitsBeside(problem, one, option))) return [];
      const name = `${worker} ${london}`;
      const day = dayOf.get(name) ?? days.push(workerDay(problem, worker, booked)) - 1;
      dayOf.set(name, day);
      const visit: Visit = {
        index: visits.length,
        task: taskIndex,
        option: optionIndex,
        worker,
        start,
        end,
        place,
        worth: worthOf(task, option, from),
        day,
        after: booked.filter((one) => one.start < start).length,
        family: families.has(task.family) ? task.family : null,
      };
      visits.push(visit);
      days[day]?.visits.push(visit);
      return [visit];
    }),
  );
  for (const day of days) day.visits.sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  return { problem, visits, byTask, days };
}

function workerDay(problem: FortnightProblem, worker: number, locked: readonly LockedVisit[]): WorkerDay {
  const base = problem.workers[worker]?.base ?? 0;
  const booked = locked.map(({ at }) => at);
  const left = Math.max(0, problem.visitsADay - booked.length);
  const day = { worker, base, booked, left, direct: 0, visits: [] };
  return { ...day, direct: wayCost(problem, day, null, null) };
}

/**
 * What the way from one visit to the next costs, by way of what is booked between them; null: from the base, or back to it.
 */
export function wayCost(
  { journeys }: FortnightProblem,
  { base, booked }: WorkerDay,
  from: Visit | null,
  to: Visit | null,
): number {
  const last = to ? to.after : booked.length;
  let minutes = 0;
  let at = from ? from.place : base;
  for (let stop = from ? from.after : 0; stop < last; stop++) {
    const next = booked[stop] ?? base;
    minutes += journeys[at]?.[next] ?? 0;
    at = next;
  }
  return journeyCost(minutes + (journeys[at]?.[to ? to.place : base] ?? 0));
}

/** Whether one visit of a day can follow another: the way, and the minutes kept between; what is booked between them fits both. */
export function canFollow(problem: FortnightProblem, first: Visit, next: Visit): boolean {
  return first.after === next.after ? hasTimeBetween(problem, first, next) : first.after < next.after;
}

function hasTimeBetween(
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
  return hasTimeBetween(problem, booked, option) || hasTimeBetween(problem, option, booked);
}

function lockedByDay(locked: readonly LockedVisit[]): Map<number, LockedVisit[]> {
  const byDay = new Map<number, LockedVisit[]>();
  for (const one of [...locked].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const day = londonDay(one.start);
    byDay.set(day, [...(byDay.get(day) ?? []), one]);
  }
  return byDay;
}

/** Families of whom several are to be seen. */
function severalOf({ tasks }: FortnightProblem): ReadonlySet<string | null> {
  const known = tasks.flatMap(({ family }) => family ?? []);
  return new Set(known.filter((family, at) => known.indexOf(family) !== at));
}
