import fc from 'fast-check';
import { loadSolver } from '#bot/caseload/fortnight/loadSolver.ts';
import { planFortnight, type Solve } from '#shared/slots/fortnight/planFortnight.ts';
import { bestByTrying, faultsOf, worthOfPlan } from './naivePlans.ts';
import { crowded, from, problems, problemsWithAlternatives } from './problems.ts';

let solve: Solve;
beforeAll(async () => {
  solve = await loadSolver();
});

/** As much time as it wants: so nothing depends on how fast the machine is. */
const endless = { secondsLeft: () => 60 };

describe('a plan of a fortnight', () => {
  test('breaks no limit, is never worse than a plan made at once, and says truly what it is worth', () => {
    fc.assert(
      fc.property(problems(9, 12), fc.boolean(), (problem, timeIsUp) => {
        const plan = planFortnight(
          problem,
          from,
          timeIsUp ? { secondsLeft: () => 0 } : { ...endless, solve },
        );
        expect(faultsOf(problem, plan.visits)).toEqual([]);
        expect(worthOfPlan(problem, plan.visits)).toBe(plan.value);
        expect(plan.value).toBeGreaterThanOrEqual(plan.greedy);
        expect(plan.bound).toBeGreaterThanOrEqual(plan.value);
        expect(plan.optimal).toBe(plan.bound === plan.value);
        expect(plan.visits.length + plan.unplaced.length).toBe(problem.tasks.length);
      }),
      { numRuns: 150 },
    );
  });

  test('that is said to be the best is the best, and no bound is ever below it', () => {
    fc.assert(
      fc.property(problems(4, 5), fc.boolean(), (problem, withSolver) => {
        const plan = planFortnight(problem, from, withSolver ? { ...endless, solve } : endless);
        const best = bestByTrying(problem);
        expect(plan.bound).toBeGreaterThanOrEqual(best);
        if (plan.optimal) expect(plan.value).toBe(best);
        if (withSolver) expect(plan.optimal).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('of days that are too short for all is found by asking the solver, and is the best', () => {
    let asked = 0;
    const counting: Solve = (model, seconds) => {
      asked++;
      return solve(model, seconds);
    };
    fc.assert(
      fc.property(crowded, (problem) => {
        const plan = planFortnight(problem, from, { ...endless, solve: counting });
        expect(plan.optimal).toBe(true);
        expect(plan.value).toBe(bestByTrying(problem));
      }),
      { numRuns: 60 },
    );
    expect(asked).toBeGreaterThan(0);
  });

  test('with trips that may be made instead of others sees nobody twice, and is no worse than without', () => {
    fc.assert(
      fc.property(problemsWithAlternatives(7, 8), (problem) => {
        const means = { ...endless, solve };
        const plan = planFortnight(problem, from, means);
        expect(faultsOf(problem, plan.visits)).toEqual([]);
        expect(worthOfPlan(problem, plan.visits)).toBe(plan.value);
        const without = planFortnight({ ...problem, alternatives: [] }, from, means);
        expect(plan.value).toBeGreaterThanOrEqual(without.value);
      }),
      { numRuns: 80 },
    );
  });

  test('is the same every time', () => {
    fc.assert(
      fc.property(problems(8, 10), (problem) => {
        const means = { ...endless, solve };
        expect(planFortnight(problem, from, means)).toEqual(planFortnight(problem, from, means));
      }),
      { numRuns: 40 },
    );
  });

  test('keeps its own plan where the solver finds nothing, or nothing good', () => {
    const useless: Solve[] = [() => null, () => ({ valueOf: () => 0, optimal: false })];
    fc.assert(
      fc.property(problems(8, 10), fc.constantFrom(...useless), (problem, poor) => {
        const plan = planFortnight(problem, from, { ...endless, solve: poor });
        expect(faultsOf(problem, plan.visits)).toEqual([]);
        expect(plan.value).toBeGreaterThanOrEqual(plan.greedy);
      }),
      { numRuns: 40 },
    );
  });
});
