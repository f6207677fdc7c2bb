import type { Selectable } from 'kysely';
import type { Council } from '#bot/caseload/council.ts';
import { requireChildren } from '#bot/caseload/requireChild.ts';
import { note } from '#bot/identity/audit.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Tables } from '#bot/store/tables.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { bookingProblems } from '#shared/words/bookings.ts';
import { spokenTimes } from './spokenTimes.ts';

export interface BookingAtHand {
  booking: Selectable<Tables['booking']>;
  childIds: string[];
  /** The worker's mailbox. */
  mailbox: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * A booking for a person who may work with every child of it; to look at and to call off, also one's own visit to a child with whom
 * somebody else works by now. Inside a transaction it is held until the end.
 * @throws ProblemError `booking-not-found` for any other, as if it were not there; `booking-not-yours` for one's own that may only be called off
 */
export async function requireBooking(
  council: Council,
  person: Person,
  id: string,
  wish: 'call-off' | 'change' = 'call-off',
): Promise<BookingAtHand> {
  if (!uuid.test(id)) throw new ProblemError(bookingProblems.notFound);
  const booking = await council.db
    .selectFrom('booking')
    .selectAll()
    .where('id', '=', id)
    .$if(council.db.isTransaction, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!booking) throw new ProblemError(bookingProblems.notFound);
  const children = await council.db
    .selectFrom('booking_child')
    .select('child_id')
    .where('booking_id', '=', id)
    .orderBy('child_id')
    .execute();
  const childIds = children.map((row) => row.child_id);
  if (booking.worker_id !== person.id) await requireAll(council, person, id, childIds);
  else if (wish === 'change' && !(await seesAll(council, person, childIds)))
    throw new ProblemError(bookingProblems.notYours);
  const worker = await council.db
    .selectFrom('person')
    .select(['object_id', 'account'])
    .where('id', '=', booking.worker_id)
    .executeTakeFirstOrThrow();
  return { booking, childIds, mailbox: worker.object_id ?? worker.account };
}

async function seesAll(council: Council, person: Person, childIds: string[]): Promise<boolean> {
  try {
    await requireChildren(council, person, childIds);
    return true;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

/** To somebody else the booking looks as if it were not there, and the trail notes that they asked. */
async function requireAll(council: Council, person: Person, id: string, childIds: string[]): Promise<void> {
  try {
    await requireChildren(council, person, childIds);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    await note(council.db, {
      at: council.now(),
      actor: person.objectId,
      action: 'booking.change',
      subject: id,
      outcome: 'refused',
    });
    throw new ProblemError(bookingProblems.notFound);
  }
}

/**
 * Refuses to change a booking that has changed since it was seen, or is over.
 * @throws ProblemError saying what it is now
 */
export function refuseStale(council: Council, { booking }: BookingAtHand, version: number): void {
  if (booking.state !== 'booked') throw new ProblemError(bookingProblems[booking.state]);
  if (booking.version === version) return;
  const now = spokenTimes(
    { start: booking.starts_at.getTime(), end: booking.ends_at.getTime() },
    council.now(),
  );
  throw new ProblemError(bookingProblems.changed(now), { where: 'version' });
}
