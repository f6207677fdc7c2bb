import type { Plan } from '#shared/model/caseFile.ts';
import { parseDuration } from '#shared/time/duration.ts';

/**
 * Plans of several origins (the plan itself, a conference's matrix, a court, a review) as one list of which each entry holds
 * from its day until the next. Within one origin the newer replaces the older; between origins the stricter holds
 * (SR-14), part by part, so that a court's direction outlives a new plan.
 * @example mergePlans('2026-10-05', [{ visitEvery: '10 working days' }, { from: '2026-11-02', setBy: 'court', visitEvery: '5 working days' }])
 */
export function mergePlans(start: string, plans: readonly Plan[]): Plan[] {
  const dated = plans.map((plan) => ({ ...plan, from: plan.from ?? start }));
  const days = [...new Set(dated.map(({ from }) => from))].sort();
  return days.map((day) => strictest(day, inForce(dated, day)));
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

function strictest(from: string, plans: readonly Dated[]): Plan {
  const byInterval = shortest(plans, 'visitEvery');
  const contact = shortest(plans, 'contactEvery')?.contactEvery;
  const alone = plans.flatMap(({ aloneEvery }) => aloneEvery ?? []);
  const announced = plans.flatMap((plan) => plan.announced ?? []);
  const contingency = plans.flatMap((plan) => plan.contingency ?? []);
  const setBy = (byInterval ?? plans[0])?.setBy;
  return {
    from,
    ...(byInterval?.visitEvery ? { visitEvery: byInterval.visitEvery } : {}),
    ...(contact ? { contactEvery: contact } : {}),
    ...(alone.length > 0 ? { aloneEvery: Math.min(...alone) } : {}),
    // "Unannounced" is the stricter of the two.
    ...(announced.length > 0 ? { announced: announced.every(Boolean) } : {}),
    ...(contingency.length > 0 ? { contingency: contingency.join(' ') } : {}),
    ...(setBy ? { setBy } : {}),
  };
}

function shortest(plans: readonly Dated[], part: 'visitEvery' | 'contactEvery'): Dated | undefined {
  return plans
    .filter((plan) => plan[part] !== undefined)
    .sort((one, other) => hoursOf(one[part] ?? '') - hoursOf(other[part] ?? ''))[0];
}

/** Only to say which of two lengths is the shorter; a working day stands for 7/5 of a day. */
function hoursOf(text: string): number {
  const parsed = parseDuration(text);
  if (!parsed) return Infinity;
  const hours = { hour: 1, day: 24, 'working day': 33.6, week: 168, month: 730 };
  return parsed.count * hours[parsed.unit];
}
