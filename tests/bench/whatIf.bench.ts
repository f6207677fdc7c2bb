import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { minutesOfVisit } from '#shared/rules/minutesOfVisit.ts';
import { whatIf } from '#shared/rules/whatIf.ts';
import { processorTime } from './processorTime.ts';
import { childrenWithVisits } from './rulesChildren.ts';

const children = 10_000;
const rounds = 5;

/** Two policies side by side for a large council, the file read already; by processor time, from a process that has just begun. */
export const bench = {
  name: 'what if: two policies side by side',
  budget: `${children.toLocaleString('en-GB')} children at a rate of at least ${children.toLocaleString('en-GB')} a second of processor time`,
  run(): Promise<{ figure: string; samples: number; withinBudget: boolean }> {
    const packs = builtInPacks();
    const caseload = { children: childrenWithVisits(children, 30), workers: new Map<string, string>() };
    const compare = () =>
      void whatIf(
        caseload,
        [packs.get('bedford-borough')!],
        [packs.get('halton')!],
        '2026-11-20T09:00',
        minutesOfVisit({}),
      );
    // What somebody at a terminal waits for is the first time, with nothing warm.
    const first = processorTime(compare, 1, 0).least;
    const later = processorTime(compare, rounds, 0).median;
    const rate = (time: number): string => Math.round((children * 1e6) / time).toLocaleString('en-GB');
    return Promise.resolve({
      figure: `${rate(first)} a second the first time, ${rate(later)} after that`,
      samples: children * (rounds + 1),
      withinBudget: first <= 1e6,
    });
  },
};
