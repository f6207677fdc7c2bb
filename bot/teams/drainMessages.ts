import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { JobSender } from '#bot/store/jobs.ts';
import type { Tables } from '#bot/store/tables.ts';
import { bringMessage, rememberRefusal, type Bringing, type Brought } from './bringMessage.ts';
import { claimMessage, type ClaimedMessage } from './claimMessage.ts';
import { ConnectorProblem } from './connectorProblem.ts';
import { messageQueue } from './messages.ts';
import { nextTry } from './nextTry.ts';

export interface Draining extends Bringing {
  jobs: JobSender;
  log: Logger;
}

/** Chats that are written to at the same time; Teams takes 50 requests a second of one bot in one tenant. */
const together = 4;

/**
 * Brings every chat to what the table `message` says, as far as it is due. Several processes may do this at once, and each may be
 * killed at any point.
 */
export async function drainMessages(draining: Draining): Promise<void> {
  const { db, machineNow, jobs } = draining;
  const drain = async () => {
    for (;;) {
      const message = await claimMessage(db, new Date(machineNow()));
      if (!message) return;
      await bringOne(draining, message);
    }
  };
  await Promise.all(Array.from({ length: together }, drain));
  // What had to wait for its chat: Teams takes only so many messages in a second.
  const now = machineNow();
  const left = await db
    .selectFrom('message')
    .select('id')
    .where('done_at', 'is', null)
    .where('claim', 'is', null)
    .where('next_attempt_at', '<=', new Date(now))
    .limit(1)
    .executeTakeFirst();
  if (left) await jobs.send(db, messageQueue, {}, new Date(now + 1_500));
}

async function bringOne(draining: Draining, message: ClaimedMessage): Promise<void> {
  try {
    const brought = await bringMessage(draining, message);
    if (brought.kind === 'in-doubt')
      draining.log.warn(
        { message: message.id, kind: message.kind },
        'Nobody knows whether a message arrived',
      );
    await keepBrought(draining, message, brought);
  } catch (error) {
    await keepFailure(draining, message, error);
  }
}

/** Writes down what the chat has now. A process whose claim has run out writes nothing: another one is at it. */
async function keepBrought(
  { db, machineNow, jobs }: Draining,
  message: ClaimedMessage,
  brought: Brought,
): Promise<void> {
  const now = new Date(machineNow());
  const shown =
    brought.kind === 'shown'
      ? { conversation_id: brought.chat.conversationId, activity_id: brought.activityId, sending_since: null }
      : brought.kind === 'taken-out'
        ? { conversation_id: null, activity_id: null, sending_since: null }
        : {};
  await db.transaction().execute(async (transaction) => {
    const row = await mine(transaction, message, {
      ...shown,
      shown_version: message.version,
      attempts: 0,
      last_error: brought.kind === 'in-doubt' ? 'in-doubt' : null,
    });
    if (!row) return;
    // Somebody may have changed it while it was on its way.
    const same = row.version === message.version && row.wanted === message.wanted;
    if (same)
      await transaction.updateTable('message').set({ done_at: now }).where('id', '=', row.id).execute();
    else await jobs.send(transaction, messageQueue, {});
  });
}

async function keepFailure(draining: Draining, message: ClaimedMessage, error: unknown): Promise<void> {
  const { db, machineNow, jobs, log } = draining;
  const now = machineNow();
  const code = error instanceof ConnectorProblem ? error.code : 'unexpected';
  const details = { message: message.id, kind: message.kind, attempts: message.attempts, code };
  log.warn(
    error instanceof ConnectorProblem ? details : { ...details, error: where(error) },
    'A message waits',
  );
  const wait = nextTry(error, message.attempts);
  await rememberRefusal(draining, message, error);
  await db.transaction().execute(async (transaction) => {
    const row = await mine(transaction, message, {
      last_error: code,
      ...(wait === null ? {} : { next_attempt_at: new Date(now + wait) }),
    });
    if (!row) return;
    const changed = row.version !== message.version;
    if (wait === null && !changed)
      await transaction
        .updateTable('message')
        .set({ done_at: new Date(now) })
        .where('id', '=', row.id)
        .execute();
    else await jobs.send(transaction, messageQueue, {}, wait === null ? undefined : new Date(now + wait));
  });
}

/** Changes the row and gives up the claim, if it is still this process's. */
function mine(db: Kysely<Tables>, { id, claim }: ClaimedMessage, change: Partial<Changed>) {
  return db
    .updateTable('message')
    .set({ ...change, claim: null, claimed_until: null })
    .where('id', '=', id)
    .where('claim', '=', claim)
    .returning(['id', 'version', 'wanted'])
    .executeTakeFirst();
}

interface Changed {
  conversation_id: string | null;
  activity_id: string | null;
  sending_since: null;
  shown_version: number;
  attempts: number;
  next_attempt_at: Date;
  last_error: string | null;
}

/** Where in the program, without the message, which may hold what somebody wrote. */
const where = (error: unknown) =>
  error instanceof Error
    ? [
        error.name,
        ...(error.stack ?? '')
          .split('\n')
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 4),
      ].join(' ')
    : typeof error;
