import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { childrenWithVisits } from './rulesChildren.ts';

const children = 500;
const visitsEach = 30;
const target = 20_000;

/** Children a second with dates and reasons, 30 visits each, all built-in packs, one core; the median of the rounds. */
export const bench = {
  name: 'rules: due dates with reasons',
  budget: `at least ${target.toLocaleString('en-GB')} children a second, ${visitsEach} visits each, all packs, one core`,
  run(): Promise<{ figure: string; samples: number; withinBudget: boolean }> {
    const packs = [...builtInPacks().values()];
    const caseload = childrenWithVisits(children, visitsEach);
    const rates: number[] = [];
    const rounds = 60;
    const warmUp = 10;
    for (let round = 0; round < rounds + warmUp; round++) {
      const start = process.cpuUsage();
      for (const child of caseload) evaluate(child, packs, '2026-11-20T09:00');
      // Processor time, since others may use the machine; the collector's own threads are in it.
      const { user, system } = process.cpuUsage(start);
      if (round >= warmUp) rates.push((children * 1e6) / (user + system));
    }
    const median = rates.sort((a, b) => a - b)[Math.floor(rates.length / 2)]!;
    return Promise.resolve({
      figure: `${Math.round(median).toLocaleString('en-GB')} children a second (${packs.length} packs)`,
      samples: rounds * children,
      withinBudget: median >= target,
    });
  },
};
