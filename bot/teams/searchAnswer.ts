import { cardType } from './outgoingActivity.ts';
import type { SearchResult } from './turn.ts';
import type { InvokeAnswer } from './wire.ts';

/** What was found, as Teams lists it in the message extension: the list for the eyes of who searched, the card for the message. */
export function searchAnswer(found: SearchResult[]): InvokeAnswer {
  const attachments = found.map(({ title, text, card }) => ({
    contentType: cardType,
    content: card,
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text } },
  }));
  return {
    status: 200,
    body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } },
  };
}

/** Words in place of what was found. */
export function searchMessage(text: string): InvokeAnswer {
  return { status: 200, body: { composeExtension: { type: 'message', text } } };
}
