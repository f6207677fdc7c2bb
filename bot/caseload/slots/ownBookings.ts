import type { Council } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import type { BusyBlock } from '#shared/model/calendar.ts';

/**
 * Our own bookings between two instants that take the worker's time, or the time of one of the children with anybody, and
 * the ids of those that were cancelled.
 */
export async function ownBookings(
  { db }: Council,
  person: Person,
  childIds: readonly string[],
  from: number,
  to: number,
): Promise<{ booked: BusyBlock[]; cancelled: Set<string> }> {
  const rows = await db
    .selectFrom('booking')
    .select(['booking.id', 'starts_at', 'ends_at', 'state'])
    .where('starts_at', '<', new Date(to))
    .where('ends_at', '>', new Date(from))
    .where((eb) =>
      eb.or([
        eb('worker_id', '=', person.id),
        eb.exists(
          eb
            .selectFrom('booking_child')
            .select('child_id')
            .whereRef('booking_child.booking_id', '=', 'booking.id')
            .where('child_id', 'in', childIds),
        ),
      ]),
    )
    .execute();
  return {
    booked: rows
      .filter(({ state }) => state === 'booked')
      .map((row) => ({
        start: row.starts_at.getTime(),
        end: row.ends_at.getTime(),
        showAs: 'busy',
        bookingId: row.id,
      })),
    cancelled: new Set(rows.filter(({ state }) => state === 'cancelled').map(({ id }) => id)),
  };
}
