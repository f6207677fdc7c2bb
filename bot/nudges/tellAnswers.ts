import type { Selectable } from 'kysely';
import { childAnswerMessage, childAnswerOf } from '#bot/caseload/invitations/answerInvitation.ts';
import { answerReaders } from '#bot/caseload/invitations/answerReaders.ts';
import { type Council, inTransaction } from '#bot/caseload/council.ts';
import type { Tables } from '#bot/store/tables.ts';
import { messagesChanged, wantMessage } from '#bot/teams/messages.ts';
import { managersOf } from './managersOf.ts';

/**
 * Sees to it that whatever came from a child's page and waits for an answer is in the chat of somebody who may answer today: whoever works
 * with the child now, after a handover too; where that is nobody, the managers. Told once each; who does not work with the child any
 * more loses it. A worry waits until somebody writes back, another wish no longer than its visit.
 */
export async function tellAnswers(council: Council): Promise<void> {
  const { db } = council;
  const waiting = await db
    .selectFrom('invitation_answer')
    .innerJoin('invitation', 'invitation.id', 'invitation_id')
    .innerJoin('booking', 'booking.id', 'booking_id')
    .select(['invitation_answer.id', 'child_id', 'worker_id'])
    .where('reply', 'is', null)
    .where((eb) =>
      eb.or([
        eb('says', '=', 'worried'),
        eb.and([eb('says', '=', 'another-time'), eb('booking.state', '!=', 'done')]),
      ]),
    )
    .execute();
  for (const { id, child_id, worker_id } of waiting) {
    const working = await answerReaders(council, worker_id, child_id);
    const readers =
      working.length > 0 ? working : ((await managersOf(council, [child_id])).get(child_id) ?? []);
    const told = await db
      .selectFrom('message')
      .selectAll()
      .where('kind', '=', childAnswerMessage)
      .where('subject_id', '=', id)
      .execute();
    const untold = readers.filter(
      (reader) => !told.some((message) => message.person_id === reader && isTold(message)),
    );
    if (untold.length === 0) continue;
    await inTransaction(council, async (inside) => {
      await messagesChanged(inside, childAnswerMessage, id);
      for (const reader of untold) await wantMessage(inside, childAnswerOf(id, reader));
    });
  }
}

/** In the chat, deleted by its reader, on its way, or failed; not where we took it out. */
function isTold(message: Selectable<Tables['message']>): boolean {
  const takenOut = message.done_at !== null && message.activity_id === null && message.last_error === null;
  return !takenOut;
}
