import { readBooking } from '#bot/caseload/booking/readBookings.ts';
import { requireBooking } from '#bot/caseload/booking/requireBooking.ts';
import { type Council, inTransaction } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { invitationProblems } from '#shared/words/invitation.ts';
import { isUuid } from './isUuid.ts';
import { stopInvitations } from './stopInvitations.ts';

/**
 * Stops a child's link: whoever opens it from now on is told whom to ask, as with a link that never was. Again changes nothing.
 * @throws ProblemError `invitation-not-found`, also where the visit is of a child they do not work with
 */
export async function withdrawInvitation(council: Council, person: Person, id: string): Promise<Booking> {
  if (!isUuid(id)) throw new ProblemError(invitationProblems.notFound);
  const invitation = await council.db
    .selectFrom('invitation')
    .select(['booking_id', 'child_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!invitation) throw new ProblemError(invitationProblems.notFound);
  const { booking_id: bookingId, child_id: childId } = invitation;
  await requireBooking(council, person, bookingId);
  await inTransaction(council, async (inside) => {
    await requireBooking(inside, person, bookingId);
    await stopInvitations(inside, person, { bookingId, childId });
  });
  return readBooking(council, person, bookingId);
}
