import type { AdaptiveCard } from '#shared/model/card.ts';
import { open, press, type Press } from './actions.ts';
import { card } from './card.ts';
import { heading, text } from './elements.ts';
import { type Notice, noticeOf } from './notice.ts';

export interface BookingCard {
  /** "Booked", "Cancelled", "Recorded". */
  title: string;
  notice: Notice | null;
  /** "Thursday 26 November, 3:45pm to 4:45pm". */
  when: string;
  /** Names and place. */
  who: string;
  /** Whether the family knows, who booked it, how far Outlook is. */
  lines: readonly string[];
  actions: readonly { title: string; press: Press }[];
  open: { title: string; url: string } | null;
}

/** A booking as it is now. */
export function bookingCard({
  title,
  notice,
  when,
  who,
  lines,
  actions,
  open: link,
}: BookingCard): AdaptiveCard {
  return card(
    `${title}: ${when}.`,
    [
      heading(title),
      ...noticeOf(notice),
      text(when, { bold: true }),
      ...(who ? [text(who, { apart: 'none' })] : []),
      ...lines.map((line) => text(line, { quiet: true, apart: 'small' })),
    ],
    [...actions.map((one) => press(one.title, one.press)), ...(link ? [open(link.title, link.url)] : [])],
  );
}
