import type { Booking } from '#shared/model/api/bookings.ts';
import { recordWords } from '#shared/words/record.ts';
import type { Trip } from './recordForm.ts';

/**
 * What a booking planned, as answers a person can take over with one tap, and in words. Never filled in by itself: what was
 * planned is not what happened.
 */
export function asBooked(booking: Booking): { trip: Partial<Trip>; words: string } {
  const told = booking.announced ? recordWords.announced.yes : recordWords.announced.no;
  if (booking.place === 'online') {
    return {
      trip: { mode: 'video', announced: booking.announced },
      words: `${recordWords.mode.video}, ${told}`.toLowerCase(),
    };
  }
  return {
    trip: { mode: 'in-person', place: booking.place, announced: booking.announced },
    words: `${recordWords.place[booking.place]}, ${told}`.toLowerCase(),
  };
}
