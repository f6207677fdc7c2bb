import type { Council } from '#bot/caseload/council.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import { bookingsThatNoLongerFit } from './noLongerFits.ts';

/** The same bookings with what stands against those that no longer fit. */
export async function markNoLongerFits(council: Council, bookings: Booking[]): Promise<Booking[]> {
  const ahead = bookings.filter(
    ({ state, start }) => state === 'booked' && Date.parse(start) > council.now(),
  );
  const found = await bookingsThatNoLongerFit(
    council,
    ahead.map(({ id }) => id),
  );
  return bookings.map((booking) => {
    const one = found.find(({ bookingId }) => bookingId === booking.id);
    return one ? { ...booking, against: one.against } : booking;
  });
}
