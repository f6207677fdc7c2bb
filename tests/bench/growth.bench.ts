import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import type { Child } from '#shared/model/caseFile.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { heldAlways } from '#shared/rules/heldPack.ts';
import { lookBack } from '#shared/rules/lookBack.ts';
import { minutesOfVisit } from '#shared/rules/minutesOfVisit.ts';
import { reportRows } from '#shared/rules/reportRows.ts';
import { whatIf } from '#shared/rules/whatIf.ts';
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

const small = 1000;
const large = 10_000;

/** Two policies side by side for a council, by kind of work and by worker. */
function comparing(howMany: number): () => void {
  const packs = builtInPacks();
  const children = childrenWithVisits(howMany, 10);
  // Twenty children to a worker.
  const workers = new Map(children.map(({ id }, index) => [id, `worker-${Math.floor(index / 20)}`]));
  const [now, instead] = [[packs.get('bedford-borough')!], [packs.get('halton')!]];
  return () => void whatIf({ children, workers }, now, instead, '2026-11-20T09:00', minutesOfVisit({}));
}

/** The rows of a report by worker and by team, of what was looked back on before. */
function reporting(howMany: number): () => void {
  const held = heldAlways([builtInPacks().get('bedford-borough')!]);
  const found = childrenWithVisits(100, 10).map((child) => lookBack(child, held, '2026-01-01', '2026-06-30'));
  const council = Array.from({ length: howMany }, (_, index) => ({
    found: found[index % found.length]!,
    labelsOn: () => ({
      worker: `worker-${Math.floor(index / 20)}`,
      teams: [`team-${Math.floor(index / 200)}`],
    }),
  }));
  return () => {
    reportRows(council, 'worker');
    reportRows(council, 'team');
  };
}

/** How many times more one child costs in the large council. Turn by turn with as much work each, so that a busy moment meets both. */
function grown(workFor: (howMany: number) => () => void): number {
  const [few, many] = [workFor(small), workFor(large)];
  const asMany = () => {
    for (let time = 0; time < large / small; time++) few();
  };
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++)
    ratios.push(processorTime(many, 1, 0).least / processorTime(asMany, 1, 0).least);
  return ratios.sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
}

/** One child by itself cannot grow with the others: what looks at all of them together can. */
const withChildren = {
  name: 'rules: growth with children',
  budget: `in what-if and in a report a child of ${large.toLocaleString('en-GB')} costs at most ${allowed} times one of ${small.toLocaleString('en-GB')}`,
  run(): Promise<{ figure: string; samples: number; withinBudget: boolean }> {
    const [compared, reported] = [grown(comparing), grown(reporting)];
    return Promise.resolve({
      figure: `what-if ${compared.toFixed(2)} times, a report ${reported.toFixed(2)} times`,
      samples: 4 * rounds * large,
      withinBudget: Math.max(compared, reported) <= allowed,
    });
  },
};

/** Whether the rules stay linear: in the visits of a child, and in the children of a council. */
export const bench = [withVisits, withChildren];
