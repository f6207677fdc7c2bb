import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#bot/store/tables.ts';

/** Longer than the longest talk with Graph about one booking; a killed process keeps a booking for so long at most. */
const leaseMs = 120_000;

/** What Outlook must be told of one booking, and the claim under which this process may tell it. */
export interface ClaimedBooking {
  claim: string;
  bookingId: string;
  /** The newest open row of the outbox; older ones are overtaken by it. */
  outboxId: string;
  version: number;
  action: 'write' | 'remove';
  transactionId: string;
  /** This attempt included. */
  attempts: number;
  /** A request to create the event went out before, and no answer said what became of it. */
  inDoubt: boolean;
  mailbox: string;
  start: Date;
  end: Date;
  place: Tables['booking']['place'];
  eventId: string | null;
  /** The event was made by the worker in Outlook and does not name the booking yet. */
  unmarked: boolean;
  joinUrl: string | null;
}

/**
 * Takes the booking that has waited longest for Outlook, for this process alone. `skip locked` and the claim keep several
 * processes from telling Outlook of the same booking at once; the count of attempts is written before the first request
 * goes out, so that a crash in the middle is known to have left something in doubt.
 * @returns null when nothing is due
 */
export async function claimBooking(db: Kysely<Tables>, now: Date): Promise<ClaimedBooking | null> {
  return db.transaction().execute(async (transaction) => {
    const due = await sql<{ id: string; outbox_id: string }>`
      select b.id, o.id as outbox_id
      from outbox o join booking b on b.id = o.booking_id
      where o.done_at is null and o.next_attempt_at <= ${now}
        and (b.outlook_claimed_until is null or b.outlook_claimed_until <= ${now})
        and not exists (
          select from outbox newer
          where newer.booking_id = o.booking_id and newer.done_at is null and newer.booking_version > o.booking_version)
      order by o.next_attempt_at
      limit 1
      for update of b skip locked`.execute(transaction);
    const [found] = due.rows;
    if (!found) return null;
    const claim = randomUUID();
    const booking = await transaction
      .updateTable('booking')
      .set({ outlook_claim: claim, outlook_claimed_until: new Date(now.getTime() + leaseMs) })
      .where('id', '=', found.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    const row = await transaction
      .updateTable('outbox')
      .set((row) => ({ attempts: row('attempts', '+', 1) }))
      .where('id', '=', found.outbox_id)
      .returningAll()
      .executeTakeFirstOrThrow();
    const worker = await transaction
      .selectFrom('person')
      .select(['object_id', 'account'])
      .where('id', '=', booking.worker_id)
      .executeTakeFirstOrThrow();
    const tried = await transaction
      .selectFrom('outbox')
      .select('id')
      .where('booking_id', '=', booking.id)
      .where('action', '=', 'write')
      .where('done_at', 'is', null)
      .where((eb) =>
        eb.or([eb('attempts', '>', 1), eb.and([eb('attempts', '=', 1), eb('id', '!=', row.id)])]),
      )
      .limit(1)
      .executeTakeFirst();
    return {
      claim,
      bookingId: booking.id,
      outboxId: row.id,
      version: row.booking_version,
      action: row.action,
      transactionId: row.transaction_id,
      attempts: row.attempts,
      inDoubt: tried !== undefined,
      mailbox: worker.object_id ?? worker.account,
      start: booking.starts_at,
      end: booking.ends_at,
      place: booking.place,
      eventId: booking.event_id,
      unmarked: booking.event_id !== null && booking.event_version === null,
      joinUrl: booking.join_url,
    };
  });
}

/**
 * Gives up the claims of processes that are gone. Only for the embedded database, which one process has to itself: whatever
 * is claimed when it starts was left by a process that was killed.
 */
export async function releaseClaims(db: Kysely<Tables>): Promise<void> {
  await db
    .updateTable('booking')
    .set({ outlook_claim: null, outlook_claimed_until: null })
    .where('outlook_claim', 'is not', null)
    .execute();
}
