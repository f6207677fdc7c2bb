import type { ProblemText } from '#shared/model/problemError.ts';

/** What the bot says whatever it was asked. */
export const botWireWords = {
  /** Something broke on our side; perhaps only after the work was done and kept. */
  wentWrong: 'Sorry, something went wrong here. Please look whether it was done before you try again.',

  /** The answer might be about a child, and others read along. */
  onlyInPrivate: 'I only talk about visits in a chat of our own. Please write to me there.',
  /** In place of a message that has nothing more to tell, where a chat lets nothing be taken out. */
  nothingMore: 'This is done. There is nothing more to do here.',
  /** A button of a card that this version does not know any more. */
  notAButton: 'This button is from an older message. Please ask me again.',
} as const;

/** A problem as words in a chat. */
export function problemInWords({ title, detail, mend }: ProblemText): string {
  return [`${title}.`, detail, mend].filter(Boolean).join(' ');
}
