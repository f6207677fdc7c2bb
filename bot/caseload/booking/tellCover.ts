import type { Council } from '#bot/caseload/council.ts';
import { messagesChanged, wantMessage, withdrawMessages } from '#bot/teams/messages.ts';

/** The kinds of the messages; the subject of both is the booking. */
export const coverKind = 'cover';
export const coverCalledOffKind = 'cover-called-off';

interface Covered {
  bookingId: string;
  workerId: string;
}

/** Tells whoever covers in their chat that a visit was booked for them. Call it in the transaction that books. */
export async function tellCover(council: Council, { bookingId, workerId }: Covered): Promise<void> {
  await wantMessage(council, {
    key: `${coverKind}/${bookingId}`,
    personId: workerId,
    kind: coverKind,
    subjectId: bookingId,
  });
}

/** The visit was moved: what its message says is written anew. */
export async function coverMoved(council: Council, bookingId: string): Promise<void> {
  await messagesChanged(council, coverKind, bookingId);
}

/** The visit was made: nobody need read of it any more. */
export async function coverDone(council: Council, bookingId: string): Promise<void> {
  await withdrawMessages(council, coverKind, bookingId);
}

/**
 * The visit was called off: whoever was told that they cover is told that they need not go, unless they called it off themselves. A message that is
 * only changed would be read by nobody.
 * @param by who called it off
 */
export async function tellCoverCalledOff(
  council: Council,
  { bookingId, workerId }: Covered,
  by: string,
): Promise<void> {
  const told = await council.db
    .selectFrom('message')
    .select('id')
    .where('kind', '=', coverKind)
    .where('subject_id', '=', bookingId)
    .executeTakeFirst();
  if (!told) return;
  await withdrawMessages(council, coverKind, bookingId);
  if (by === workerId) return;
  await wantMessage(council, {
    key: `${coverCalledOffKind}/${bookingId}`,
    personId: workerId,
    kind: coverCalledOffKind,
    subjectId: bookingId,
  });
}
