import type { AdaptiveCard } from '#shared/model/card.ts';
import { botSearchWords } from '#shared/words/botSearch.ts';
import { open } from './actions.ts';
import { card } from './card.ts';
import { text } from './elements.ts';

export interface InsertedCard {
  initials: string;
  /** "Due Thursday 26 November", without anything else of the child. */
  next: string;
  tabUrl: string;
}

/**
 * A child in a message to others: initials, what is next, and a link that opens only for who may see the child. Whoever reads along in that
 * chat sees nothing more.
 */
export function insertedCard({ initials, next, tabUrl }: InsertedCard): AdaptiveCard {
  return card(
    `${initials}: ${next}`,
    [
      text(initials, { bold: true, large: true }),
      text(next, { apart: 'none' }),
      text(botSearchWords.whoMaySee, { quiet: true, small: true }),
    ],
    [open(botSearchWords.open, tabUrl)],
  );
}
