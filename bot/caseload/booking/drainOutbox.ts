import { CalendarError } from '#bot/calendar/calendarError.ts';
import { type Council, inTransaction } from '#bot/caseload/council.ts';
import type { OutlookFailure } from '#shared/words/bookings.ts';
import { claimBooking, type ClaimedBooking } from './claimBooking.ts';
import { outlookQueue } from './outlookQueue.ts';
import { retryDelay } from './retryDelay.ts';
import { tellOutlook, type Told } from './tellOutlook.ts';

/** Mailboxes that are told at the same time. Graph takes four requests at once for each; one booking needs one. */
const together = 4;
/** What a person must mend is tried again by itself each hour, beside the times somebody asks for it. */
const failedAgainMs = 3_600_000;
/** A visit so long past needs no entry in Outlook any more. */
const givenUpMs = 86_400_000;
const lookAgainMs = 60_000;

/**
 * Tells Outlook everything that is due in the outbox. Several processes may do this at once, and each may be killed at any point:
 * the next one finds the outbox row, looks for the event by the booking's name in it, and goes on from what is there.
 * @param machineNow for tests; waiting times are the machine's
 * @returns how many bookings were told, and how many have to wait
 */
export async function drainOutbox(
  council: Council,
  machineNow: () => number = Date.now,
): Promise<{ told: number; waiting: number }> {
  const count = { told: 0, waiting: 0 };
  const drain = async () => {
    for (;;) {
      const booking = await claimBooking(council.db, new Date(machineNow()));
      if (!booking) return;
      const done = await tellOne(council, booking, machineNow);
      count[done ? 'told' : 'waiting']++;
    }
  };
  await Promise.all(Array.from({ length: together }, drain));
  return count;
}

async function tellOne(
  council: Council,
  booking: ClaimedBooking,
  machineNow: () => number,
): Promise<boolean> {
  try {
    const told = await tellOutlook(council, booking);
    await keepAnswer(council, booking, told, new Date(machineNow()));
    return !told.lookAgain;
  } catch (error) {
    await keepFailure(council, booking, error, new Date(machineNow()));
    return false;
  }
}

/** Writes down what Outlook has now. A process whose claim has run out writes nothing: another one is at it. */
async function keepAnswer(
  council: Council,
  booking: ClaimedBooking,
  { event, lookAgain }: Told,
  now: Date,
): Promise<void> {
  await inTransaction(council, async ({ db, jobs }) => {
    const mine = await db
      .updateTable('booking')
      .set({
        event_id: event?.eventId ?? null,
        join_url: event?.joinUrl ?? null,
        event_version: lookAgain ? null : booking.version,
        outlook_error: null,
        outlook_claim: null,
        outlook_claimed_until: null,
      })
      .where('id', '=', booking.bookingId)
      .where('outlook_claim', '=', booking.claim)
      .executeTakeFirst();
    if (mine.numUpdatedRows === 0n) return;
    if (lookAgain) {
      const at = new Date(now.getTime() + lookAgainMs);
      await db
        .updateTable('outbox')
        .set({ next_attempt_at: at })
        .where('id', '=', booking.outboxId)
        .execute();
      await jobs.send(db, outlookQueue, {}, at);
      return;
    }
    await db
      .updateTable('outbox')
      .set({ done_at: now, last_error: null })
      .where('booking_id', '=', booking.bookingId)
      .where('booking_version', '<=', booking.version)
      .where('done_at', 'is', null)
      .execute();
  });
}

async function keepFailure(
  council: Council,
  booking: ClaimedBooking,
  error: unknown,
  now: Date,
): Promise<void> {
  const failure = failureOf(error);
  const code = error instanceof CalendarError ? error.code : 'unexpected';
  council.log.warn(
    { booking: booking.bookingId, attempts: booking.attempts, code, error: described(error) },
    'Outlook could not be told',
  );
  const wait = failure
    ? failedAgainMs
    : retryDelay(booking.attempts, error instanceof CalendarError ? error.retryAfterSeconds : undefined);
  const at = new Date(now.getTime() + wait);
  const givenUp = failure !== null && now.getTime() - booking.end.getTime() > givenUpMs;
  await inTransaction(council, async ({ db, jobs }) => {
    const mine = await db
      .updateTable('booking')
      .set({
        outlook_claim: null,
        outlook_claimed_until: null,
        ...(failure ? { outlook_error: failure } : {}),
      })
      .where('id', '=', booking.bookingId)
      .where('outlook_claim', '=', booking.claim)
      .executeTakeFirst();
    if (mine.numUpdatedRows === 0n) return;
    await db
      .updateTable('outbox')
      .set({ next_attempt_at: at, last_error: code, ...(givenUp ? { done_at: now } : {}) })
      .where('id', '=', booking.outboxId)
      .execute();
    if (!givenUp) await jobs.send(db, outlookQueue, {}, at);
  });
}

/** What only a person can mend, or null where waiting may help. */
function failureOf(error: unknown): OutlookFailure | null {
  if (!(error instanceof CalendarError) || error.retryable) return null;
  switch (error.code) {
    case 'mailbox-not-found':
    case 'not-allowed':
    case 'sign-in-failed':
    case 'refused':
      return error.code;
    default:
      return null;
  }
}

const described = (error: unknown) => (error instanceof Error ? error.message : String(error));
