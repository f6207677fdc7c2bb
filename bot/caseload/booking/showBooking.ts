import type { Council } from '#bot/caseload/council.ts';
import { markNoLongerFits } from '#bot/caseload/slots/markNoLongerFits.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import { readBooking } from './readBookings.ts';
import { requireBooking } from './requireBooking.ts';

/**
 * One booking as it is now, for whoever follows the link out of Outlook.
 * @throws ProblemError `booking-not-found`
 */
export async function showBooking(council: Council, person: Person, id: string): Promise<Booking> {
  await requireBooking(council, person, id);
  const [booking] = await markNoLongerFits(council, person, [await readBooking(council, person, id)]);
  return booking as Booking;
}
