import { planWordsLimit } from '#shared/model/api/plans.ts';
import { planWords } from '#shared/words/plans.ts';
import { press, type Press } from './actions.ts';
import { type Element, text } from './elements.ts';

/** The fields of a plan on a card. Several stand on one card, so each has its own ids. */
export interface PlanForm {
  /** Makes the ids of the inputs: letters, digits and hyphens. */
  id: string;
  initials: string;
  choices: readonly { title: string; value: string }[];
  /** The days that may be chosen, both included. */
  first: string;
  last: string;
  press: Press;
  /** A plan is there already. */
  changes: boolean;
  /** What was sent before, and what is wrong with it. */
  draft: { who: string; by: string; words: string; problem: string } | null;
}

/** The names of the three inputs. */
export const planInputs = (id: string) => ({ who: `who-${id}`, by: `by-${id}`, words: `words-${id}` });

/** Who, by when, a few words, and the button. */
export function planForm(form: PlanForm): { body: Element[]; action: Element } {
  const { id, initials, choices, first, last, draft } = form;
  const names = planInputs(id);
  return {
    body: [
      ...(draft ? [text(draft.problem, { color: 'attention', bold: true })] : []),
      text(planWords.lead, { apart: 'small' }),
      {
        type: 'Input.ChoiceSet',
        id: names.who,
        label: planWords.who,
        placeholder: planWords.chooseWho,
        style: 'compact',
        choices,
        isRequired: true,
        errorMessage: planWords.whoNeeded,
        ...(draft?.who ? { value: draft.who } : {}),
      },
      {
        type: 'Input.Date',
        id: names.by,
        label: planWords.by,
        min: first,
        max: last,
        isRequired: true,
        errorMessage: planWords.byNeeded,
        ...(draft?.by ? { value: draft.by } : {}),
      },
      {
        type: 'Input.Text',
        id: names.words,
        label: planWords.words,
        placeholder: planWords.wordsHint,
        maxLength: planWordsLimit,
        isMultiline: true,
        ...(draft?.words ? { value: draft.words } : {}),
      },
    ],
    action: press(planWords.save, form.press, {
      style: 'positive',
      withInputs: true,
      tooltip: planWords.agreeFor(initials),
    }),
  };
}
