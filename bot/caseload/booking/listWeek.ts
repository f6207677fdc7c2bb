import type { Council } from '#bot/caseload/council.ts';
import { markNoLongerFits } from '#bot/caseload/slots/markNoLongerFits.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { endOfLondonDay, londonInstant } from '#shared/time/london.ts';
import { readBookings } from './readBookings.ts';

/**
 * A person's own bookings from one London day to another, both included, whatever became of them except cancelled ones.
 * @example listWeek(council, person, '2026-11-23', '2026-11-29')
 */
export async function listWeek(
  council: Council,
  person: Person,
  from: string,
  to: string,
): Promise<Booking[]> {
  const start = new Date(londonInstant(dayNumber(from)));
  const end = new Date(endOfLondonDay(dayNumber(to)));
  const bookings = await readBookings(council, person, (eb) =>
    eb.and([
      eb('worker_id', '=', person.id),
      eb('state', '!=', 'cancelled'),
      eb('starts_at', '<', end),
      eb('ends_at', '>', start),
    ]),
  );
  return markNoLongerFits(council, person, bookings);
}
