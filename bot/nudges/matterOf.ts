import type { Evaluation, Obligation } from '#shared/model/evaluation.ts';
import { lateOrUnseen } from '#shared/rules/lateOrUnseen.ts';

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
  const kind = lateOrUnseen(evaluation);
  if (kind === null) return null;
  const { next } = evaluation;
  const found = obligationOf(evaluation);
  return {
    kind,
    obligation: found?.id ?? 'none',
    clause: found?.clause ?? 'none',
    countedFrom: found ? countedFromOf(found) : '',
    dueBy: next?.dueBy ?? '',
  };
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

/**
 * Whether a matter that was opened is still one: the very clock that was late is late still, or the child still was not seen. A date that moved
 * without a visit (a plan with a shorter interval, a corrected day) is the same matter; a counted visit ends it.
 */
export function isStillOpen(
  matter: Pick<Matter, 'kind' | 'obligation' | 'countedFrom'>,
  evaluation: Evaluation,
): boolean {
  if (matter.kind === 'unseen') return evaluation.unseen;
  return evaluation.obligations.some(
    (one) =>
      one.id === matter.obligation && one.state === 'late' && countedFromOf(one) === matter.countedFrom,
  );
}
