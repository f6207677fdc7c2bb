import type { Ready, Visit } from './workerDays.ts';
import { createTimetable, planValue } from './timetable.ts';
import { importanceOf } from './weights.ts';

/** A plan as visits by task; null: nobody comes. */
export type Chosen = readonly (Visit | null)[];

/**
 * The better of two plans that are made at once: child by child, the most important first, each at the best time that is still
 * free; and time by time, the best first, whoever it is for. No plan that we show is worse.
 */
export function greedyPlan(ready: Ready): Chosen {
  const plans = [childByChild(ready), timeByTime(ready)];
  const [first, second] = plans as [Chosen, Chosen];
  return planValue(ready, second) > planValue(ready, first) ? second : first;
}

function childByChild(ready: Ready): Chosen {
  const timetable = createTimetable(ready);
  const { tasks } = ready.problem;
  const order = tasks
    .map((task, index) => ({ index, weight: importanceOf(task), options: task.options.length }))
    .sort((a, b) => b.weight - a.weight || a.options - b.options || a.index - b.index);
  for (const { index } of order) {
    let best: Visit | null = null;
    let most = 0;
    for (const visit of ready.byTask[index] ?? []) {
      const gain = timetable.change(visit, false)?.gain ?? 0;
      if (gain > most) [best, most] = [visit, gain];
    }
    if (best) timetable.take(best, []);
  }
  return timetable.chosen;
}

function timeByTime(ready: Ready): Chosen {
  const timetable = createTimetable(ready);
  for (const visit of [...ready.visits].sort((a, b) => b.worth - a.worth || a.index - b.index))
    if (!timetable.chosen[visit.task] && (timetable.change(visit, false)?.gain ?? 0) > 0)
      timetable.take(visit, []);
  return timetable.chosen;
}
