import { bookingsOutOfSight } from '#bot/caseload/booking/bookingsOutOfSight.ts';
import type { Council } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import { bookingsThatNoLongerFit } from './noLongerFits.ts';

/**
 * The same bookings with what stands against those that no longer fit. It tells where a child is, so it is left out of a booking with a
 * child whom the person may not see.
 */
export async function markNoLongerFits(
  council: Council,
  person: Person,
  bookings: Booking[],
): Promise<Booking[]> {
  const ahead = bookings.filter(
    ({ state, start }) => state === 'booked' && Date.parse(start) > council.now(),
  );
  const found = await bookingsThatNoLongerFit(
    council,
    ahead.map(({ id }) => id),
  );
  const hidden = await bookingsOutOfSight(
    council,
    person,
    found.map(({ bookingId }) => bookingId),
  );
  return bookings.map((booking) => {
    const one = found.find(({ bookingId }) => bookingId === booking.id && !hidden.has(bookingId));
    return one ? { ...booking, against: one.against } : booking;
  });
}
