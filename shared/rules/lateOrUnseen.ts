import type { Evaluation } from '#shared/model/evaluation.ts';

/**
 * Why a child is a matter for their manager: our visit is late, or nobody has seen the child yet (SR-15). The one definition
 * for the team's view and for what managers are told; late comes first, where both are so.
 * @example lateOrUnseen(evaluate(child, packs, now)) // 'late'
 */
export function lateOrUnseen({
  next,
  unseen,
}: Pick<Evaluation, 'next' | 'unseen'>): 'late' | 'unseen' | null {
  if (next?.state === 'late') return 'late';
  return unseen ? 'unseen' : null;
}
