import type { Council } from '#bot/caseload/council.ts';
import { note } from '#bot/identity/audit.ts';
import type { Person } from '#bot/identity/person.ts';

/**
 * Stops the links of a booking, of one child or of all: because the worker says so, because a new one is made, or because nobody is to be
 * told of the visit any more. Call it in the transaction of that change.
 */
export async function stopInvitations(
  { db, now }: Council,
  person: Person,
  which: { bookingId: string; childId?: string },
): Promise<void> {
  const stopped = await db
    .updateTable('invitation')
    .set({ withdrawn_by: person.id, withdrawn_at: new Date(now()) })
    .where('booking_id', '=', which.bookingId)
    .where('withdrawn_at', 'is', null)
    .$if(which.childId !== undefined, (query) => query.where('child_id', '=', which.childId as string))
    .returning(['id', 'child_id'])
    .execute();
  await note(
    db,
    ...stopped.map(({ id, child_id }) => ({
      at: now(),
      actor: person.objectId,
      action: 'invitation.withdraw',
      childId: child_id,
      subject: id,
    })),
  );
}
