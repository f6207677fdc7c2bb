import { pathWork } from './dayPaths.ts';
import { flowModel } from './flowModel.ts';
import type { Chosen } from './greedy.ts';
import { improve } from './improve.ts';
import type { PlanningMeans, Solve } from './planFortnight.ts';
import { type Relaxed, relax } from './relax.ts';
import { ruinAndRecreate } from './ruinAndRecreate.ts';
import type { Ready } from './stretches.ts';
import { planValue } from './timetable.ts';

export interface BestPlan {
  best: Chosen;
  value: number;
  /** No plan is worth more. */
  bound: number;
}

/** How often plan and bound are brought nearer to each other before what is left is as it is. */
const mostPasses = 30;
const roundsAPass = 1_500;
/** A model with more ways between stops than this takes a solver longer than anybody waits. */
const mostWays = 6_000;
/** The solver holds its thread: it is never given more than this at once. */
const longestSolve = 3;

/**
 * Brings a plan and its bound together: the relaxation bounds and mends, taking out and putting in finds better plans, and each better
 * plan rules out more times; what is left in the end is small enough for an exact solver. Ends where plan and bound meet, where a
 * pass changes nothing more, or with the time.
 * @param start a plan to begin with; the answer is never worse
 */
export function bestPlan(ready: Ready, start: Chosen, { secondsLeft, solve }: PlanningMeans): BestPlan {
  const work = pathWork(ready);
  const mayGoOn = (): boolean => secondsLeft() > 0;
  let relaxed = relax(ready, work, start, mayGoOn);
  let bound = relaxed.bound;
  const unmet = (): boolean => relaxed.value < bound;
  for (let pass = 0; pass < mostPasses && unmet() && mayGoOn(); pass++) {
    const mixed = improve(ready, work, ruinAndRecreate(ready, relaxed.best, roundsAPass, pass, mayGoOn));
    const better = planValue(ready, mixed) > relaxed.value;
    if (better || pass === 0) {
      relaxed = relax(ready, work, mixed, mayGoOn, relaxed.prices);
      bound = Math.min(bound, relaxed.bound);
    }
    const solved = solve && unmet() && mayGoOn() ? exactly(ready, relaxed, solve, secondsLeft()) : null;
    if (!solved) continue;
    if (solved.optimal) return { best: solved.best, value: solved.value, bound: solved.value };
    relaxed = { ...relaxed, best: solved.best, value: solved.value };
  }
  return { best: relaxed.best, value: relaxed.value, bound: Math.max(bound, relaxed.value) };
}

/** Solves what a better plan could be made of; the plan in hand stays where that finds none. Null where it is still too much. */
function exactly(
  ready: Ready,
  { best, value, left, mayFollow }: Relaxed,
  solve: Solve,
  seconds: number,
): { best: Chosen; value: number; optimal: boolean } | null {
  if (left.length === 0) return { best, value, optimal: true };
  const model = flowModel(ready, left, mayFollow, mostWays);
  if (!model) return null;
  const found = solve(model.text, Math.min(seconds, longestSolve));
  if (!found) return null;
  const chosen: Chosen[number][] = best.map(() => null);
  for (const visit of model.visitsOf(found.valueOf)) chosen[visit.task] = visit;
  const solved = planValue(ready, chosen);
  // A better plan is made of what is left alone; where the best of that is no better, the plan in hand is the best.
  return solved > value
    ? { best: chosen, value: solved, optimal: found.optimal }
    : { best, value, optimal: found.optimal };
}
