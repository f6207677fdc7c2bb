import { type Council, inTransaction } from '#bot/caseload/council.ts';
import { note } from '#bot/identity/audit.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { bookingProblems } from '#shared/words/bookings.ts';
import { outlookQueue } from './outlookQueue.ts';
import { readBooking } from './readBookings.ts';
import { requireBooking } from './requireBooking.ts';

/**
 * Tries Outlook again at once, after somebody has mended what stood in the way.
 * @throws ProblemError when Outlook has everything it should have
 */
export async function retryOutlook(council: Council, person: Person, id: string): Promise<Booking> {
  await requireBooking(council, person, id);
  await inTransaction(council, async ({ db, jobs }) => {
    const waiting = await db
      .updateTable('outbox')
      .set({ next_attempt_at: new Date() })
      .where('booking_id', '=', id)
      .where('done_at', 'is', null)
      // Graph asked for patience: a person's wish does not shorten that.
      .where((eb) => eb.or([eb('last_error', 'is', null), eb('last_error', '!=', 'throttled')]))
      .returning('id')
      .execute();
    if (waiting.length === 0) throw new ProblemError(bookingProblems.nothingToRetry);
    await db.updateTable('booking').set({ outlook_error: null }).where('id', '=', id).execute();
    await jobs.send(db, outlookQueue, {});
    await note(db, {
      at: council.now(),
      actor: person.objectId,
      action: 'booking.outlook-again',
      subject: id,
    });
  });
  return readBooking(council, person, id);
}
