import type { Council } from '#bot/caseload/council.ts';
import { anyOf } from '#bot/store/anyOf.ts';
import { newsOf } from '#shared/slots/accepted.ts';
import { daysAgainst } from './daysAgainst.ts';

/** An upcoming booking that the children's days have moved away from. */
export interface NoLongerFits {
  bookingId: string;
  workerId: string;
  start: number;
  end: number;
  /** What stands against it that was not known when it was booked, in plain words and without names. */
  against: string[];
}

/**
 * The upcoming bookings that no longer fit: after a moved lesson, a new timetable, a closed day or a child's new wish. What
 * whoever booked it knew then is not said again. Asks nobody's leave.
 * @param bookingIds only these; left out: every upcoming booking of the council
 */
export async function bookingsThatNoLongerFit(
  council: Council,
  bookingIds?: readonly string[],
): Promise<NoLongerFits[]> {
  if (bookingIds?.length === 0) return [];
  const rows = await council.db
    .selectFrom('booking')
    .innerJoin('booking_child', 'booking_child.booking_id', 'booking.id')
    .select(['booking.id', 'child_id', 'worker_id', 'starts_at', 'ends_at', 'place', 'accepted'])
    .where('state', '=', 'booked')
    .where('starts_at', '>', new Date(council.now()))
    .$if(bookingIds !== undefined, (query) => query.where('booking.id', '=', anyOf(bookingIds ?? [])))
    .orderBy('starts_at')
    .orderBy('booking.id')
    .orderBy('child_id')
    .execute();
  const bookings = [...Map.groupBy(rows, ({ id }) => id).values()];
  const against = await daysAgainst(
    council,
    bookings.flatMap(([first, ...others]) =>
      first
        ? [
            {
              id: first.id,
              childIds: [first, ...others].map(({ child_id }) => child_id),
              start: first.starts_at.getTime(),
              end: first.ends_at.getTime(),
              place: first.place,
            },
          ]
        : [],
    ),
  );
  return bookings.flatMap(([first]) => {
    if (!first) return [];
    const found = newsOf(against.get(first.id) ?? [], first.accepted ?? [], first.starts_at.getTime());
    if (found.length === 0) return [];
    return [
      {
        bookingId: first.id,
        workerId: first.worker_id,
        start: first.starts_at.getTime(),
        end: first.ends_at.getTime(),
        against: found,
      },
    ];
  });
}
