import type { FortnightPlan } from '#shared/slots/fortnight/planFortnight.ts';
import { tripsOf } from '#shared/slots/fortnight/problem.ts';
import type { ProblemOfFile } from '#shared/slots/fortnight/problemOfFile.ts';
import { londonDay } from '#shared/time/london.ts';
import { instantText } from '#shared/time/moment.ts';
import { spokenDay } from '#shared/time/spokenDate.ts';
import { clockTime } from '#shared/time/spokenMoment.ts';
import { fortnightWords } from '#shared/words/fortnight.ts';
import { slotWords } from '#shared/words/slots.ts';

/** A plan as a person reads it in a terminal: day by day, then who is left out and why, then how good it is. */
export function planInWords({ problem, kinds, from }: ProblemOfFile, plan: FortnightPlan): string {
  const today = londonDay(from);
  const lines: string[] = [];
  let last: number | null = null;
  for (const { task, option } of plan.visits) {
    const found = tripsOf(problem)[task]?.options[option];
    if (!found) continue;
    const day = londonDay(found.start);
    if (day !== last) lines.push(spokenDay(day, today));
    last = day;
    const place = slotWords.place[kinds[found.place] ?? 'home'];
    const who = problem.workers[found.worker]?.id ?? '';
    lines.push(
      `    ${clockTime(found.start)} to ${clockTime(found.end)}  ${namesOf(problem, task)}, ${place}, with ${who}`,
    );
  }
  const left = plan.unplaced.map((one) => `Not planned: ${namesOf(problem, one.task)}. ${why(problem, one)}`);
  return [...lines, ...left, fortnightWords.quality(plan.optimal, percent(plan))].join('\n');
}

/** A plan as JSON (docs/fortnight.md). */
export function planWritten({ problem, kinds }: ProblemOfFile, plan: FortnightPlan): object {
  const { value, greedy, bound, optimal } = plan;
  return {
    visits: plan.visits.flatMap(({ task, option }) => {
      const found = tripsOf(problem)[task]?.options[option];
      if (!found) return [];
      return [
        {
          children: idsOf(problem, task),
          worker: problem.workers[found.worker]?.id,
          start: instantText(found.start),
          end: instantText(found.end),
          place: kinds[found.place],
        },
      ];
    }),
    notPlanned: plan.unplaced.map((one) => ({ children: idsOf(problem, one.task), why: why(problem, one) })),
    optimal,
    atMostPercentBetter: percent(plan),
    value,
    greedy,
    bound,
  };
}

function idsOf(problem: ProblemOfFile['problem'], task: number): string[] {
  return tripsOf(problem)[task]?.children.map(({ id }) => id) ?? [];
}

function namesOf(problem: ProblemOfFile['problem'], task: number): string {
  return fortnightWords.names(idsOf(problem, task));
}

function percent({ optimal, gap }: FortnightPlan): number {
  return optimal ? 0 : Math.max(1, Math.ceil(gap * 100));
}

function why(problem: ProblemOfFile['problem'], one: FortnightPlan['unplaced'][number]): string {
  const { whyNot } = fortnightWords;
  if (one.why === 'others') return whyNot.others(one.tasks.flatMap((task) => idsOf(problem, task)));
  if (one.why === 'booked') return whyNot.booked;
  return one.why === 'full-days' ? whyNot.fullDays(problem.visitsADay) : whyNot.noTime;
}
