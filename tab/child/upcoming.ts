import type { Booking } from '#shared/model/api/bookings.ts';

/** Booked visits that are neither cancelled nor recorded, the earliest first: those whose time has passed wait for "How did it go?". */
export function upcoming(bookings: Booking[]): Booking[] {
  return bookings
    .filter(({ state }) => state === 'booked')
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}
