import type { ExpressionBuilder } from 'kysely';
import { type Council, today } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import { inSight } from '#bot/identity/sight.ts';
import { anyOf } from '#bot/store/anyOf.ts';
import type { Tables } from '#bot/store/tables.ts';

/** Of these bookings, those on which there is a child whom the person may not see today. One query. */
export async function bookingsOutOfSight(
  council: Council,
  person: Person,
  bookingIds: readonly string[],
): Promise<Set<string>> {
  if (bookingIds.length === 0) return new Set();
  const rows = await council.db
    .selectFrom('child')
    .innerJoin('booking_child', 'booking_child.child_id', 'child.id')
    .select('booking_id')
    .distinct()
    .where('booking_id', '=', anyOf(bookingIds))
    .where((eb) =>
      eb.not(inSight(eb as unknown as ExpressionBuilder<Tables, 'child'>, person, today(council))),
    )
    .execute();
  return new Set(rows.map(({ booking_id }) => booking_id));
}
