import type { SlotPlace } from '#shared/model/slots.ts';
import type { TripAnswers } from './visitBody.ts';

/** What a booking already says of its visit: it was planned, where, and whether the family knew. An answer given later goes before it. */
export function tripOf(booking: { place: SlotPlace; announced: boolean }): TripAnswers {
  const { place, announced } = booking;
  return place === 'online'
    ? { mode: 'video', purpose: 'planned', announced }
    : { mode: 'in-person', place, purpose: 'planned', announced };
}
