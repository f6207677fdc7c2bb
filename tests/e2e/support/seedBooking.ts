import { randomUUID } from 'node:crypto';
import type { Product } from '#bot/startProduct.ts';

export interface SeededBooking {
  childId: string;
  workerId: string;
  /** An instant; the visit takes an hour. */
  start: string;
  state: 'booked' | 'cancelled' | 'done';
}

/** A booking as it stands in the store, whatever became of it; Outlook is not told. */
export async function seedBooking({ council }: Product, booking: SeededBooking): Promise<string> {
  const id = randomUUID();
  const start = Date.parse(booking.start);
  await council.db
    .insertInto('booking')
    .values({
      id,
      request_key: randomUUID(),
      worker_id: booking.workerId,
      starts_at: new Date(start),
      ends_at: new Date(start + 3_600_000),
      place: 'home',
      announced: true,
      state: booking.state,
      cancelled_why: booking.state === 'cancelled' ? 'other' : null,
      created_by: booking.workerId,
      created_at: new Date(council.now()),
      event_id: null,
      event_version: 1,
      join_url: null,
      outlook_error: null,
      outlook_claim: null,
    })
    .execute();
  await council.db
    .insertInto('booking_child')
    .values({ booking_id: id, child_id: booking.childId })
    .execute();
  return id;
}
