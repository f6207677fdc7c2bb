import type { Plan } from '#shared/model/caseFile.ts';
import { strictestPlan } from '#shared/rules/strictestPlan.ts';

/**
 * Plans of several origins (the plan itself, a conference's matrix, a court, a review) as one list of which each entry holds
 * from its day until the next. Within one origin the newer replaces the older; between origins the stricter holds
 * (SR-14), part by part, so that a court's direction outlives a new plan.
 * @example mergePlans('2026-10-05', [{ visitEvery: '10 working days' }, { from: '2026-11-02', setBy: 'court', visitEvery: '5 working days' }])
 */
export function mergePlans(start: string, plans: readonly Plan[]): Plan[] {
  const dated = plans.map((plan) => ({ ...plan, from: plan.from ?? start }));
  const days = [...new Set(dated.map(({ from }) => from))].sort();
  return days.map((day) => ({ from: day, ...strictestPlan(inForce(dated, day)) }));
}

type Dated = Plan & { from: string };

function inForce(plans: readonly Dated[], day: string): Dated[] {
  const newest = new Map<string, Dated>();
  for (const plan of plans) {
    const origin = plan.setBy ?? 'plan';
    const other = newest.get(origin);
    if (plan.from <= day && (!other || plan.from >= other.from)) newest.set(origin, plan);
  }
  return [...newest.values()];
}
