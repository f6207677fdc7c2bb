import type { AdaptiveCard } from '#shared/model/card.ts';
import { planMessageWords } from '#shared/words/plans.ts';
import { open } from './actions.ts';
import { card } from './card.ts';
import { heading, text } from './elements.ts';

export interface PlanCard {
  title: string;
  lines: readonly string[];
  /** The manager's few words. */
  words: string | null;
  /** Where the child may be seen by whoever reads it: null, if they may not. */
  urls: { find: string; child: string } | null;
}

/** What somebody who is named in a plan is told. */
export function planCard({ title, lines, words, urls }: PlanCard): AdaptiveCard {
  return card(
    `${title}. ${lines.join(' ')}`,
    [
      heading(title),
      ...(words === null ? [] : [text(words)]),
      ...lines.map((line) => text(line, { apart: 'small', quiet: true })),
    ],
    urls ? [open(planMessageWords.find, urls.find), open(planMessageWords.open, urls.child)] : [],
  );
}
