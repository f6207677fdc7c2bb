import type { Chosen } from './greedy.ts';
import type { Ready, Visit } from './stretches.ts';
import { createTimetable } from './timetable.ts';

/** More rounds than any plan seen needed; each makes the plan better, so it ends by itself. */
const mostRounds = 40;

/**
 * Makes a plan better until no single step does: a child to another time, or one in and others out for it, who then look for
 * another time in their turn. Never worse than what it was given.
 */
export function improve(ready: Ready, start: Chosen): Chosen {
  const timetable = createTimetable(ready, start);
  for (let round = 0, again = true; again && round < mostRounds; round++) {
    again = false;
    for (const options of ready.byTask) {
      let best: { visit: Visit; out: Visit[] } | null = null;
      let most = 0;
      for (const visit of options) {
        if (timetable.chosen[visit.task] === visit) continue;
        const change = timetable.change(visit, true);
        if (change && change.gain > most) {
          best = { visit, out: change.out };
          most = change.gain;
        }
      }
      if (!best) continue;
      timetable.take(best.visit, best.out);
      again = true;
    }
  }
  return timetable.chosen;
}
