import type { BusyBlock } from '#shared/model/calendar.ts';
import { slotWords } from '#shared/words/slots.ts';
import { byStart, type Limit } from './stretch.ts';

/**
 * What people's calendars rule out, by start. Tentative counts as busy and says so; "working elsewhere" does not, since the
 * person works; a block that we cannot tell is busy.
 */
export function calendarLimits(calendars: readonly { busy: readonly BusyBlock[] }[]): Limit[] {
  const limits: Limit[] = [];
  for (const { busy } of calendars)
    for (const block of busy)
      if (block.showAs !== 'workingElsewhere' && block.start < block.end)
        limits.push({ start: block.start, end: block.end, because: because(block) });
  return limits.sort(byStart);
}

function because({ showAs, bookingId }: BusyBlock): string {
  const words = slotWords.ruledOut;
  if (bookingId !== undefined) return words.booked;
  if (showAs === 'tentative') return words.tentative;
  if (showAs === 'oof') return words.oof;
  return showAs === 'busy' ? words.busy : words.unknown;
}
