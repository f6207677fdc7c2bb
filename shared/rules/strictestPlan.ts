import type { Plan } from '#shared/model/caseFile.ts';
import { parseDuration } from '#shared/time/duration.ts';

/**
 * Plans that hold at once as one: of each part the stricter holds (SR-14), whatever their order.
 * @param plans at least one; from when each holds is left aside
 * @example strictestPlan([{ visitEvery: '2 weeks' }, { visitEvery: '1 week', setBy: 'court' }]) // { visitEvery: '1 week', setBy: 'court' }
 */
export function strictestPlan(several: readonly Plan[]): Omit<Plan, 'from'> {
  const plans = several.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  const byInterval = shortest(plans, 'visitEvery');
  const contact = shortest(plans, 'contactEvery')?.contactEvery;
  const alone = plans.flatMap(({ aloneEvery }) => aloneEvery ?? []);
  const announced = plans.flatMap((plan) => plan.announced ?? []);
  const contingency = plans.flatMap((plan) => plan.contingency ?? []);
  const setBy = (byInterval ?? plans[0])?.setBy;
  return {
    ...(byInterval?.visitEvery ? { visitEvery: byInterval.visitEvery } : {}),
    ...(contact ? { contactEvery: contact } : {}),
    ...(alone.length > 0 ? { aloneEvery: Math.min(...alone) } : {}),
    // "Unannounced" is the stricter of the two.
    ...(announced.length > 0 ? { announced: announced.every(Boolean) } : {}),
    ...(contingency.length > 0 ? { contingency: contingency.join(' ') } : {}),
    ...(setBy ? { setBy } : {}),
  };
}

function shortest(plans: readonly Plan[], part: 'visitEvery' | 'contactEvery'): Plan | undefined {
  return plans
    .filter((plan) => plan[part] !== undefined)
    .sort((one, other) => hoursOf(one[part]!) - hoursOf(other[part]!))[0];
}

/** Only to say which of two lengths is the shorter; a working day stands for 7/5 of a day. */
const hours = { hour: 1, day: 24, 'working day': 33.6, week: 168, month: 730 } as const;

function hoursOf(text: string): number {
  const { count, unit } = parseDuration(text)!;
  return count * hours[unit];
}
