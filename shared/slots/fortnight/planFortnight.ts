import { bestPlan } from './bestPlan.ts';
import { type Chosen, greedyPlan } from './greedy.ts';
import { parts } from './parts.ts';
import { type FortnightProblem, type PlannedVisit, tripsOf } from './problem.ts';
import { type Ready, ready } from './workerDays.ts';
import { planValue } from './timetable.ts';
import { whyNotPlaced, type WhyNotPlaced } from './whyNotPlaced.ts';

/** A plan, and how good it is known to be. */
export interface FortnightPlan {
  /** By start. */
  visits: PlannedVisit[];
  /** Indexes into `tripsOf`, as everywhere here; what an alternative stands for is in neither list. */
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
  const plan = { visits: [], unplaced: [], value: 0, greedy: 0, bound: 0 } as Omit<
    FortnightPlan,
    'gap' | 'optimal'
  >;
  let waiting = problem.tasks.length;
  for (const part of parts(problem)) {
    // Each part gets its share of the time that is left; what one does not need is there for the next.
    const share = means.secondsLeft() * (part.length / waiting);
    const spared = means.secondsLeft() - share;
    waiting -= part.length;
    const own = planPart(problem, part, from, {
      ...means,
      secondsLeft: () => means.secondsLeft() - (waiting > 0 ? spared : 0),
    });
    plan.visits.push(...own.visits);
    plan.unplaced.push(...own.unplaced);
    plan.value += own.value;
    plan.greedy += own.greedy;
    plan.bound += own.bound;
  }
  const { value, bound } = plan;
  const trips = tripsOf(problem);
  const start = ({ task, option }: PlannedVisit) => trips[task]?.options[option]?.start ?? 0;
  return {
    ...plan,
    visits: plan.visits.sort((a, b) => start(a) - start(b) || a.task - b.task),
    unplaced: plan.unplaced.sort((a, b) => a.task - b.task),
    gap: bound > 0 ? (bound - value) / bound : 0,
    optimal: value >= bound,
  };
}

/** How much of the time the first plan may take where there are others to try. */
const firstPlan = 0.7;

/**
 * Plans the trips of one part; then, where somebody is left out, tries their family's other trip instead, and keeps it where the whole plan is
 * better for it.
 */
function planPart(
  problem: FortnightProblem,
  part: readonly number[],
  from: number,
  means: PlanningMeans,
): PartPlan {
  const others = alternativesWithin(problem, part);
  const reserve = others.length > 0 ? means.secondsLeft() * (1 - firstPlan) : 0;
  const secondsLeft = () => means.secondsLeft() - reserve;
  let trips = part;
  let plan = planTrips(problem, trips, from, { ...means, secondsLeft });
  for (const { instead, trip } of others) {
    if (means.secondsLeft() <= 0) break;
    if (!plan.unplaced.some(({ task }) => instead.includes(task))) continue;
    const changed = [...trips.filter((task) => !instead.includes(task)), trip];
    const again = planTrips(problem, changed, from, means);
    if (again.value > plan.value) [trips, plan] = [changed, again];
  }
  return plan;
}

/** Only whom the part's own workers would see: others have plans of their own. */
function alternativesWithin(problem: FortnightProblem, part: readonly number[]) {
  const { tasks, alternatives = [] } = problem;
  const workers = new Set(part.flatMap((task) => tasks[task]?.options.map(({ worker }) => worker) ?? []));
  return alternatives.flatMap(({ instead, together }, index) => {
    const within =
      instead.every((task) => part.includes(task)) &&
      together.options.every(({ worker }) => workers.has(worker));
    return within ? [{ instead, trip: tasks.length + index }] : [];
  });
}

type PartPlan = Pick<FortnightPlan, 'visits' | 'unplaced' | 'value' | 'greedy' | 'bound'>;

function planTrips(
  problem: FortnightProblem,
  trips: readonly number[],
  from: number,
  means: PlanningMeans,
): PartPlan {
  const all = tripsOf(problem);
  const tasks = trips.flatMap((index) => all[index] ?? []);
  const prepared = ready({ ...problem, tasks }, from);
  const start = greedyPlan(prepared);
  const { best, value, bound } = bestPlan(prepared, start, means);
  const whole = (task: number): number => trips[task] ?? task;
  return {
    visits: plannedVisits(best).map(({ task, option }) => ({ task: whole(task), option })),
    unplaced: unplacedIn(prepared, best).map((one) => ({
      ...one,
      task: whole(one.task),
      ...(one.why === 'others' ? { tasks: one.tasks.map(whole) } : {}),
    })),
    value,
    bound,
    greedy: planValue(prepared, start),
  };
}

function plannedVisits(chosen: Chosen): PlannedVisit[] {
  return chosen.filter((visit) => visit !== null).map(({ task, option }) => ({ task, option }));
}

function unplacedIn(prepared: Ready, chosen: Chosen): FortnightPlan['unplaced'] {
  return chosen.flatMap((visit, task) =>
    visit === null ? [{ task, ...whyNotPlaced(prepared, chosen, task) }] : [],
  );
}
