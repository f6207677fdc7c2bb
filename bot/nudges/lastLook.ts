import type { Council } from '#bot/caseload/council.ts';
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
  return { look: row ? { day: row.day, at: instantText(row.at.getTime()), counts: row.counts } : null };
}
