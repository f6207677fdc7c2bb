import type { Council } from '#bot/caseload/council.ts';
import { note } from '#bot/identity/audit.ts';
import type { Person } from '#bot/identity/person.ts';
import { queueForOutlook } from './outlookQueue.ts';
import type { BookingAtHand } from './requireBooking.ts';
import { coverDone } from './tellCover.ts';

/**
 * After a visit was recorded for a booking: it is done once every child on it has a record, and cancelled when it took
 * place for none of them. Call it in the transaction that wrote the records.
 */
export async function markRecorded(
  council: Council,
  person: Person,
  { booking, childIds }: BookingAtHand,
): Promise<void> {
  if (booking.state !== 'booked') return;
  const records = await council.db
    .selectFrom('visit')
    .select(['child_id', 'body'])
    .where('booking_id', '=', booking.id)
    .where('child_id', 'in', childIds)
    .execute();
  const recorded = new Set(records.map(({ child_id }) => child_id));
  if (recorded.size < childIds.length) return;
  const tookPlace = records.some(({ body }) => body.childSeen !== 'cancelled');
  // Seen before the time that was booked: Outlook need not keep that time.
  const stillToCome = booking.starts_at.getTime() > council.now();
  const version = booking.version + 1;
  await council.db
    .updateTable('booking')
    .set({
      ...(tookPlace
        ? { state: 'done' }
        : { state: 'cancelled', cancelled_why: 'other', outlook_error: null }),
      ...(tookPlace && !stillToCome ? {} : { version }),
    })
    .where('id', '=', booking.id)
    .execute();
  if (!tookPlace || stillToCome)
    await queueForOutlook(council, { bookingId: booking.id, version, action: 'remove' });
  await coverDone(council, booking.id);
  if (tookPlace) return;
  await note(
    council.db,
    ...childIds.map((childId) => ({
      at: council.now(),
      actor: person.objectId,
      action: 'booking.cancel',
      childId,
      subject: booking.id,
    })),
  );
}
