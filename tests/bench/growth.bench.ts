import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import type { Child } from '#shared/model/caseFile.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { processorTime } from './processorTime.ts';
import { childrenWithVisits } from './rulesChildren.ts';

const rounds = 9;

/** Microseconds of processor time for one child of a list. */
function perChild(howMany: number, visitsEach: number): number {
  const packs = [...builtInPacks().values()];
  const evaluateAll = (children: Child[]) => () =>
    children.forEach((child) => evaluate(child, packs, '2026-11-20T09:00'));
  // So that the first size does not pay for the compiler.
  processorTime(evaluateAll(childrenWithVisits(100, 30)), 30, 0);
  return processorTime(evaluateAll(childrenWithVisits(howMany, visitsEach)), rounds, 2).least / howMany;
}

/** Linear growth: so many times the size costs no more than so many times the work, and a quarter for the caches. */
const allowed = 1.25;

const sizes = [10, 30, 100, 300];

const withVisits = {
  name: 'rules: growth with visits',
  budget: `from 100 to 300 visits at most ${3 * allowed} times the work`,
  run(): Promise<{ figure: string; samples: number; withinBudget: boolean }> {
    const howMany = 200;
    const times = sizes.map((visits) => perChild(howMany, visits));
    const grown = times[3]! / times[2]!;
    return Promise.resolve({
      figure: `${grown.toFixed(2)} times (${sizes.map((size, at) => `${size} visits ${(times[at]! / times[0]!).toFixed(1)}`).join(', ')})`,
      samples: rounds * howMany * sizes.length,
      withinBudget: grown <= 3 * allowed,
    });
  },
};

const lists = [100, 1000, 10_000];

const withChildren = {
  name: 'rules: growth with children',
  budget: `a child of 10,000 costs at most ${allowed} times one of 1,000`,
  run(): Promise<{ figure: string; samples: number; withinBudget: boolean }> {
    const times = lists.map((howMany) => perChild(howMany, 10));
    const grown = times[2]! / times[1]!;
    return Promise.resolve({
      figure: `${grown.toFixed(2)} times (a child of ${lists.map((size, at) => `${size.toLocaleString('en-GB')} ${(times[at]! / times[0]!).toFixed(2)}`).join(', ')})`,
      samples: rounds * lists.reduce((sum, size) => sum + size, 0),
      withinBudget: grown <= allowed,
    });
  },
};

/** Whether the rules stay linear: in the visits of a child, and in the children of a council. */
export const bench = [withVisits, withChildren];
