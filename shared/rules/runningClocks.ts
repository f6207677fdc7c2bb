import { dayAfter } from '#shared/time/duration.ts';
import type { Clock } from './clockRules.ts';
import { startOfCount, staysOf } from './countStart.ts';
import type { OpenInvolvement } from './facts.ts';
import type { PackView } from './packView.ts';

/** Whether a clock runs for this involvement now: beside what it runs beside, not after its end, not before the birth (SR-16). */
export function runs(clock: Clock, open: OpenInvolvement, view: PackView): boolean {
  return (
    isBeside(clock, open, view) &&
    areStaysApart(clock, open, view) &&
    !hasEnded(clock, open, view) &&
    !(view.facts.unborn && ofTheChild.has(clock.clock))
  );
}

/** Nobody asks of a child before the birth where they sleep, nor who saw them. */
const ofTheChild: ReadonlySet<Clock['clock']> = new Set([
  'bedroom',
  'sleeping-arrangements',
  'seen-by-anyone',
  'keeping-in-touch',
]);

function isBeside({ alongside }: Clock, open: OpenInvolvement, { facts }: PackView): boolean {
  return (
    alongside === undefined ||
    facts.open.some((other) => other !== open && (alongside as string[]).includes(other.involvement.kind))
  );
}

/** Where fewer than two stays are known nobody can say how far apart they are: then the clock runs (decision 12). */
function areStaysApart({ staysApart }: Clock, open: OpenInvolvement, { counting, facts }: PackView): boolean {
  if (staysApart === undefined) return true;
  const stays = staysOf(open).filter((day) => day <= facts.now.day);
  if (stays.length < 2) return true;
  return stays.some(
    (day, index) => dayAfter(day, staysApart, counting) < (stays[index + 1] ?? facts.now.day),
  );
}

function hasEnded({ until, countFrom }: Clock, open: OpenInvolvement, { facts }: PackView): boolean {
  if (until === undefined) return false;
  const start = startOfCount(countFrom, open, facts).moment.day;
  return facts.milestones.some(
    ({ milestone, moment }) => until.includes(milestone.kind) && moment.day >= start,
  );
}
