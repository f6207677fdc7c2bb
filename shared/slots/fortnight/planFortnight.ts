import { bestPlan } from './bestPlan.ts';
import { type Chosen, greedyPlan } from './greedy.ts';
import type { FortnightProblem, PlannedVisit } from './problem.ts';
import { type Ready, ready } from './stretches.ts';
import { planValue } from './timetable.ts';
import { whyNotPlaced, type WhyNotPlaced } from './whyNotPlaced.ts';

/** A plan, and how good it is known to be. */
export interface FortnightPlan {
  /** By start. */
  visits: PlannedVisit[];
  unplaced: ({ task: number } & WhyNotPlaced)[];
  /** What the plan is worth, what a plan made at once is worth, and what no plan exceeds; in minutes of driving (weights.ts). */
  value: number;
  greedy: number;
  bound: number;
  /** How much better a plan could be at most, as a share of `bound`; 0: none is better. */
  gap: number;
  optimal: boolean;
}

/** What the plan may use. */
export interface PlanningMeans {
  /** Seconds left: asked often; nothing is begun once there are none. */
  secondsLeft(): number;
  /** Solves what is left exactly; left out: plans are as good as they can be without. */
  solve?: Solve;
}

/**
 * A solver of mixed-integer models.
 * @param model in the LP format
 * @returns the value of each column of the best solution by its name, and whether it is proven to be the best; null: none found
 */
export type Solve = (
  model: string,
  seconds: number,
) => { valueOf: (column: string) => number; optimal: boolean } | null;

/**
 * Plans a fortnight: who sees which child when, so that the most important visits happen, then at the times that suit the
 * children, then with short ways. Never worse than what two quick plans come to; whatever time there is, the best found so far
 * is answered, with what no plan can exceed. Visits that are booked stay. The same problem and enough time give the same plan.
 * @param from the first moment of the plan
 * @throws RangeError where the problem contradicts itself
 * @example planFortnight(problem, from, { secondsLeft: () => end - clock() }).optimal
 */
export function planFortnight(problem: FortnightProblem, from: number, means: PlanningMeans): FortnightPlan {
  const prepared = ready(problem, from);
  const start = greedyPlan(prepared);
  const greedy = planValue(prepared, start);
  const { best, value, bound } = bestPlan(prepared, start, means);
  return {
    visits: plannedVisits(best),
    unplaced: unplacedIn(prepared, best),
    value,
    greedy,
    bound,
    gap: bound > 0 ? (bound - value) / bound : 0,
    optimal: value >= bound,
  };
}

function plannedVisits(chosen: Chosen): PlannedVisit[] {
  return chosen
    .filter((visit) => visit !== null)
    .sort((a, b) => a.start - b.start || a.worker - b.worker || a.task - b.task)
    .map(({ task, option }) => ({ task, option }));
}

function unplacedIn(prepared: Ready, chosen: Chosen): FortnightPlan['unplaced'] {
  return chosen.flatMap((visit, task) =>
    visit === null ? [{ task, ...whyNotPlaced(prepared, chosen, task) }] : [],
  );
}
