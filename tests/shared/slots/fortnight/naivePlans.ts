import {
  type FortnightProblem,
  type PlannedVisit,
  type PlanOption,
  tripsOf,
} from '#shared/slots/fortnight/problem.ts';
import { togetherWorth, worthOf } from '#shared/slots/fortnight/weights.ts';
import { from } from './problems.ts';

interface Stop {
  start: number;
  end: number;
  place: number;
  booked: boolean;
}

const minute = 60_000;
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

const optionOf = (problem: FortnightProblem, { task, option }: PlannedVisit): PlanOption =>
  tripsOf(problem)[task]!.options[option]!;

/** A worker's stops of each day in order, the booked ones too. */
function daysOf(problem: FortnightProblem, visits: readonly PlannedVisit[], worker: number): Stop[][] {
  const stops = [
    ...problem.workers[worker]!.locked.map(({ start, end, at }) => ({ start, end, place: at, booked: true })),
    ...visits
      .map((visit) => optionOf(problem, visit))
      .filter((option) => option.worker === worker)
      .map(({ start, end, place }) => ({ start, end, place, booked: false })),
  ].sort((a, b) => a.start - b.start || Number(b.booked) - Number(a.booked) || a.end - b.end);
  const days = new Map<string, Stop[]>();
  for (const stop of stops) days.set(dayOf(stop.start), [...(days.get(dayOf(stop.start)) ?? []), stop]);
  return [...days.values()];
}

/** Everything that a plan does and may not, one line each; what was booked before may be as it is. */
export function faultsOf(problem: FortnightProblem, visits: readonly PlannedVisit[]): string[] {
  const faults: string[] = [];
  const seen = new Set<number>();
  for (const { task } of visits) {
    if (seen.has(task)) faults.push(`child ${task} twice`);
    seen.add(task);
  }
  for (const [index, { instead }] of (problem.alternatives ?? []).entries())
    if (seen.has(problem.tasks.length + index) && instead.some((task) => seen.has(task)))
      faults.push(`alternative ${index} and what it stands for`);
  const apart = (one: Stop, next: Stop): boolean =>
    next.start >= one.end + (problem.journeys[one.place]![next.place]! + problem.minutesBetween) * minute;
  for (const worker of problem.workers.keys())
    for (const stops of daysOf(problem, visits, worker)) {
      const planned = stops.filter(({ booked }) => !booked);
      if (planned.length > 0 && stops.length > problem.visitsADay) faults.push(`worker ${worker}: full day`);
      for (const [index, stop] of planned.entries()) {
        const next = planned[index + 1];
        const between = stops.some(
          (other) => other.booked && next && other.start >= stop.start && other.start <= next.start,
        );
        if (next && !between && !apart(stop, next)) faults.push(`worker ${worker}: no time for the way`);
        if (next && next.start < stop.end) faults.push(`worker ${worker}: two at once`);
        for (const booked of stops.filter((other) => other.booked))
          if (!apart(stop, booked) && !apart(booked, stop))
            faults.push(`worker ${worker}: beside what is booked`);
      }
    }
  return faults;
}

/** How often brothers or sisters are on one worker's day with another of them before. */
function timesTogether(problem: FortnightProblem, visits: readonly PlannedVisit[]): number {
  const days = new Set<string>();
  const known = visits.flatMap((visit) => {
    const { family } = tripsOf(problem)[visit.task]!;
    const { worker, start } = optionOf(problem, visit);
    return family === null ? [] : [`${family} ${worker} ${dayOf(start)}`];
  });
  for (const one of known) days.add(one);
  return known.length - days.size;
}

/** What a plan is worth: every visit, brothers and sisters on one day, less the ways that would not be made without them. */
export function worthOfPlan(problem: FortnightProblem, visits: readonly PlannedVisit[]): number {
  const worth = visits.reduce(
    (sum, visit) => sum + worthOf(tripsOf(problem)[visit.task]!, optionOf(problem, visit), from),
    0,
  );
  const way = (worker: number, stops: readonly Stop[]): number => {
    const { base } = problem.workers[worker]!;
    const places = [base, ...stops.map(({ place }) => place), base];
    return places.slice(1).reduce((sum, place, at) => sum + problem.journeys[places[at]!]![place]!, 0);
  };
  const ways = [...problem.workers.keys()].flatMap((worker) =>
    daysOf(problem, visits, worker).map(
      (stops) =>
        way(worker, stops) -
        way(
          worker,
          stops.filter(({ booked }) => booked),
        ),
    ),
  );
  return worth + togetherWorth * timesTogether(problem, visits) - ways.reduce((sum, one) => sum + one, 0);
}

/** The best there is, by trying everything. */
export function bestByTrying(problem: FortnightProblem): number {
  let best = 0;
  const tryFrom = (task: number, visits: PlannedVisit[]): void => {
    if (task === problem.tasks.length) {
      best = Math.max(best, worthOfPlan(problem, visits));
      return;
    }
    tryFrom(task + 1, visits);
    for (const option of problem.tasks[task]!.options.keys()) {
      const more = [...visits, { task, option }];
      if (faultsOf(problem, more).length === 0) tryFrom(task + 1, more);
    }
  };
  tryFrom(0, []);
  return best;
}
