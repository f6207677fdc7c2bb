import type { z } from 'zod';
import { type Council, inTransaction } from '#bot/caseload/council.ts';
import { settleAnswers } from '#bot/caseload/invitations/settleAnswers.ts';
import { note } from '#bot/identity/audit.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Booking, cancelSchema } from '#shared/model/api/bookings.ts';
import { attemptNoted } from '#shared/words/bookings.ts';
import { noteMissedVisit } from './noteMissedVisit.ts';
import { queueForOutlook } from './outlookQueue.ts';
import { readBooking } from './readBookings.ts';
import { refuseStale, requireBooking } from './requireBooking.ts';
import { tellCoverCalledOff } from './tellCover.ts';

export type Cancel = z.infer<typeof cancelSchema>;

/**
 * Cancels a booking and takes it out of Outlook. A visit that the family called off, or that the worker could not make, did not take
 * place: it stays on record as an attempt of each child, and starts the policy's clock for another try (I.11, SR-9).
 * The same request again changes nothing.
 * @throws ProblemError when the booking has changed since `version`, or is over, or somebody else works with the child by now and it is not
 * simply called off
 */
export async function cancelBooking(
  council: Council,
  person: Person,
  id: string,
  wish: Cancel,
): Promise<Booking> {
  await requireBooking(council, person, id, wish.why === 'called-off' ? 'call-off' : 'change');
  const missed = await inTransaction(council, (inside) => write(inside, person, id, wish));
  const booking = await readBooking(council, person, id);
  return missed ? { ...booking, notes: [attemptNoted, ...(booking.notes ?? [])] } : booking;
}

async function write(council: Council, person: Person, id: string, wish: Cancel): Promise<boolean> {
  const atHand = await requireBooking(council, person, id, wish.why === 'called-off' ? 'call-off' : 'change');
  const { booking, childIds } = atHand;
  const missed = wish.why === 'family-cancelled' || wish.why === 'worker-could-not';
  const repeated = booking.state === 'cancelled' && booking.cancelled_why === wish.why;
  if (repeated && booking.version === wish.version + 1) return missed && booking.place !== 'online';
  refuseStale(council, atHand, wish.version);
  const version = booking.version + 1;
  await council.db
    .updateTable('booking')
    .set({ version, state: 'cancelled', cancelled_why: wish.why, outlook_error: null })
    .where('id', '=', id)
    .execute();
  await queueForOutlook(council, { bookingId: id, version, action: 'remove' });
  await tellCoverCalledOff(council, { bookingId: id, workerId: booking.worker_id }, person.id);
  await settleAnswers(council, person, id, 'cancelled');
  const onRecord = missed && (await noteMissedVisit(council, person, atHand));
  await note(
    council.db,
    ...childIds.map((childId) => ({
      at: council.now(),
      actor: person.objectId,
      action: 'booking.cancel',
      childId,
      subject: id,
    })),
  );
  return onRecord;
}
