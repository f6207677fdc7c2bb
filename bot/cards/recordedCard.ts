import type { AdaptiveCard } from '#shared/model/card.ts';
import { open, press, type Press } from './actions.ts';
import { card } from './card.ts';
import { heading, list, text } from './elements.ts';

export interface RecordedCard {
  title: string;
  initials: string;
  name: string;
  /** "Due moved from … to …". */
  dates: string;
  counted: string;
  because: readonly string[];
  /** What must happen now. */
  now: readonly string[];
  actions: readonly { title: string; press: Press }[];
  open: { title: string; url: string };
}

/** What a record changed: how the dates moved, and why it counted or did not. */
export function recordedCard({
  title,
  initials,
  name,
  dates,
  counted,
  because,
  now,
  actions,
  open: link,
}: RecordedCard): AdaptiveCard {
  return card(
    `${title}. ${initials}: ${dates}.`,
    [
      heading(title),
      text(name, { bold: true }),
      text(dates, { apart: 'none' }),
      text(counted, { apart: 'small', bold: true }),
      ...list(because, { apart: 'none', quiet: true, small: true }),
      ...now.map((line) => text(line, { apart: 'small' })),
    ],
    [...actions.map((one) => press(one.title, one.press)), open(link.title, link.url)],
  );
}
