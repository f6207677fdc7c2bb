import type { Involvement, Plan } from '#shared/model/caseFile.ts';
import { type DayNumber, dayNumber } from '#shared/time/calendarDay.ts';
import { type Duration, parseDuration } from '#shared/time/duration.ts';

/** A plan that holds on a day. */
export interface PlanInForce {
  plan: Plan;
  /** The day on which it began. */
  from: DayNumber;
  /** How often it asks for a visit; null where it does not say. */
  every: Duration | null;
}

/**
 * The plan in force: the last one that has begun. One without a date holds from the involvement's start.
 * @param start the first day of the involvement
 * @example planInForce(involvement, start, today)?.every // { count: 10, unit: 'working day' }
 */
export function planInForce(
  involvement: Involvement,
  start: DayNumber,
  today: DayNumber,
): PlanInForce | null {
  let found: { plan: Plan; from: DayNumber } | null = null;
  const plans = involvement.plan
    ? [involvement.plan, ...(involvement.plans ?? [])]
    : (involvement.plans ?? []);
  for (const plan of plans) {
    const from = plan.from ? dayNumber(plan.from) : start;
    if (from <= today && (found === null || from >= found.from)) found = { plan, from };
  }
  if (found === null) return null;
  const { plan, from } = found;
  return { plan, from, every: plan.visitEvery ? parseDuration(plan.visitEvery) : null };
}
