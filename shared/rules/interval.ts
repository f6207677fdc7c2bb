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
  changed?: { day: DayNumber; before: Duration; isOldDateKept: boolean };
  /** Set where a shorter number of the policy had run out before it held: the visit is due on its first day. */
  policyStart?: DayNumber;
}

/** A number of the policy that held until a day, from which on another one holds. */
export interface EarlierNumber {
  every: Duration;
  until: DayNumber;
}

/**
 * When a rolling clock comes round by the policy's own numbers. Over a change a longer one moves no date that the old number had set,
 * and a shorter one that had already run out asks for the visit on its first day.
 * @param earlier the numbers that held before `every`, the oldest first; none where nothing changed since the event
 */
export function policyInterval(
  event: Moment,
  every: Duration,
  earlier: readonly EarlierNumber[],
  { counting }: PackView,
): Interval {
  if (earlier.length === 0) return { dueBy: deadlineAfter(event, every, counting), every };
  const numbers = [...earlier.map((one) => one.every), every];
  let held: Interval = { dueBy: deadlineAfter(event, numbers[0]!, counting), every: numbers[0]! };
  for (const [index, { every: before, until: day }] of earlier.entries()) {
    const next = numbers[index + 1]!;
    if (next.count === before.count && next.unit === before.unit) continue;
    const counted = deadlineAfter(event, next, counting);
    const from: Interval =
      counted.day < day ? { dueBy: { day }, every: next, policyStart: day } : { dueBy: counted, every: next };
    const isOldDateKept = endOf(held.dueBy) <= endOf(from.dueBy);
    held = { ...(isOldDateKept ? held : from), changed: { day, before, isOldDateKept } };
  }
  return held;
}

/**
 * When a rolling clock comes round: the policy's own interval, or a shorter one in the child's plan, matrix or court
 * direction; a longer one never lengthens it (SR-14). A plan that begins later than its interval would have ended asks
 * for the visit on the day it begins, since nobody owed it before.
 */
export function intervalAfter(
  event: Moment,
  byPolicy: Interval,
  { reviewDecides }: { reviewDecides?: boolean },
  open: OpenInvolvement,
  view: PackView,
): Interval {
  const inForce = open.plan;
  const planned = inForce?.every;
  if (!inForce || !planned) return byPolicy;
  const byPlan = deadlineAfter(event, planned, view.counting);
  const { plan, from } = inForce;
  // Where the policy leaves the number to the review, its interval holds be it longer or shorter (CF-20).
  if (reviewDecides === true && plan.setBy === 'review') return { dueBy: byPlan, every: planned, plan };
  if (!view.pack.plans) return byPolicy;
  if (byPlan.day < from && from < byPolicy.dueBy.day)
    return { dueBy: { day: from }, every: planned, plan, planStart: from };
  return byPlan.day >= from && endOf(byPlan) < endOf(byPolicy.dueBy)
    ? { dueBy: byPlan, every: planned, plan }
    : byPolicy;
}
