import type { Booking } from '#shared/model/api/bookings.ts';

/** How far Outlook is with a booking. `failed` needs a person; `waiting` mends itself. */
export function outlookState(booking: {
  version: number;
  event_version: number | null;
  outlook_error: string | null;
}): Booking['outlook'] {
  if (booking.outlook_error !== null) return 'failed';
  return booking.event_version === booking.version ? 'written' : 'waiting';
}
