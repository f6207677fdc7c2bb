import type { Involvement, Plan } from '#shared/model/caseFile.ts';
import { type DayNumber, dayNumber } from '#shared/time/calendarDay.ts';
import { type Duration, parseDuration } from '#shared/time/duration.ts';
import { strictestPlan } from './strictestPlan.ts';

/** A plan that holds on a day. */
export interface PlanInForce {
  plan: Plan;
  /** The day on which it began. */
  from: DayNumber;
  /** How often it asks for a visit; null where it does not say. */
  every: Duration | null;
}

/**
 * The plan in force: the last one that has begun, and of several that began on one day the strictest (SR-14). One without a date holds
 * from the involvement's start.
 * @param start the first day of the involvement
 * @example planInForce(involvement, start, today)?.every // { count: 10, unit: 'working day' }
 */
export function planInForce(
  { plan: single, plans = [] }: Involvement,
  start: DayNumber,
  today: DayNumber,
): PlanInForce | null {
  let from = Number.NEGATIVE_INFINITY;
  let latest: Plan[] = [];
  for (const plan of single ? [single, ...plans] : plans) {
    const day = plan.from ? dayNumber(plan.from) : start;
    if (day > today || day < from) continue;
    if (day === from) latest.push(plan);
    else latest = [plan];
    from = day;
  }
  const [first] = latest;
  if (first === undefined) return null;
  const plan = latest.length === 1 ? first : strictestPlan(latest);
  return { plan, from, every: plan.visitEvery ? parseDuration(plan.visitEvery) : null };
}
