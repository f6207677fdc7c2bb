import { randomUUID } from 'node:crypto';
import type { Council } from '#bot/caseload/council.ts';

/** The job that drains the outbox. */
export const outlookQueue = 'outlook';

/**
 * Writes down that Outlook must be told of this version of a booking, and sends the job that tells it. Call it inside the
 * transaction that changes the booking: the outbox row is the truth from then on.
 *
 * As long as an earlier row is open, nobody knows whether its event was created: the answer may have been lost, or the request
 * may still be on its way. The new row keeps its transaction id, so that Graph can tell both requests as one.
 */
export async function queueForOutlook(
  council: Council,
  change: { bookingId: string; version: number; action: 'write' | 'remove' },
): Promise<void> {
  // The machine's time, as the jobs keep it: waiting for Outlook is real, also where a sample has its own clock.
  const now = new Date();
  const open = await council.db
    .selectFrom('outbox')
    .select(['transaction_id', 'next_attempt_at', 'last_error'])
    .where('booking_id', '=', change.bookingId)
    .where('done_at', 'is', null)
    .orderBy('booking_version', 'desc')
    .limit(1)
    .executeTakeFirst();
  const askedToWait = open?.last_error === 'throttled' && open.next_attempt_at > now;
  const at = askedToWait ? open.next_attempt_at : now;
  await council.db
    .insertInto('outbox')
    .values({
      id: randomUUID(),
      booking_id: change.bookingId,
      booking_version: change.version,
      action: change.action,
      transaction_id: open?.transaction_id ?? randomUUID(),
      created_at: now,
      next_attempt_at: at,
    })
    .execute();
  await council.jobs.send(council.db, outlookQueue, {}, at);
}
