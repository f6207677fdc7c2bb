import { bookingsLeftBehind } from '#bot/caseload/booking/bookingsLeftBehind.ts';
import type { Council } from '#bot/caseload/council.ts';
import { bookingsThatNoLongerFit, type NoLongerFits } from '#bot/caseload/slots/noLongerFits.ts';

/**
 * The upcoming bookings that no longer fit and whose worker still sees every child on them. Why a visit does not fit tells where a child
 * is: whoever works with the child no more does not learn it.
 * @param bookingIds only these; left out: every upcoming booking of the council
 */
export async function noLongerFitsInSight(
  council: Council,
  bookingIds?: readonly string[],
): Promise<NoLongerFits[]> {
  const found = await bookingsThatNoLongerFit(council, bookingIds);
  const leftBehind = await bookingsLeftBehind(
    council,
    found.map(({ bookingId, workerId }) => ({ id: bookingId, worker_id: workerId, state: 'booked' })),
  );
  return found.filter(({ bookingId }) => !leftBehind.has(bookingId));
}
