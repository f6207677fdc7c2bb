import type { Council } from '#bot/caseload/council.ts';
import type { EvaluatedChild } from '#bot/caseload/reading/evaluateChildren.ts';
import { initialsOf } from '#bot/caseload/reading/nameOf.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { instantText } from '#shared/time/moment.ts';

/** The same rules once more with the initials for a name: their sentences name the child, and no name stands in a message. */
export function byInitials(
  { now }: Pick<Council, 'now'>,
  { rows, story }: Pick<EvaluatedChild, 'rows' | 'story'>,
  packs: PolicyPack[],
): { initials: string; evaluation: Evaluation } {
  const initials = initialsOf(rows.child) || rows.child.external_id;
  return { initials, evaluation: evaluate({ ...story, name: initials }, packs, instantText(now())) };
}
