import type { ExpressionBuilder } from 'kysely';
import { type Council, today } from '#bot/caseload/council.ts';
import { personOf } from '#bot/identity/readPerson.ts';
import { inSight } from '#bot/identity/sight.ts';
import type { Tables } from '#bot/store/tables.ts';

/**
 * Of these bookings, those still ahead whose worker no longer works with every child on them: a child went to somebody else, or the worker
 * is in the people file no more. Two queries, however many bookings.
 */
export async function bookingsLeftBehind(
  council: Council,
  bookings: readonly { id: string; worker_id: string; state: string }[],
): Promise<Set<string>> {
  const booked = bookings.filter(({ state }) => state === 'booked');
  if (booked.length === 0) return new Set();
  const workers = await council.db
    .selectFrom('person')
    .selectAll()
    .where('id', 'in', [...new Set(booked.map(({ worker_id }) => worker_id))])
    .where('removed_at', 'is', null)
    .execute();
  const rows = await council.db
    .selectFrom('child')
    .innerJoin('booking_child', 'booking_child.child_id', 'child.id')
    .innerJoin('booking', 'booking.id', 'booking_child.booking_id')
    .select('booking_id')
    .where(
      'booking_id',
      'in',
      booked.map(({ id }) => id),
    )
    .where((eb) =>
      eb.not(
        eb.or(
          workers.map((worker) =>
            eb.and([
              eb('booking.worker_id', '=', worker.id),
              inSight(eb as unknown as ExpressionBuilder<Tables, 'child'>, personOf(worker), today(council)),
            ]),
          ),
        ),
      ),
    )
    .execute();
  return new Set(rows.map(({ booking_id }) => booking_id));
}
