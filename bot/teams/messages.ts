import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { JobSender } from '#bot/store/jobs.ts';
import type { Tables } from '#bot/store/tables.ts';

/** The queue whose work is to bring chats to what the table `message` says. */
export const messageQueue = 'messages';

export interface WantedMessage {
  /** What it is about, such as `nudge/<id>`: the same key again is the same message. */
  key: string;
  /** Ours: the id in the table `person`. */
  personId: string;
  /** Which renderer says what it reads. */
  kind: string;
  subjectId: string;
}

interface Sending {
  db: Kysely<Tables>;
  jobs: JobSender;
  now(): number;
}

/**
 * Wants a message in somebody's own chat with the bot. Once this transaction is kept it will be there, once, over restarts and
 * faults; what it says is worked out when it is sent. One that was taken out of the chat since is sent anew, but not one that the person
 * deleted, nor one that may be there.
 * @example await wantMessage(council, { key: `nudge/${id}`, personId, kind: 'nudge', subjectId: id })
 */
export async function wantMessage({ db, jobs, now }: Sending, message: WantedMessage): Promise<void> {
  await db
    .insertInto('message')
    .values({
      id: randomUUID(),
      key: message.key,
      person_id: message.personId,
      kind: message.kind,
      subject_id: message.subjectId,
      wanted: 'shown',
      created_at: new Date(now()),
      // Waiting is by the machine's clock, as that of the jobs.
      next_attempt_at: new Date(),
    })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet((eb) => ({
          wanted: 'shown',
          version: eb('message.version', '+', 1),
          attempts: 0,
          next_attempt_at: new Date(),
          done_at: null,
        }))
        .where('message.sending_since', 'is', null)
        .where((eb) =>
          eb.or([
            eb.and([eb('message.done_at', 'is not', null), eb('message.activity_id', 'is', null)]),
            // Just being taken out, or about to be.
            eb('message.claim', 'is not', null),
            eb.and([eb('message.done_at', 'is', null), eb('message.wanted', '=', 'withdrawn')]),
          ]),
        ),
    )
    .execute();
  await jobs.send(db, messageQueue, {});
}

/** What this thing's messages say has changed: those in chats are written anew, in place. */
export async function messagesChanged(sending: Sending, kind: string, subjectId: string): Promise<void> {
  await change(sending, kind, subjectId, 'shown');
}

/** This thing needs nobody's eye any more: its messages are taken out of the chats, and those not yet sent are not sent. */
export async function withdrawMessages(sending: Sending, kind: string, subjectId: string): Promise<void> {
  await change(sending, kind, subjectId, 'withdrawn');
}

async function change(
  { db, jobs }: Sending,
  kind: string,
  subjectId: string,
  wanted: 'shown' | 'withdrawn',
): Promise<void> {
  await db
    .updateTable('message')
    .set((eb) => ({
      wanted,
      version: eb('version', '+', 1),
      attempts: 0,
      next_attempt_at: new Date(),
      done_at: null,
    }))
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('wanted', '=', 'shown')
    .execute();
  await jobs.send(db, messageQueue, {});
}
