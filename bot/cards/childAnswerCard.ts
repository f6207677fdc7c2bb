import type { AdaptiveCard } from '#shared/model/card.ts';
import { invitationWords } from '#shared/words/invitation.ts';
import { open } from './actions.ts';
import { card } from './card.ts';
import { heading, text } from './elements.ts';

export interface ChildAnswerCard {
  title: string;
  /** In the child's own words, as they wrote them. */
  quoted: string | null;
  lines: readonly string[];
  urls: { find: string | null; page: string };
}

/** What came from a child's page, in the worker's chat; the buttons open the tab. */
export function childAnswerCard({ title, quoted, lines, urls }: ChildAnswerCard): AdaptiveCard {
  return card(
    `${title}. ${lines.join(' ')}`,
    [
      heading(title),
      ...(quoted === null ? [] : [text(quoted)]),
      ...lines.map((line) => text(line, { apart: 'small', quiet: true })),
    ],
    [
      ...(urls.find === null ? [] : [open(invitationWords.findATime, urls.find)]),
      open(invitationWords.openTab, urls.page),
    ],
  );
}
