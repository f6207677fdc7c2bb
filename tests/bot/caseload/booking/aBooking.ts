import { randomUUID } from 'node:crypto';
import type { Book } from '#shared/model/api/bookings.ts';

/** A wish for a visit on Tuesday 24 November 2026, 15:45 to 16:45, at home. */
export const aBooking = (childIds: string[], change: Partial<Book> = {}): Book => ({
  key: randomUUID(),
  childIds,
  start: '2026-11-24T15:45:00+00:00',
  end: '2026-11-24T16:45:00+00:00',
  place: 'home',
  announced: true,
  ...change,
});
