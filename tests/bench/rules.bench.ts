import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { processorTime } from './processorTime.ts';
import { childrenWithVisits } from './rulesChildren.ts';

const children = 500;
const visitsEach = 30;
const target = 20_000;
const rounds = 60;

/** Children a second with dates and reasons, 30 visits each, all built-in packs, one core; by processor time, since others may use the machine. */
export const bench = {
  name: 'rules: due dates with reasons',
  budget: `at least ${target.toLocaleString('en-GB')} children a second of processor time, ${visitsEach} visits each, all packs`,
  run(): Promise<{ figure: string; samples: number; withinBudget: boolean }> {
    const packs = [...builtInPacks().values()];
    const caseload = childrenWithVisits(children, visitsEach);
    const { median } = processorTime(
      () => caseload.forEach((child) => evaluate(child, packs, '2026-11-20T09:00')),
      rounds,
      10,
    );
    const rate = (children * 1e6) / median;
    return Promise.resolve({
      figure: `${Math.round(rate).toLocaleString('en-GB')} children a second (${packs.length} packs)`,
      samples: rounds * children,
      withinBudget: rate >= target,
    });
  },
};
