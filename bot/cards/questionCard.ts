import type { AdaptiveCard } from '#shared/model/card.ts';
import { open, press, type Press } from './actions.ts';
import { card } from './card.ts';
import { buttons, heading, list, text } from './elements.ts';
import { type Notice, noticeOf } from './notice.ts';

export interface QuestionCard {
  question: string;
  /** The same without a name. */
  fallbackText: string;
  notice?: Notice | null;
  lines?: readonly string[];
  answers: readonly { title: string; press: Press; style?: 'positive' | 'destructive' }[];
  open?: { title: string; url: string } | null;
}

/** A question with a button for each answer. */
export function questionCard(asked: QuestionCard): AdaptiveCard {
  const { question, fallbackText, notice = null, lines = [], answers, open: link = null } = asked;
  return card(
    fallbackText,
    [
      heading(question),
      ...noticeOf(notice),
      ...(lines.length > 1 ? list(lines) : lines.map((line) => text(line))),
      // One below the other, each in reach on a phone: Teams folds more than a few actions of a card into a menu.
      ...answers.flatMap((one) =>
        buttons([press(one.title, one.press, one.style ? { style: one.style } : {})]),
      ),
    ],
    link ? [open(link.title, link.url)] : [],
  );
}
