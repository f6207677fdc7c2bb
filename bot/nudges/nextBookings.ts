import { bookingsLeftBehind } from '#bot/caseload/booking/bookingsLeftBehind.ts';
import type { Council } from '#bot/caseload/council.ts';
import type { SlotPlace } from '#shared/model/slots.ts';

export interface NextBooking {
  start: Date;
  end: Date;
  place: SlotPlace;
  worker: string;
}

/**
 * The next booked visit of each of these children, where there is one that has not ended and whose worker still works with the child: nobody
 * comes to one that was left behind. Three queries.
 */
export async function nextBookings(
  council: Council,
  childIds: readonly string[],
): Promise<Map<string, NextBooking>> {
  const found = new Map<string, NextBooking>();
  if (childIds.length === 0) return found;
  const rows = await council.db
    .selectFrom('booking_child')
    .innerJoin('booking', 'booking.id', 'booking_child.booking_id')
    .innerJoin('person', 'person.id', 'booking.worker_id')
    .select(['booking.id', 'child_id', 'worker_id', 'state', 'starts_at', 'ends_at', 'place', 'person.name'])
    .where('child_id', 'in', childIds)
    .where('state', '=', 'booked')
    .where('ends_at', '>', new Date(council.now()))
    // An online meeting is no visit: it does not stand for one here.
    .where('place', '!=', 'online')
    .orderBy('starts_at', 'desc')
    .orderBy('booking.id')
    .execute();
  const leftBehind = await bookingsLeftBehind(council, rows);
  for (const row of rows.filter(({ id }) => !leftBehind.has(id)))
    found.set(row.child_id, { start: row.starts_at, end: row.ends_at, place: row.place, worker: row.name });
  return found;
}
