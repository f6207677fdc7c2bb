import type { EvaluatedChild } from '#bot/caseload/reading/evaluateChildren.ts';
import type { AgreedPlan } from '#shared/model/api/plans.ts';
import type { EnteredFact } from '#shared/model/api/children.ts';
import type { Visit } from '#shared/model/caseFile.ts';
import { isoDate } from '#shared/time/calendarDay.ts';
import { atInstant, instantText, isAfter, type Moment, readMoment } from '#shared/time/moment.ts';
import { lateOrUnseen } from '#shared/rules/lateOrUnseen.ts';
import { planWords } from '#shared/words/plans.ts';

type PlanFact = Extract<EnteredFact, { kind: 'agreed-plan' }>;

/** A plan that waits to come about. */
export interface OpenPlan {
  /** The id of the fact. */
  id: string;
  plan: PlanFact;
  agreedBy: string;
  agreedAt: Date;
  /** Its day has passed, and the child was not seen. */
  passed: boolean;
}

/**
 * The plan that holds for a child now: the newest, unless it was taken back, or the child was seen since (a visit that counts), or
 * its day has passed and nothing is late any more. A newer plan takes the place of an older one for good.
 * @param now milliseconds since 1970
 */
export function openPlanOf(
  { rows, story, evaluation }: Pick<EvaluatedChild, 'rows' | 'story' | 'evaluation'>,
  now: number,
): OpenPlan | null {
  const newest = rows.facts.filter(({ kind }) => kind === 'agreed-plan').at(-1);
  if (!newest || newest.withdrawn_at !== null || newest.body.kind !== 'agreed-plan') return null;
  const today = atInstant(now);
  const agreed = atInstant(newest.entered_at.getTime());
  const notCounted = new Set(evaluation.notCounted.map(({ visit }) => visit));
  if (story.visits.some((visit) => !notCounted.has(visit.id) && liesBetween(visit, agreed, today)))
    return null;
  const passed = newest.body.by < isoDate(today.day);
  if (passed && lateOrUnseen(evaluation) === null) return null;
  return {
    id: newest.id,
    plan: newest.body,
    agreedBy: newest.entered_by,
    agreedAt: newest.entered_at,
    passed,
  };
}

function liesBetween({ at }: Visit, from: Moment, to: Moment): boolean {
  const moment = readMoment(at);
  return !isAfter(from, moment) && !isAfter(moment, to);
}

/** A plan as pages and cards show it. @param names of people by id */
export function agreedPlan(
  { id, plan, agreedBy, agreedAt }: OpenPlan,
  names: ReadonlyMap<string, string>,
): AgreedPlan {
  return {
    id,
    who: { id: plan.who, name: plan.who === null ? planWords.dutyTeam : plan.name },
    by: plan.by,
    words: plan.words ?? null,
    agreedBy: names.get(agreedBy) ?? '',
    agreedAt: instantText(agreedAt.getTime()),
  };
}
