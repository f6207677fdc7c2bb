import { isStillLate, obligationOf, planMatter } from '#bot/caseload/plans/planMatter.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';

/** What a manager must know of one child: the same matter is told once. */
export interface Matter {
  kind: 'late' | 'unseen';
  /** `pack/clause`. */
  obligation: string;
  clause: string;
  /** What the date was counted from; empty where there is none. */
  countedFrom: string;
  /** A day or an instant; empty where no date can be given. */
  dueBy: string;
}

/** The matter that a child is for their manager now, or null. */
export function matterOf(evaluation: Evaluation): Matter | null {
  const { kind, ...clock } = planMatter(evaluation);
  if (kind === null) return null;
  return {
    kind,
    ...clock,
    clause: obligationOf(evaluation)?.clause ?? 'none',
    dueBy: evaluation.next?.dueBy ?? '',
  };
}

/**
 * Whether a matter that was opened is still one: the very clock that was late is late still, or the child still was not seen. A date that moved
 * without a visit (a plan with a shorter interval, a corrected day) is the same matter; a counted visit ends it.
 */
export function isStillOpen(
  matter: Pick<Matter, 'kind' | 'obligation' | 'countedFrom'>,
  evaluation: Evaluation,
): boolean {
  return matter.kind === 'unseen' ? evaluation.unseen : isStillLate(matter, evaluation);
}
