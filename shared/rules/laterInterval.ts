import { dayNumber } from '#shared/time/calendarDay.ts';
import { dayAfter, type Duration } from '#shared/time/duration.ts';
import { isAfter, type Moment } from '#shared/time/moment.ts';
import type { Clock, LaterInterval } from './clockRules.ts';
import type { StartOfCount } from './countStart.ts';
import type { OpenInvolvement } from './facts.ts';
import type { PackView } from './packView.ts';

/** The interval of a clock that held on the day that is counted from, and its clause. */
export interface IntervalRule {
  clause: string;
  says: string;
  unverified?: string | undefined;
  every: Duration | 'as planned';
  reviewDecides?: boolean;
}

/**
 * The interval in force on the day of the last counted visit (CF-11, CF-12, CF-20, CF-25): of the clock's own and its later ones the
 * last whose conditions held on that day. What changed after that day holds from the next visit on.
 */
export function intervalRule(
  clock: Clock,
  last: Moment,
  start: StartOfCount,
  open: OpenInvolvement,
  view: PackView,
): IntervalRule {
  const { clause, says, unverified, every, later } = clock;
  const found =
    later.length === 0 ? undefined : later.findLast((one) => held(one, clock, last, start, open, view));
  if (found) return found;
  // "As visits" is worked out before any clock runs (`clocksOf`).
  return { clause, says, unverified, every: every === 'as visits' ? 'as planned' : every };
}

function held(
  { past, from, after, agreed, agreedFor }: LaterInterval,
  { onceBetween }: Clock,
  last: Moment,
  start: StartOfCount,
  { involvement }: OpenInvolvement,
  { facts, counting }: PackView,
): boolean {
  // The corresponding day still belongs to the first year: the day of the event is not itself counted (SR-1, SR-5).
  if (past && last.day <= dayAfter(start.moment.day, past, counting)) return false;
  if (from && last.day < dayAfter(start.moment.day, from, counting)) return false;
  if (agreed) {
    const on = agreed === 'permanence' ? involvement.permanenceAgreedOn : involvement.longTermAgreedOn;
    if (on === undefined || dayNumber(on) > last.day) return false;
    if (agreedFor && last.day <= dayAfter(dayNumber(on), agreedFor, counting)) return false;
  }
  if (!after) return true;
  // A count that each such event starts anew is counted from the event itself.
  const isSince = (moment: Moment): boolean =>
    isAfter(last, moment) || (onceBetween !== undefined && last.instant === moment.instant);
  return facts.milestones.some(
    ({ milestone, moment }) =>
      after.includes(milestone.kind) && moment.day >= start.moment.day && isSince(moment),
  );
}
