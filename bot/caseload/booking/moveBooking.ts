import { type Council, inTransaction } from '#bot/caseload/council.ts';
import { settleAnswers } from '#bot/caseload/invitations/settleAnswers.ts';
import { stopInvitations } from '#bot/caseload/invitations/stopInvitations.ts';
import { note } from '#bot/identity/audit.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Booking, Move } from '#shared/model/api/bookings.ts';
import {
  decisionNeeded,
  refuseDoubles,
  refuseWorkersDouble,
  whatToDecide,
  type Wished,
} from './bookableTime.ts';
import { awayUntil } from './childrenAway.ts';
import { checkTimes } from './checkTimes.ts';
import { acceptedAgainst } from './acceptedAgainst.ts';
import { earliestDue } from './earliestDue.ts';
import { queueForOutlook } from './outlookQueue.ts';
import { readBooking } from './readBookings.ts';
import { type BookingAtHand, refuseStale, requireBooking } from './requireBooking.ts';
import { coverMoved } from './tellCover.ts';

/**
 * Moves a booking to another time or place. What was said last holds: an event that somebody moved in Outlook follows,
 * one that was deleted there is written anew.
 * @throws ProblemError when the booking has changed since `version`, and for all that `bookVisit` refuses
 */
export async function moveBooking(
  council: Council,
  person: Person,
  id: string,
  wish: Move,
): Promise<Booking> {
  const before = await requireBooking(council, person, id, 'change');
  refuseStale(council, before, wish.version);
  const wished = wishOf(council, before, wish);
  if (!wish.anyway) {
    const dueBy = await earliestDue(council, before.childIds, wish.place);
    const away = await awayUntil(council, before.childIds, wish.place, wished);
    const toDecide = await whatToDecide(council, wished, dueBy, away);
    if (toDecide.length > 0) throw decisionNeeded(toDecide);
  }
  await inTransaction(council, (inside) => write(inside, person, id, wish));
  return readBooking(council, person, id);
}

function wishOf(council: Council, { booking, childIds, mailbox }: BookingAtHand, wish: Move): Wished {
  const times = checkTimes(wish, council.now());
  return { ...times, bookingId: booking.id, childIds, workerId: booking.worker_id, mailbox };
}

async function write(council: Council, person: Person, id: string, wish: Move): Promise<void> {
  const atHand = await requireBooking(council, person, id, 'change');
  refuseStale(council, atHand, wish.version);
  const wished = wishOf(council, atHand, wish);
  if (!wish.anyway) await refuseWorkersDouble(council, wished);
  await refuseDoubles(council, wished);
  const version = atHand.booking.version + 1;
  await council.db
    .updateTable('booking')
    .set({
      version,
      starts_at: new Date(wished.start),
      ends_at: new Date(wished.end),
      place: wish.place,
      announced: wish.announced,
      outlook_error: null,
      accepted: await acceptedAgainst(council, wished, wish.place),
    })
    .where('id', '=', id)
    .execute();
  await queueForOutlook(council, { bookingId: id, version, action: 'write' });
  await coverMoved(council, id);
  if (isElsewhere(atHand, wished, wish)) await settleAnswers(council, person, id, 'moved');
  // Nobody is to be told of it any more: a child's page that was open stops, also should the visit be announced again.
  if (!wish.announced) await stopInvitations(council, person, { bookingId: id });
  await note(
    council.db,
    ...atHand.childIds.map((childId) => ({
      at: council.now(),
      actor: person.objectId,
      action: 'booking.move',
      childId,
      subject: id,
    })),
  );
}

/** Whether another time or place is wished for: only then has a child who asked for one been answered. */
function isElsewhere({ booking }: BookingAtHand, { start, end }: Wished, { place }: Move): boolean {
  return (
    booking.starts_at.getTime() !== start || booking.ends_at.getTime() !== end || booking.place !== place
  );
}
