import { randomUUID } from 'node:crypto';
import { readBooking } from '#bot/caseload/booking/readBookings.ts';
import { requireBooking } from '#bot/caseload/booking/requireBooking.ts';
import { type Council, inTransaction } from '#bot/caseload/council.ts';
import { note } from '#bot/identity/audit.ts';
import type { Person } from '#bot/identity/person.ts';
import type { InvitationMade } from '#shared/model/api/bookings.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { bookingProblems } from '#shared/words/bookings.ts';
import { problems } from '#shared/words/errors.ts';
import { invitationProblems } from '#shared/words/invitation.ts';
import { invitationHash, newInvitationToken } from './invitationToken.ts';
import { stopInvitations } from './stopInvitations.ts';

/**
 * Makes the link to a child's page about a booked visit, and tells it this once: only a hash is kept. A link that was made before stops.
 * @throws ProblemError `booking-not-found`, `child-not-found` (not on this visit), `visit-unannounced`, or that the visit is over
 */
export async function makeInvitation(
  council: Council,
  person: Person,
  bookingId: string,
  childId: string,
): Promise<InvitationMade> {
  const token = newInvitationToken();
  await inTransaction(council, async (inside) => {
    const { booking, childIds } = await requireBooking(inside, person, bookingId, 'change');
    if (!childIds.includes(childId)) throw new ProblemError(problems.childNotFound);
    if (booking.state !== 'booked') throw new ProblemError(bookingProblems[booking.state]);
    if (!booking.announced) throw new ProblemError(invitationProblems.unannounced);
    if (booking.ends_at.getTime() <= inside.now()) throw new ProblemError(invitationProblems.over);
    await stopInvitations(inside, person, { bookingId, childId });
    const id = randomUUID();
    await inside.db
      .insertInto('invitation')
      .values({
        id,
        booking_id: bookingId,
        child_id: childId,
        token_hash: invitationHash(token),
        told_start: booking.starts_at,
        told_end: booking.ends_at,
        told_place: booking.place,
        made_by: person.id,
        made_at: new Date(inside.now()),
      })
      .execute();
    await note(inside.db, {
      at: inside.now(),
      actor: person.objectId,
      action: 'invitation.make',
      childId,
      subject: id,
    });
  });
  return {
    url: `${council.publicUrl}/m/${token}`,
    booking: await readBooking(council, person, bookingId),
  };
}
