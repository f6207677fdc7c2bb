import type { ChildLine } from '#shared/model/api/children.ts';

/**
 * Whether a manager should look at this child first: we are late, the child has not been seen yet, or nobody here is
 * matched to them.
 */
export function needsADecision({ evaluation, worker }: Pick<ChildLine, 'evaluation' | 'worker'>): boolean {
  return evaluation.next?.state === 'late' || evaluation.unseen || !worker || worker.id === null;
}
