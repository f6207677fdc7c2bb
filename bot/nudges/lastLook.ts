import type { Council } from '#bot/caseload/council.ts';
import { nudgeMessage } from './digests.ts';
import type { LastLook } from '#shared/model/api/nudges.ts';
import { instantText } from '#shared/time/moment.ts';

/** When the children were last looked through, and what was found, in counts. */
export async function lastLook({ db }: Pick<Council, 'db'>): Promise<LastLook> {
  const row = await db
    .selectFrom('nudge_look')
    .selectAll()
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
  const waiting = await db
    .selectFrom('message')
    .select((eb) => eb.fn.count('person_id').distinct().as('people'))
    .where('kind', '=', nudgeMessage)
    .where('wanted', '=', 'shown')
    .where('activity_id', 'is', null)
    // Whatever the reason, and whether it is tried again or not: this person has not read it.
    .where('last_error', 'is not', null)
    .executeTakeFirst();
  return {
    unreached: Number(waiting?.people ?? 0),
    look: row ? { day: row.day, at: instantText(row.at.getTime()), counts: row.counts } : null,
  };
}
