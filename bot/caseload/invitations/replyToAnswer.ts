import { readBooking } from '#bot/caseload/booking/readBookings.ts';
import { type Council, inTransaction } from '#bot/caseload/council.ts';
import { note } from '#bot/identity/audit.ts';
import type { Person } from '#bot/identity/person.ts';
import { messagesChanged } from '#bot/teams/messages.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { invitationProblems } from '#shared/words/invitation.ts';
import { childAnswerMessage } from './answerInvitation.ts';
import { requireAnswer } from './requireAnswer.ts';

/**
 * Writes back to a child: their page says from now on that the answer was read, and these words. The same words again change nothing.
 * @throws ProblemError `answer-not-found`; `already-answered` with other words, or after the visit was moved
 */
export async function replyToAnswer(
  council: Council,
  person: Person,
  id: string,
  words: string,
): Promise<Booking> {
  const { bookingId } = await requireAnswer(council, person, id);
  await inTransaction(council, async (inside) => {
    const { answer, childId } = await requireAnswer(inside, person, id);
    if (answer.reply === 'replied' && answer.reply_words === words) return;
    if (answer.reply !== null) throw new ProblemError(invitationProblems.alreadyAnswered);
    await inside.db
      .updateTable('invitation_answer')
      .set({
        reply: 'replied',
        reply_words: words,
        replied_by: person.id,
        replied_at: new Date(inside.now()),
      })
      .where('id', '=', id)
      .execute();
    await messagesChanged(inside, childAnswerMessage, id);
    const line = { at: inside.now(), actor: person.objectId, action: 'invitation.reply' };
    await note(inside.db, { ...line, childId, subject: id });
  });
  return readBooking(council, person, bookingId);
}
