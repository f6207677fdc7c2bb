import type { BusyBlock, CalendarReading } from '#shared/model/calendar.ts';
import type { Times } from './checkTimes.ts';

/**
 * What fills a worker's Outlook at the times of a booking: busy, tentative, away or unknown. Working elsewhere leaves a
 * person free to visit, as in the slots. The booking's own event does not count, nor do events of bookings that are
 * cancelled and still wait to be taken out.
 * @param cancelled ids of such bookings
 */
export function clashes(
  reading: CalendarReading & { read: true },
  { start, end }: Times,
  ownBooking: string | null,
  cancelled: ReadonlySet<string>,
): BusyBlock[] {
  return reading.busy.filter(
    (block) =>
      block.start < end &&
      start < block.end &&
      block.showAs !== 'workingElsewhere' &&
      (block.bookingId === undefined || (block.bookingId !== ownBooking && !cancelled.has(block.bookingId))),
  );
}
