import { bestPath, type PathWork } from './dayPaths.ts';
import type { Chosen } from './greedy.ts';
import { createTimetable, planValue, type Timetable } from './timetable.ts';
import type { Ready, Visit } from './workerDays.ts';

/** More rounds than any plan seen needed; each makes the plan better, so it ends by itself. */
const mostRounds = 40;

/**
 * Makes a plan better until no step does: a child to another time, or one in and others out for it, who then look for another time
 * in their turn; and whole days anew, with children drawn from other days. Never worse than what it was given.
 */
export function improve(ready: Ready, work: readonly PathWork[], start: Chosen): Chosen {
  let best = stepByStep(ready, start);
  let value = planValue(ready, best);
  for (let round = 0, again = true; again && round < mostRounds; round++) {
    again = false;
    for (let day = 0; day < work.length; day++) {
      const anew = dayAnew(ready, work, best, day);
      if (!anew) continue;
      const worth = planValue(ready, anew);
      if (worth <= value) continue;
      [best, value, again] = [anew, worth, true];
    }
    if (again) {
      best = stepByStep(ready, best);
      value = planValue(ready, best);
    }
  }
  return best;
}

/** Single steps until none helps. */
export function stepByStep(ready: Ready, start: Chosen): Chosen {
  const timetable = createTimetable(ready, start);
  for (let round = 0, again = true; again && round < mostRounds; round++) {
    again = false;
    for (const options of ready.byTask) if (bestStep(timetable, options)) again = true;
  }
  return timetable.chosen;
}

function bestStep(timetable: Timetable, options: readonly Visit[]): boolean {
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
  if (best) timetable.take(best.visit, best.out);
  return best !== null;
}

/**
 * The best path through one day, where a child who is seen elsewhere costs what would be lost there; their old visits go.
 * Null where nothing changes.
 */
function dayAnew(ready: Ready, work: readonly PathWork[], chosen: Chosen, day: number): Chosen | null {
  const one = work[day];
  if (!one) return null;
  const timetable = createTimetable(ready, chosen);
  const lost = chosen.map((visit) => (visit && visit.day !== day ? timetable.loss(visit) : 0));
  one.path.visits.forEach((visit, at) => (one.worth[at] = visit.worth - lost[visit.task]!));
  const { last } = bestPath(one.path, one.worth, one.scratch);
  const picked: Visit[] = [];
  for (let at = last; at >= 0; at = one.scratch.before[at]!) picked.push(one.path.visits[at]!);
  if (picked.length > 0 && picked.every((visit) => chosen[visit.task] === visit)) return null;
  const anew = chosen.map((visit) => (visit?.day === day ? null : visit));
  for (const visit of picked) if (anew[visit.task]?.day !== day) anew[visit.task] = visit;
  const count = anew.filter((visit) => visit?.day === day).length;
  return count > (ready.days[day]?.left ?? 0) ? null : anew;
}
