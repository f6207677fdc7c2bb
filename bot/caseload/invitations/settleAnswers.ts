import type { Council } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import { messagesChanged } from '#bot/teams/messages.ts';
import type { AnswerWish } from '#shared/model/api/invitations.ts';
import { childAnswerMessage } from './answerInvitation.ts';

/** What another time answers. Somebody beside them, another place or to be seen sooner is more, and may not have been thought of. */
const ofTime: readonly AnswerWish[] = ['other-day', 'after-school', 'weekend'];

/**
 * A visit that is moved or cancelled answers whoever asked for nothing but another time. What else they wished for or wrote stays until
 * somebody writes back, and so does a worry: whoever made the change may never have read it. Call it in the transaction of that change.
 */
export async function settleAnswers(
  council: Council,
  person: Person,
  bookingId: string,
  reply: 'moved' | 'cancelled',
): Promise<void> {
  const { db } = council;
  const waiting = await db
    .selectFrom('invitation_answer')
    .innerJoin('invitation', 'invitation.id', 'invitation_id')
    .select(['invitation_answer.id', 'says', 'wishes', 'words'])
    .where('booking_id', '=', bookingId)
    .where('reply', 'is', null)
    .where('says', '!=', 'fine')
    .execute();
  const settled = waiting.filter(
    ({ says, wishes, words }) =>
      says === 'another-time' && words === null && wishes.every((wish) => ofTime.includes(wish)),
  );
  if (settled.length > 0)
    await db
      .updateTable('invitation_answer')
      .set({ reply, replied_by: person.id, replied_at: new Date(council.now()) })
      .where('reply', 'is', null)
      .where(
        'id',
        'in',
        settled.map(({ id }) => id),
      )
      .execute();
  // Those that wait say of which visit they are, as it is now.
  for (const { id } of waiting) await messagesChanged(council, childAnswerMessage, id);
}
