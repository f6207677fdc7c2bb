import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#bot/store/tables.ts';

/** Longer than the longest talk with the connector about one message; a killed process keeps a message for so long at most. */
const leaseMs = 120_000;

/**
 * What one chat is given: half of what Teams takes (7 in a second, 60 in 30), since answers to what the person writes count too.
 * Source: Microsoft's page on rate limits of bots, per bot and thread.
 */
const inASecond = 3;
const inHalfAMinute = 30;

/** A message that must be brought to a chat, and the claim under which this process may do it. */
export interface ClaimedMessage {
  claim: string;
  id: string;
  personId: string;
  account: string;
  /** The Entra object id; null for somebody who has never signed in. */
  objectId: string | null;
  kind: string;
  subjectId: string;
  wanted: Tables['message']['wanted'];
  version: number;
  /** This attempt included. */
  attempts: number;
  conversationId: string | null;
  activityId: string | null;
  /** It was on its way before, and nobody knows whether it got there. */
  inDoubt: boolean;
}

/**
 * Takes the oldest message that is due, for this process alone; of one person's messages one at a time, in their order.
 * @returns null when nothing is due, or what is due must wait for its chat
 */
export async function claimMessage(db: Kysely<Tables>, now: Date): Promise<ClaimedMessage | null> {
  await releaseMessages(db, now);
  for (;;) {
    const claim = randomUUID();
    try {
      const taken = await sql<Row>`
        update message set claim = ${claim}, claimed_until = ${new Date(now.getTime() + leaseMs)},
          attempts = attempts + 1, attempted_at = ${now}
        where id = (
          select m.id from message m
          where m.done_at is null and m.next_attempt_at <= ${now} and m.claim is null
            and not exists (select from message busy where busy.person_id = m.person_id and busy.claim is not null)
            and ${since(now, 1_000)} < ${inASecond} and ${since(now, 30_000)} < ${inHalfAMinute}
          order by m.created_at, m.next_attempt_at
          limit 1 for update of m skip locked)
        returning id, person_id, kind, subject_id, wanted, version, attempts, conversation_id, activity_id, sending_since`.execute(
        db,
      );
      const [row] = taken.rows;
      return row ? await withPerson(db, claim, row) : null;
    } catch (cause) {
      // Another process has just taken another message of the same person.
      if (!(cause instanceof Error && 'code' in cause && cause.code === '23505')) throw cause;
    }
  }
}

/** Gives up claims that have run out; with no time, all of them: for the embedded database, which one process has to itself. */
export async function releaseMessages(db: Kysely<Tables>, now?: Date): Promise<void> {
  let query = db
    .updateTable('message')
    .set({ claim: null, claimed_until: null })
    .where('claim', 'is not', null);
  if (now) query = query.where('claimed_until', '<=', now);
  await query.execute();
}

interface Row {
  id: string;
  person_id: string;
  kind: string;
  subject_id: string;
  wanted: Tables['message']['wanted'];
  version: number;
  attempts: number;
  conversation_id: string | null;
  activity_id: string | null;
  sending_since: Date | null;
}

/** How often the chats of a person were touched lately. */
const since = (now: Date, ms: number) =>
  sql`(select count(*) from message sent where sent.person_id = m.person_id and sent.attempted_at > ${new Date(now.getTime() - ms)})`;

async function withPerson(db: Kysely<Tables>, claim: string, row: Row): Promise<ClaimedMessage> {
  const person = await db
    .selectFrom('person')
    .select(['account', 'object_id', 'removed_at'])
    .where('id', '=', row.person_id)
    .executeTakeFirstOrThrow();
  return {
    claim,
    id: row.id,
    personId: row.person_id,
    account: person.account,
    // Who has left the council is told nothing more.
    objectId: person.removed_at ? null : person.object_id,
    kind: row.kind,
    subjectId: row.subject_id,
    wanted: row.wanted,
    version: row.version,
    attempts: row.attempts,
    conversationId: row.conversation_id,
    activityId: row.activity_id,
    inDoubt: row.sending_since !== null,
  };
}
