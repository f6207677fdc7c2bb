import type { AdaptiveCard } from '#shared/model/card.ts';
import { botTimesWords } from '#shared/words/botTimes.ts';
import { bookingWords } from '#shared/words/findATime.ts';
import { press, type Press } from './actions.ts';
import { card } from './card.ts';
import { heading, text } from './elements.ts';

export const cancelReasons = ['called-off', 'family-cancelled', 'worker-could-not', 'other'] as const;

export interface CancelCard {
  when: string;
  who: string;
  /** The child may know of it. */
  announced: boolean;
  /** Only calling it off is open to this person. */
  onlyCallOff: boolean;
  cancel: Press;
  keep: Press;
}

/** The name of the input that says why. */
export const whyInput = 'why';

/** Asks why a visit is cancelled. No reason is chosen beforehand: two of them leave a missed visit on record. */
export function cancelCard({ when, who, announced, onlyCallOff, cancel, keep }: CancelCard): AdaptiveCard {
  const words = bookingWords.cancelling;
  const reasons = onlyCallOff ? cancelReasons.slice(0, 1) : cancelReasons;
  return card(
    `${botTimesWords.cancelling.heading} ${when}.`,
    [
      heading(botTimesWords.cancelling.heading),
      text(when, { bold: true }),
      ...(who ? [text(who, { apart: 'none' })] : []),
      text(words.text, { apart: 'small' }),
      ...(announced ? [text(words.tellTheChild, { apart: 'small' })] : []),
      {
        type: 'Input.ChoiceSet',
        id: whyInput,
        label: words.why,
        style: 'expanded',
        isRequired: true,
        errorMessage: botTimesWords.cancelling.choose,
        wrap: true,
        choices: reasons.map((reason) => ({ title: words.reasons[reason], value: reason })),
      },
    ],
    [press(words.yes, cancel, { withInputs: true }), press(botTimesWords.cancelling.keep, keep)],
  );
}
