import type { Council } from '#bot/caseload/council.ts';
import type { EvaluatedChild } from '#bot/caseload/reading/evaluateChildren.ts';
import { readNames } from '#bot/caseload/reading/names.ts';
import type { AgreedPlan } from '#shared/model/api/plans.ts';
import { agreedPlan, openPlanOf } from './planOf.ts';

/** The plans that hold for these children now, by child: no query where there is none, else one. */
export async function plansOf(
  council: Council,
  children: Iterable<EvaluatedChild>,
): Promise<Map<string, AgreedPlan>> {
  const now = council.now();
  const open = [...children].flatMap((child) => {
    const plan = openPlanOf(child, now);
    return plan ? [{ childId: child.rows.child.id, plan }] : [];
  });
  const names = await readNames(
    council,
    open.map(({ plan }) => plan.agreedBy),
  );
  return new Map(open.map(({ childId, plan }) => [childId, agreedPlan(plan, names)]));
}
