import type { Council } from '#bot/caseload/council.ts';
import { messagesChanged, withdrawMessages } from '#bot/teams/messages.ts';

/** The kind of the message that a manager gets in the morning; its subject is the digest. */
export const nudgeMessage = 'nudge';

/** Writes anew the messages that tell of these nudges; one of which nothing is left open goes. */
export async function refreshDigests(council: Council, nudgeIds: readonly string[]): Promise<void> {
  if (nudgeIds.length === 0) return;
  const rows = await council.db
    .selectFrom('nudge_told')
    .innerJoin('nudge_told as other', 'other.digest_id', 'nudge_told.digest_id')
    .innerJoin('nudge', 'nudge.id', 'other.nudge_id')
    .select(['nudge_told.digest_id', 'nudge.state'])
    .distinct()
    .where('nudge_told.nudge_id', 'in', nudgeIds)
    .execute();
  for (const [digest, states] of Map.groupBy(rows, ({ digest_id }) => digest_id))
    if (states.every(({ state }) => state === 'settled'))
      await withdrawMessages(council, nudgeMessage, digest);
    else await messagesChanged(council, nudgeMessage, digest);
}
