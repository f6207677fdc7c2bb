import { readBookings } from '#bot/caseload/booking/readBookings.ts';
import type { Council } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import { anyOf } from '#bot/store/anyOf.ts';
import type { Booking } from '#shared/model/api/bookings.ts';

/** The bookings of these children, by start, as this person may see them. */
export async function bookingsOf(
  council: Council,
  person: Person,
  childIds: readonly string[],
): Promise<Booking[]> {
  if (childIds.length === 0) return [];
  const trips = council.db
    .selectFrom('booking_child')
    .select('booking_id')
    .where('child_id', '=', anyOf(childIds));
  return readBookings(council, person, (eb) => eb('booking.id', 'in', trips));
}
