import type { AdaptiveCard } from '#shared/model/card.ts';
import { buttonRows } from './buttonRows.ts';
import type { Action, Element } from './elements.ts';

/**
 * A whole card.
 * @param fallbackText read aloud, and shown where a card cannot be: what the card says, in a sentence
 */
export function card(
  fallbackText: string,
  body: readonly Element[],
  actions: readonly Action[] = [],
): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    // Of two letters: the renderer takes no region.
    lang: 'en',
    fallbackText,
    speak: fallbackText,
    body: [...body, ...buttonRows(actions)],
    msteams: { width: 'Full' },
  };
}
