import type { Council } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import { inSight } from '#bot/identity/sight.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import { instantText } from '#shared/time/moment.ts';
import { today } from '#bot/caseload/council.ts';
import { nameOf } from './nameOf.ts';

/** A booking, and which children it is for (those the person may not see left out of what is shown). */
export interface BookingOf {
  booking: Booking;
  childIds: string[];
}

/**
 * The bookings of these children, by start. Other children of the same trip are named only where the person may see
 * them. Two queries.
 */
export async function bookingsOf(
  council: Council,
  person: Person,
  childIds: readonly string[],
): Promise<BookingOf[]> {
  if (childIds.length === 0) return [];
  const rows = await council.db
    .selectFrom('booking')
    .innerJoin('person', 'person.id', 'booking.worker_id')
    .selectAll('booking')
    .select('person.name as worker_name')
    .where('booking.id', 'in', (eb) =>
      eb.selectFrom('booking_child').select('booking_id').where('child_id', 'in', childIds),
    )
    .orderBy('starts_at')
    .execute();
  if (rows.length === 0) return [];
  const children = await council.db
    .selectFrom('booking_child')
    .innerJoin('child', 'child.id', 'booking_child.child_id')
    .select(['booking_id', 'child.id', 'child.external_id', 'child.given_name', 'child.family_name'])
    .where('booking_id', 'in', rows.map(({ id }) => id))
    .where((eb) => inSight(eb, person, today(council)))
    .orderBy('child.given_name')
    .execute();
  const byBooking = Map.groupBy(children, ({ booking_id }) => booking_id);
  return rows.map((row) => {
    const shown = byBooking.get(row.id) ?? [];
    return {
      childIds: shown.map(({ id }) => id),
      booking: {
        id: row.id,
        version: row.version,
        children: shown.map((child) => ({ id: child.id, name: nameOf(child) })),
        worker: { id: row.worker_id, name: row.worker_name },
        start: instantText(row.starts_at.getTime()),
        end: instantText(row.ends_at.getTime()),
        place: row.place,
        announced: row.announced,
        state: row.state,
        outlook: row.event_version === row.version ? 'written' : row.outlook_error === null ? 'waiting' : 'failed',
        joinUrl: row.join_url,
      },
    };
  });
}
