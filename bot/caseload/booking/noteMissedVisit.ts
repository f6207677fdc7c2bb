import { randomUUID } from 'node:crypto';
import type { Council } from '#bot/caseload/council.ts';
import { keepVisits } from '#bot/caseload/visits/keepVisits.ts';
import { rolesTowards } from '#bot/caseload/visits/roleTowards.ts';
import { tripOf } from '#bot/caseload/visits/tripOf.ts';
import { visitBody } from '#bot/caseload/visits/visitBody.ts';
import type { Person } from '#bot/identity/person.ts';
import { isoDate } from '#shared/time/calendarDay.ts';
import { londonDay } from '#shared/time/london.ts';
import { instantText } from '#shared/time/moment.ts';
import type { BookingAtHand } from './requireBooking.ts';

/**
 * Puts on record that a booked visit did not take place: an attempt of each child who has no record of it yet. It is
 * counted from the earlier of the appointment and the moment it was known (I.11).
 * @returns false for an online meeting, which was never meant as a visit (SR-9)
 */
export async function noteMissedVisit(
  council: Council,
  person: Person,
  { booking, childIds }: BookingAtHand,
): Promise<boolean> {
  if (booking.place === 'online') return false;
  const now = council.now();
  const recorded = await council.db
    .selectFrom('visit')
    .select('child_id')
    .where('booking_id', '=', booking.id)
    .execute();
  const left = childIds.filter((id) => !recorded.some(({ child_id }) => child_id === id));
  const roleTowards = await rolesTowards(council, person, left, isoDate(londonDay(now)));
  await keepVisits(
    council,
    person,
    { key: randomUUID(), bookingId: booking.id, confirms: null },
    left.map((childId) => ({
      childId,
      body: visitBody(
        {
          id: randomUUID(),
          at: instantText(now),
          scheduledAt: instantText(booking.starts_at.getTime()),
          recordedAt: instantText(now),
        },
        { by: roleTowards(childId), ...tripOf(booking) },
        { childSeen: 'cancelled' },
      ),
    })),
  );
  return true;
}
