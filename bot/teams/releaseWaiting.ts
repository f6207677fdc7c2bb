import type { Kysely } from 'kysely';
import type { JobSender } from '#bot/store/jobs.ts';
import type { Tables } from '#bot/store/tables.ts';
import { messageQueue } from './messages.ts';
import { waitsForPerson } from './nextTry.ts';

/** Somebody can be written to again: what waited for them goes out now. */
export async function releaseWaiting(
  { db, jobs }: { db: Kysely<Tables>; jobs: JobSender },
  objectId: string,
  now: Date,
): Promise<void> {
  const waiting = await db
    .updateTable('message')
    .set({ next_attempt_at: now, attempts: 0, last_error: null })
    .where('done_at', 'is', null)
    .where('last_error', 'in', waitsForPerson)
    .where('person_id', 'in', (eb) => eb.selectFrom('person').select('id').where('object_id', '=', objectId))
    .executeTakeFirst();
  if (waiting.numUpdatedRows > 0n) await jobs.send(db, messageQueue, {});
}
