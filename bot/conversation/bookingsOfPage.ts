import type { Booking } from '#shared/model/api/bookings.ts';
import type { Turn } from './turn.ts';

type When = Pick<Booking, 'state' | 'start' | 'end'>;

/** A visit that is booked and not over: it can be moved, or cancelled. */
export function isAhead({ council }: Turn, { state, end }: When): boolean {
  return state === 'booked' && Date.parse(end) > council.now();
}

/** A visit that was booked, has begun, and of which nobody has said how it went. */
export function waitsForWord({ council }: Turn, { state, start }: When): boolean {
  return state === 'booked' && Date.parse(start) <= council.now();
}
