import type { AgreePlan, PlanChoice } from '#shared/model/api/plans.ts';
import { planWords } from '#shared/words/plans.ts';

/** The form as it stands; empty is "not said". */
export interface PlanDraft {
  who: string;
  by: string;
  words: string;
}

export const emptyPlan: PlanDraft = { who: '', by: '', words: '' };

/** The days a plan may be for, both included. */
export interface PlanDays {
  first: string;
  last: string;
}

export type PlanBuilt =
  | { ok: true; wish: Omit<AgreePlan, 'key'> }
  | { ok: false; problems: Partial<Record<keyof PlanDraft, string>> };

/**
 * The form as the request, or what to put right, by field.
 * @param instead the plan that the person saw when they opened the form
 * @example planOfDraft({ who: 'duty', by: '2026-11-26', words: '' }, days, null)
 */
export function planOfDraft(draft: PlanDraft, { first, last }: PlanDays, instead: string | null): PlanBuilt {
  const problems: Partial<Record<keyof PlanDraft, string>> = {};
  if (draft.who === '') problems.who = planWords.whoNeeded;
  if (draft.by === '' || draft.by < first) problems.by = planWords.byNeeded;
  else if (draft.by > last) problems.by = planWords.byTooFar;
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const words = draft.words.trim();
  return { ok: true, wish: { who: draft.who, by: draft.by, instead, ...(words ? { words } : {}) } };
}

/** The choices as a list shows them: those who work with the child, the duty team, then the others. */
export function choiceOptions(choices: readonly PlanChoice[]): { value: string; label: string }[] {
  const option = (one: PlanChoice) => ({ value: one.id, label: planWords.choice(one) });
  return [
    ...choices.filter(({ worksWith }) => worksWith).map(option),
    { value: 'duty', label: planWords.dutyTeam },
    ...choices.filter(({ worksWith }) => !worksWith).map(option),
  ];
}
