import { createHash, randomUUID } from 'node:crypto';
import { type Council, inTransaction } from '#bot/caseload/council.ts';
import { note } from '#bot/identity/audit.ts';
import { type WantedMessage, wantMessage } from '#bot/teams/messages.ts';
import type { AnswerKind, AnswerWish } from '#shared/model/api/invitations.ts';
import { answerReaders } from './answerReaders.ts';
import { formKey } from './formKey.ts';
import { openInvitation } from './openInvitation.ts';

/** A form of a child's page as it was sent. */
export interface SentAnswer {
  /** The marks that the form carried: see `formKey`, and the version of the visit that the page showed. */
  form: string;
  seen: number;
  says: AnswerKind;
  wishes: readonly AnswerWish[];
  words: string | null;
}

/**
 * `kept`: it is safe, now or since the same form was sent before. `changed`: the visit is another than the page showed, so "That's
 * fine" was not said of this one. `full`: so much has come from this link that no more is taken. `gone`: the link does not work.
 */
export type AnswerOutcome = 'kept' | 'changed' | 'full' | 'gone';

/** Far more than a child sends; only a machine comes here. */
const mostAnswers = 40;

/** The kind of the bot's message about an answer. */
export const childAnswerMessage = 'child-answer';

/** The message to one reader about one answer. */
export const childAnswerOf = (answerId: string, personId: string): WantedMessage => ({
  key: `${childAnswerMessage}/${answerId}/${personId}`,
  personId,
  kind: childAnswerMessage,
  subjectId: answerId,
});

/**
 * Keeps what came from a child's page, and tells whoever works with the child unless it is "That's fine"; where that is nobody, the nudges
 * see to it. Who sent it we cannot know: it says what was sent over the link. Nothing of the sender is kept, no address and no name.
 */
export async function answerInvitation(
  council: Council,
  token: string,
  sent: SentAnswer,
): Promise<AnswerOutcome> {
  return inTransaction(council, async (inside) => {
    const open = await openInvitation(inside, token);
    if (!open) return 'gone';
    const { booking } = open;
    const before = await countAnswers(inside, open.id);
    const marks = Array.from({ length: before + 1 }, (_none, count) => formKey(token, count));
    if (!marks.includes(sent.form)) return 'gone';
    const ahead = booking.state === 'booked' && booking.ends_at.getTime() > inside.now();
    if (sent.says === 'fine' && (!ahead || sent.seen !== booking.version)) return 'changed';
    if (before >= mostAnswers) return 'full';
    const id = randomUUID();
    const written = await inside.db
      .insertInto('invitation_answer')
      .values({
        id,
        invitation_id: open.id,
        repeat_key: repeatKey(open.id, sent),
        booking_version: sent.seen,
        says: sent.says,
        wishes: [...sent.wishes],
        words: sent.words,
        at: new Date(inside.now()),
      })
      .onConflict((conflict) => conflict.column('repeat_key').doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows === 0n) return 'kept';
    const line = { at: inside.now(), actor: null, action: `invitation.answer.${sent.says}` };
    await note(inside.db, { ...line, childId: open.childId, subject: id });
    if (sent.says !== 'fine')
      for (const reader of await answerReaders(inside, booking.worker_id, open.childId))
        await wantMessage(inside, childAnswerOf(id, reader));
    return 'kept';
  });
}

async function countAnswers({ db }: Council, invitationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('invitation_answer')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('invitation_id', '=', invitationId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The same form with the same content. Sent again with other words, after "back", it is another answer: nothing of it is lost. */
function repeatKey(invitationId: string, { form, says, wishes, words }: SentAnswer): string {
  return createHash('sha256')
    .update(JSON.stringify([invitationId, form, says, [...wishes].sort(), words]))
    .digest('base64url');
}
