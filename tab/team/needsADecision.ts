import type { ChildLine } from '#shared/model/api/children.ts';
import { lateOrUnseen } from '#shared/rules/lateOrUnseen.ts';

/**
 * Whether a manager should look at this child first: we are late, the child has not been seen yet, or nobody here is
 * matched to them.
 */
export function needsADecision({ evaluation, worker }: Pick<ChildLine, 'evaluation' | 'worker'>): boolean {
  return lateOrUnseen(evaluation) !== null || !worker || worker.id === null;
}
