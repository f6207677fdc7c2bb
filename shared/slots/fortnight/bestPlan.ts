import { candidates, type Candidates } from './candidates.ts';
import { pathWork } from './dayPaths.ts';
import type { Chosen } from './greedy.ts';
import { improve } from './improve.ts';
import type { PlanningMeans } from './planFortnight.ts';
import { relax } from './relax.ts';
import { ruinAndRecreate } from './ruinAndRecreate.ts';
import { planValue } from './timetable.ts';
import { column, tourModel } from './tourModel.ts';
import type { Ready } from './workerDays.ts';

export interface BestPlan {
  best: Chosen;
  value: number;
  /** No plan is worth more. */
  bound: number;
}

/** How often plan and bound are brought nearer to each other before what is left is as it is. */
const mostPasses = 8;
/** So many tours are solved at once where they are all that a better plan could hold; else the likeliest come first. */
const fewTours = 600;
const firstTours = 250;
const firstToursAChild = 8;
/** A model of more is not solved in the time that anybody waits. */
const mostTours = 6_000;
const ruinRounds = 1_000;

/**
 * Brings a plan and its bound together. The relaxation over paths bounds every plan; it names the tours of which a better plan could be
 * made; their own relaxation bounds more closely, and an exact solver chooses among them. Each better plan rules out more tours, until none
 * is left, or the time is over.
 * @param start a plan to begin with; the answer is never worse
 */
export function bestPlan(ready: Ready, start: Chosen, { secondsLeft, solve }: PlanningMeans): BestPlan {
  const work = pathWork(ready);
  const mayGoOn = (): boolean => secondsLeft() > 0;
  const relaxed = relax(ready, work, start, mayGoOn);
  const known = { best: relaxed.best, value: relaxed.value, bound: whole(relaxed.bound) };
  const isUnmet = (): boolean => known.value < known.bound && mayGoOn();
  const take = (plan: Chosen): void => {
    const value = planValue(ready, plan);
    if (value > known.value) [known.best, known.value] = [plan, value];
  };
  const lower = (bound: number): void => void (known.bound = Math.min(known.bound, whole(bound)));

  let among = isUnmet() ? candidates(ready, work, relaxed, known.value, null, mayGoOn) : null;
  if (among) {
    lower(among.bound);
    take(improve(ready, work, planOfTours(ready, among)));
    if (isUnmet() && !(solve && among.within(known.value) <= fewTours))
      take(improve(ready, work, ruinAndRecreate(ready, known.best, ruinRounds, mayGoOn)));
  }
  for (let pass = 0; solve && among && pass < mostPasses && isUnmet(); pass++) {
    const left = among.within(known.value);
    const some = Math.max(firstTours, firstToursAChild * ready.byTask.length);
    const count: number = pass > 0 || left <= fewTours ? left : Math.min(left, some);
    if (count > mostTours) break;
    if (count > 0) {
      const chosen: readonly number[] = among.order.slice(0, count);
      const found = solve(tourModel(among.tours, chosen), secondsLeft());
      if (!found) break;
      take(planOf(ready, among, (at) => found.valueOf(column(at)) > 0.5, chosen));
      if (!found.optimal) break;
    }
    // A better plan would hold a tour that was not among these.
    lower(Math.max(known.value, among.boundBeyond(count)));
    if (isUnmet() && relaxed.bound - known.value > among.slack) {
      among = candidates(ready, work, relaxed, known.value, relaxed.bound - known.value, mayGoOn);
      if (among) lower(among.bound);
    }
  }
  return { best: known.best, value: known.value, bound: Math.max(known.bound, known.value) };
}

/** The tours that lose least, one a day, as far as no child is on two of them. */
function planOfTours(ready: Ready, among: Candidates): Chosen {
  const { firstOf, taskFrom, task } = among.tours;
  const days = new Set<number>();
  const children = new Set<number>();
  const chosen = among.order.filter((tour) => {
    const day = firstOf.findLastIndex((first) => first <= tour);
    const own = task.subarray(taskFrom[tour], taskFrom[tour + 1]);
    if (days.has(day) || own.some((child) => children.has(child))) return false;
    days.add(day);
    for (const child of own) children.add(child);
    return true;
  });
  return planOf(ready, among, () => true, chosen);
}

function planOf(
  ready: Ready,
  { tours }: Candidates,
  isIn: (at: number) => boolean,
  chosen: readonly number[],
): Chosen {
  const plan: Chosen[number][] = ready.byTask.map(() => null);
  for (const [at, tour] of chosen.entries())
    if (isIn(at)) for (const visit of tours.visitsOf(tour)) plan[visit.task] = visit;
  return plan;
}

/** Every worth and way is a whole number, and so is what a plan is worth. */
function whole(bound: number): number {
  return Math.floor(bound + 1e-6);
}
