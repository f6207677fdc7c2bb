import type { TripQuestion } from './childQuestion.ts';
import type { BookedVisit, TakenTimes } from './takenTimes.ts';

/** The visits that are booked with brothers or sisters of a trip's children: those alone whom whoever plans sees. */
export function bookedWithFamily(trip: TripQuestion, { booked }: TakenTimes): BookedVisit[] {
  const family = new Set(trip.flatMap(({ due }) => due.brothersAndSisters.map(({ id }) => id)));
  return booked.filter(({ childIds }) => childIds.some((id) => family.has(id)));
}
