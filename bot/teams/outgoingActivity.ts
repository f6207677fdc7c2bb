import type { AdaptiveCard, OutgoingMessage } from '#shared/model/card.ts';

/** A message in the form of the Bot Framework. */
export interface OutgoingActivity {
  type: 'message';
  text?: string;
  textFormat?: 'plain';
  summary?: string;
  attachments?: { contentType: string; content: AdaptiveCard }[];
  suggestedActions?: { to: string[]; actions: { type: 'imBack'; title: string; value: string }[] };
}

export const cardType = 'application/vnd.microsoft.card.adaptive';

/**
 * A message of ours for the wire. Text is sent as plain text: what stands in it came in by files and people, and must not become a
 * link or a heading in somebody's chat.
 * @example toActivity({ text: 'Nobody is late.', summary: 'Nobody is late' }).text // 'Nobody is late.'
 */
export function toActivity({ text, card, summary, suggestions }: OutgoingMessage): OutgoingActivity {
  return {
    type: 'message',
    summary,
    ...(text === undefined ? {} : { text, textFormat: 'plain' }),
    ...(card === undefined ? {} : { attachments: [{ contentType: cardType, content: card }] }),
    ...(suggestions?.length
      ? {
          suggestedActions: {
            to: [],
            actions: suggestions.slice(0, 6).map((title) => ({ type: 'imBack', title, value: title })),
          },
        }
      : {}),
  };
}
