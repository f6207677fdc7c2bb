import { readBooking } from '#bot/caseload/booking/readBookings.ts';
import { type Council, inTransaction } from '#bot/caseload/council.ts';
import { keepFact } from '#bot/caseload/facts/keepFact.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { instantText } from '#shared/time/moment.ts';
import { invitationProblems } from '#shared/words/invitation.ts';
import { requireAnswer } from './requireAnswer.ts';

/**
 * Notes that a child asked to be seen, as of when it came from their page, so that the policy's clock for it runs (I.7). Only a person
 * decides this: "another time, please" is no such request, and whoever has the link can press a button. Again changes nothing.
 * @throws ProblemError `answer-not-found`; `nothing-asked` where the answer does not ask to be seen sooner
 */
export async function noteAskedToBeSeen(council: Council, person: Person, id: string): Promise<Booking> {
  const { bookingId } = await requireAnswer(council, person, id);
  await inTransaction(council, async (inside) => {
    const { answer, childId } = await requireAnswer(inside, person, id);
    if (answer.asked_fact !== null) return;
    if (!answer.wishes.includes('sooner')) throw new ProblemError(invitationProblems.nothingAsked);
    const at = instantText(answer.at.getTime());
    const fact = await keepFact(inside, person, childId, { kind: 'child-asked', at });
    await inside.db.updateTable('invitation_answer').set({ asked_fact: fact }).where('id', '=', id).execute();
  });
  return readBooking(council, person, bookingId);
}
