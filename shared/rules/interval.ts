import type { Plan } from '#shared/model/caseFile.ts';
import type { DayNumber } from '#shared/time/calendarDay.ts';
import type { Duration } from '#shared/time/duration.ts';
import type { Moment } from '#shared/time/moment.ts';
import { type Deadline, deadlineAfter, endOf } from './due.ts';
import type { OpenInvolvement } from './facts.ts';
import type { PackView } from './packView.ts';

/** An interval that holds, and who set it. */
export interface Interval {
  dueBy: Deadline;
  every: Duration;
  /** Set where a plan, matrix, court or review asks for more often than the policy. */
  plan?: Plan;
  /** Set where the plan began only after its own interval had run out: the visit is due on that first day. */
  planStart?: DayNumber;
  /** Set where the policy's own number changed after the day that is counted from: the day, and the number until then. */
  changed?: { day: DayNumber; before: Duration };
}

/**
 * When a rolling clock comes round: the policy's own interval, or a shorter one in the child's plan, matrix or court
 * direction; a longer one never lengthens it (SR-14). A plan that begins later than its interval would have ended asks
 * for the visit on the day it begins, since nobody owed it before.
 */
export function intervalAfter(
  event: Moment,
  { every, reviewDecides }: { every: Duration; reviewDecides?: boolean },
  open: OpenInvolvement,
  view: PackView,
): Interval {
  const byPolicy = deadlineAfter(event, every, view.counting);
  const inForce = view.pack.plans || reviewDecides === true ? open.plan : null;
  const planned = inForce?.every;
  if (!inForce || !planned) return { dueBy: byPolicy, every };
  const byPlan = deadlineAfter(event, planned, view.counting);
  const { plan, from } = inForce;
  // Where the policy leaves the number to the review, its interval holds be it longer or shorter (CF-20).
  if (reviewDecides === true && plan.setBy === 'review') return { dueBy: byPlan, every: planned, plan };
  if (!view.pack.plans) return { dueBy: byPolicy, every };
  if (byPlan.day < from && from < byPolicy.day)
    return { dueBy: { day: from }, every: planned, plan, planStart: from };
  return byPlan.day >= from && endOf(byPlan) < endOf(byPolicy)
    ? { dueBy: byPlan, every: planned, plan }
    : { dueBy: byPolicy, every };
}

/**
 * A date over a change of the policy's number: a longer one moves no date that the old number had set, and a shorter one that had
 * already run out asks for the visit on its first day. So the date is the earlier of the old number's and the new one's, and the new
 * one's is never before the change.
 */
export function overChange(interval: Interval, event: Moment, before: Duration, view: PackView): Interval {
  const { day } = view.change!;
  const changed = { day, before };
  const old = deadlineAfter(event, before, view.counting);
  const isRunOut = interval.dueBy.day < day;
  const dueBy = isRunOut ? { day } : interval.dueBy;
  return endOf(old) < endOf(dueBy) ? { dueBy: old, every: before, changed } : { ...interval, dueBy, changed };
}
