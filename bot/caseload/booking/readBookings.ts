import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import { type Council, today } from '#bot/caseload/council.ts';
import { nameOf } from '#bot/caseload/reading/nameOf.ts';
import { readInvitations } from '#bot/caseload/invitations/readInvitations.ts';
import type { Person } from '#bot/identity/person.ts';
import { inSight } from '#bot/identity/sight.ts';
import type { Tables } from '#bot/store/tables.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import { bookingsLeftBehind } from './bookingsLeftBehind.ts';
import { bookingView } from './bookingView.ts';

type Condition = (eb: ExpressionBuilder<Tables, 'booking'>) => ExpressionWrapper<Tables, 'booking', SqlBool>;

/**
 * Bookings as pages show them, earliest first. Which bookings a person may see is for the caller to say; of the
 * children on a trip only those are named whom the person may see today: to have booked a visit once gives no sight of a child.
 */
export async function readBookings(council: Council, person: Person, which: Condition): Promise<Booking[]> {
  const rows = await council.db
    .selectFrom('booking')
    .selectAll('booking')
    .select((eb) =>
      eb
        .selectFrom('person')
        .select('person.name')
        .whereRef('person.id', '=', 'booking.worker_id')
        .as('worker_name'),
    )
    .where(which)
    .orderBy('starts_at')
    .orderBy('booking.id')
    .execute();
  if (rows.length === 0) return [];
  const children = await council.db
    .selectFrom('child')
    .innerJoin('booking_child', 'booking_child.child_id', 'child.id')
    .innerJoin('booking', 'booking.id', 'booking_child.booking_id')
    .select(['booking_id', 'child.id', 'given_name', 'family_name', 'external_id'])
    .where(
      'booking_id',
      'in',
      rows.map(({ id }) => id),
    )
    .where((eb) => inSight(eb as unknown as ExpressionBuilder<Tables, 'child'>, person, today(council)))
    .orderBy('given_name')
    .orderBy('external_id')
    .execute();
  const byBooking = Map.groupBy(children, ({ booking_id }) => booking_id);
  const leftBehind = await bookingsLeftBehind(council, rows);
  const pages = await readInvitations(
    council,
    rows,
    children.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...bookingView(
      {
        ...row,
        worker_name: row.worker_name ?? '',
        left_behind: !leftBehind.has(row.id) ? null : row.worker_id === person.id ? 'own' : 'other',
      },
      (byBooking.get(row.id) ?? []).map((child) => ({ id: child.id, name: nameOf(child) })),
    ),
    ...pages.get(row.id),
  }));
}

/** One booking, which must be there. */
export async function readBooking(council: Council, person: Person, id: string): Promise<Booking> {
  const [booking] = await readBookings(council, person, (eb) => eb('booking.id', '=', id));
  if (!booking) throw new Error(`booking ${id} is gone`);
  return booking;
}
