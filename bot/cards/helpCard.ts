import type { AdaptiveCard } from '#shared/model/card.ts';
import { botWords } from '#shared/words/bot.ts';
import { open } from './actions.ts';
import { card } from './card.ts';
import { group, heading, text } from './elements.ts';

export interface HelpCard {
  /** What comes first, such as "Hello Amina." */
  greeting: string | null;
  /** A manager asks other things than a worker. */
  forManager: boolean;
  tabUrl: string;
}

/** What a person can write, with an example of each. */
export function helpCard({ greeting, forManager, tabUrl }: HelpCard): AdaptiveCard {
  const words = botWords.help;
  const examples = forManager ? words.managerExamples : words.examples;
  return card(
    `${words.title}: ${examples.map(([example]) => example).join('; ')}.`,
    [
      heading(words.title),
      text(greeting === null ? words.lead : `${greeting} ${words.lead}`),
      ...examples.map(([example, what]) =>
        group([text(`“${example}”`, { bold: true }), text(what, { quiet: true, apart: 'none' })], {
          spacing: 'small',
        }),
      ),
    ],
    [open(words.open, tabUrl)],
  );
}
