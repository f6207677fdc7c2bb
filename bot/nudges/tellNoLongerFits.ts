import { type Council, inTransaction } from '#bot/caseload/council.ts';
import { wantMessage, withdrawMessages } from '#bot/teams/messages.ts';
import { noLongerFitsInSight } from './noLongerFitsInSight.ts';

/** The kind of the message; its subject is the booking. */
export const noLongerFitsKind = 'no-longer-fits';

/**
 * Tells each worker in their chat of their visits that no longer fit the child's day, once for each; a message whose visit fits again,
 * was moved, or is over is taken out, as is that of a worker who works with the child no more. Called with the morning's look: a page
 * shows the same at once.
 * @returns of how many visits a worker is told
 */
export async function tellNoLongerFits(council: Council): Promise<number> {
  const found = await noLongerFitsInSight(council);
  await inTransaction(council, async (inside) => {
    const told = await inside.db
      .selectFrom('message')
      .select('subject_id')
      .where('kind', '=', noLongerFitsKind)
      .where('wanted', '=', 'shown')
      .execute();
    const known = new Set(told.map(({ subject_id }) => subject_id));
    const open = new Set(found.map(({ bookingId }) => bookingId));
    for (const { bookingId, workerId } of found)
      if (!known.has(bookingId))
        await wantMessage(inside, {
          key: `${noLongerFitsKind}/${bookingId}`,
          personId: workerId,
          kind: noLongerFitsKind,
          subjectId: bookingId,
        });
    for (const id of known) if (!open.has(id)) await withdrawMessages(inside, noLongerFitsKind, id);
  });
  return found.length;
}
