import type { Booking } from './api/bookings.ts';
import type { ChildAnswer } from './api/invitations.ts';

/**
 * What came from a child's page and still waits for somebody: "That's fine" never does, and once the visit is on record nothing asked
 * about its time does; a worry does until somebody writes back. Oldest first.
 */
export function waitingAnswers(
  bookings: readonly Pick<Booking, 'state' | 'answers'>[],
  childId: string,
): ChildAnswer[] {
  return bookings
    .flatMap(({ state, answers = [] }) =>
      answers.filter(
        ({ says, reply, childId: of }) =>
          of === childId &&
          reply === null &&
          (says === 'worried' || (says === 'another-time' && state !== 'done')),
      ),
    )
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
