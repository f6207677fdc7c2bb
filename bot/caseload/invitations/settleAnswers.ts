import type { Council } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import { messagesChanged } from '#bot/teams/messages.ts';
import { childAnswerMessage } from './answerInvitation.ts';

/**
 * A visit that is moved or cancelled answers whoever asked for another time. A worry stays until somebody writes back. Call it in the
 * transaction of that change.
 */
export async function settleAnswers(
  council: Council,
  person: Person,
  bookingId: string,
  reply: 'moved' | 'cancelled',
): Promise<void> {
  const settled = await council.db
    .updateTable('invitation_answer')
    .set({ reply, replied_by: person.id, replied_at: new Date(council.now()) })
    .where('reply', 'is', null)
    .where('says', '=', 'another-time')
    .where(
      'invitation_id',
      'in',
      council.db.selectFrom('invitation').select('id').where('booking_id', '=', bookingId),
    )
    .returning('id')
    .execute();
  for (const { id } of settled) await messagesChanged(council, childAnswerMessage, id);
}
