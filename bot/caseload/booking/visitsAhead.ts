import type { Council } from '#bot/caseload/council.ts';
import { anyOf } from '#bot/store/anyOf.ts';

/**
 * Which of these children are to be seen already: a visit is booked that has not ended. A meeting online is no visit, so one before it
 * hides nothing. Of all bookings, whoever made them: a visit by somebody whom the reader does not see counts too.
 * @example (await visitsAhead(council, [childId])).has(childId)
 */
export async function visitsAhead(
  { db, now }: Pick<Council, 'db' | 'now'>,
  childIds: readonly string[],
): Promise<Set<string>> {
  if (childIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('booking')
    .innerJoin('booking_child', 'booking_child.booking_id', 'booking.id')
    .select('child_id')
    .distinct()
    .where('child_id', '=', anyOf(childIds))
    .where('state', '=', 'booked')
    .where('place', '!=', 'online')
    .where('ends_at', '>', new Date(now()))
    .execute();
  return new Set(rows.map((row) => row.child_id));
}
