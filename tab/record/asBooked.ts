import type { Booking } from '#shared/model/api/bookings.ts';
import type { Trip } from './recordForm.ts';

/**
 * What a booking says of the trip: where it was to be, and whether the family was told. The server takes it where the person
 * says nothing, so the form shows it, to be changed where it was different.
 * @example asBooked({ place: 'online', announced: true, … }) // { mode: 'video', announced: true }
 */
export function asBooked({ place, announced }: Pick<Booking, 'place' | 'announced'>): Partial<Trip> {
  // A face-to-face visit is said by answering the first question, a call is what was booked.
  return place === 'online' ? { mode: 'video', announced } : { place, announced };
}
