import type { OutgoingMessage } from '#shared/model/card.ts';
import { botWireWords } from '#shared/words/botWire.ts';
import type { ActionAnswer, Sender } from './turn.ts';

/**
 * What may go where others read along: the words alone, and only of messages that say of themselves that they are for everybody.
 * Whoever writes a handler must decide it; whoever forgets shows nobody anything.
 */
export function forPlace(place: Sender['place'], messages: OutgoingMessage[]): OutgoingMessage[] {
  if (place === 'personal') return messages;
  const open = messages.flatMap(({ forEverybody, text }) =>
    forEverybody && text !== undefined ? [{ text, summary: text }] : [],
  );
  if (open.length > 0 || messages.length === 0) return open;
  return [{ text: botWireWords.onlyInPrivate, summary: botWireWords.onlyInPrivate }];
}

/** The same of what a button answers: a card would take the place of the one that everybody sees. */
export function answerForPlace(place: Sender['place'], answer: ActionAnswer): ActionAnswer {
  if (place === 'personal') return answer;
  if ('text' in answer && answer.forEverybody) return answer;
  return { text: botWireWords.onlyInPrivate };
}
