import type { EnteredFact } from '#shared/model/api/children.ts';
import type { Evaluation, Obligation } from '#shared/model/evaluation.ts';
import { lateOrUnseen } from '#shared/rules/lateOrUnseen.ts';

/** What a plan was agreed for: the clock that the next visit was counted by, and what was the matter then (null: nothing yet). */
export type PlanMatter = NonNullable<Extract<EnteredFact, { kind: 'agreed-plan' }>['about']>;

/** What a plan that is agreed now is for. */
export function planMatter(evaluation: Evaluation): PlanMatter {
  const found = obligationOf(evaluation);
  return {
    kind: lateOrUnseen(evaluation),
    obligation: found?.id ?? 'none',
    countedFrom: found ? countedFromOf(found) : '',
  };
}

/**
 * Whether what is the matter now is what a plan was agreed for: the visit that was late, the first visit that was to come, or the very
 * visit that was on its way to being late. A first visit that became late, or another clock, is a matter of its own.
 * @param about undefined: nobody knows, so the plan is for whatever it is
 */
export function isAgreedFor(about: PlanMatter | undefined, evaluation: Evaluation): boolean {
  if (!about) return true;
  const now = planMatter(evaluation);
  if (about.kind === 'unseen') return now.kind === 'unseen';
  if (about.kind === 'late') return isStillLate(about, evaluation);
  return now.kind === 'late' && now.obligation === about.obligation && now.countedFrom === about.countedFrom;
}

/** Whether this very clock is late. */
export function isStillLate(
  { obligation, countedFrom }: Pick<PlanMatter, 'obligation' | 'countedFrom'>,
  { obligations }: Evaluation,
): boolean {
  return obligations.some(
    (one) => one.id === obligation && one.state === 'late' && countedFromOf(one) === countedFrom,
  );
}

/** The obligation that the next visit is counted by; without a date the one that says what is missing. */
export function obligationOf({ next, obligations }: Evaluation): Obligation | undefined {
  return next
    ? obligations.find(({ id, dueBy }) => id === next.obligation && dueBy === next.dueBy)
    : obligations.find(({ state }) => state === 'not-set');
}

function countedFromOf({ countedFrom }: Obligation): string {
  return countedFrom ? `${countedFrom.what} ${countedFrom.at}` : '';
}
