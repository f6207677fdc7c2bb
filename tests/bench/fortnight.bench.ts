import { loadSolver } from '#bot/caseload/fortnight/loadSolver.ts';
import { type FortnightPlan, planFortnight } from '#shared/slots/fortnight/planFortnight.ts';
import { firstMoment, fortnightProblem } from './fortnightProblems.ts';
import type { Bench } from './run.ts';

interface Size {
  children: number;
  workers: number;
  problems: number;
  /** Processor seconds: on a machine that does other things too, the wall clock measures those. */
  seconds: number;
  budget: string;
  within(found: Found): boolean;
}

interface Found {
  seconds: number[];
  gaps: number[];
  proven: number;
  /** What the better of two plans made at once comes to, as a share of the plan. */
  greedy: number[];
  neverWorse: boolean;
}

const sizes: Size[] = [
  {
    children: 10,
    workers: 1,
    problems: 30,
    seconds: 3,
    budget: 'all proven the best',
    within: ({ proven, neverWorse }) => proven === 30 && neverWorse,
  },
  {
    children: 25,
    workers: 1,
    problems: 30,
    seconds: 3,
    budget: 'proven the best at p50, in under 0.3 s at p50 and 1.5 s at p90',
    within: ({ seconds, gaps, neverWorse }) =>
      at(seconds, 0.5) < 0.3 && at(seconds, 0.9) < 1.5 && at(gaps, 0.5) === 0 && neverWorse,
  },
  {
    children: 40,
    workers: 1,
    problems: 12,
    seconds: 3,
    budget: 'gap under 3 % in 3 s at p50, never worse than greedy',
    within: ({ gaps, neverWorse }) => at(gaps, 0.5) < 0.03 && neverWorse,
  },
  {
    children: 180,
    workers: 8,
    problems: 3,
    seconds: 10,
    budget: 'gap under 1 % in 10 s, never worse than greedy',
    within: ({ gaps, neverWorse }) => at(gaps, 1) < 0.01 && neverWorse,
  },
];

export const bench: Bench[] = sizes.map((size) => ({
  name: `plan of a fortnight: ${size.children} children, ${size.workers === 1 ? 'one worker' : `a team of ${size.workers}`}`,
  budget: size.budget,
  async run() {
    const solve = await loadSolver();
    const found: Found = { seconds: [], gaps: [], proven: 0, greedy: [], neverWorse: true };
    for (let seed = 0; seed <= size.problems; seed++) {
      const problem = fortnightProblem(size.children, size.workers, seed);
      const start = processorSeconds();
      const began = performance.now() / 1000;
      const spent = () => processorSeconds() - start;
      // The solver counts by the clock on the wall: where others hold the processor, that is a multiple of what it gets.
      const busy = () => Math.max(1, (performance.now() / 1000 - began) / spent());
      const plan = planFortnight(problem, firstMoment, {
        secondsLeft: () => size.seconds - spent(),
        solve: (model, seconds) => solve(model, seconds * busy()),
      });
      // The first warms the machine up.
      if (seed > 0) note(found, plan, spent());
    }
    return {
      figure: inWords(found, size.problems),
      samples: size.problems,
      withinBudget: size.within(found),
    };
  },
}));

function note(found: Found, plan: FortnightPlan, seconds: number): void {
  found.seconds.push(seconds);
  found.gaps.push(plan.gap);
  found.greedy.push(plan.greedy / plan.value);
  if (plan.optimal) found.proven++;
  if (plan.value < plan.greedy) found.neverWorse = false;
}

function inWords({ seconds, gaps, proven, greedy }: Found, count: number): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  return [
    `${proven} of ${count} proven the best`,
    `gap p50 ${percent(at(gaps, 0.5))}, p90 ${percent(at(gaps, 0.9))}`,
    `processor p50 ${at(seconds, 0.5).toFixed(2)} s, p90 ${at(seconds, 0.9).toFixed(2)} s`,
    `greedy p50 ${percent(at(greedy, 0.5))}, least ${percent(at(greedy, 0))} of it`,
  ].join('; ');
}

function at(values: readonly number[], share: number): number {
  const inOrder = [...values].sort((a, b) => a - b);
  return inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? Number.NaN;
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
