import { randomUUID } from 'node:crypto';
import { type Council, inTransaction } from '#bot/caseload/council.ts';
import { requireChildren } from '#bot/caseload/requireChild.ts';
import { note } from '#bot/identity/audit.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Book, Booking } from '#shared/model/api/bookings.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { bookingProblems } from '#shared/words/bookings.ts';
import { fortnightProblems } from '#shared/words/fortnight.ts';
import {
  decisionNeeded,
  refuseDoubles,
  refuseWorkersDouble,
  whatToDecide,
  type Wished,
} from './bookableTime.ts';
import { awayUntil } from './childrenAway.ts';
import { checkTimes } from './checkTimes.ts';
import { acceptedAgainst } from './acceptedAgainst.ts';
import { earliestDue } from './earliestDue.ts';
import { queueForOutlook } from './outlookQueue.ts';
import { spokenTimes } from './spokenTimes.ts';
import { tellCover } from './tellCover.ts';
import { readBooking } from './readBookings.ts';
import { visitsAhead } from './visitsAhead.ts';

/** What differs where a visit is booked out of a plan for a fortnight. */
export interface BookedFor {
  /** Who goes; left out: the person who asks. Ask first whether they may be sent. */
  worker: { id: string; mailbox: string };
  /** By this booking they see the child, whom they need not work with (`inSight`): the trail says who gave them that. */
  cover: boolean;
  /** Whoever asks has been told that the visit is late, and is not asked again. */
  latenessIsKnown: boolean;
  /** Refuses a child who is to be seen already, at whatever time: two people may accept the same plan at the same moment. */
  unlessBooked: boolean;
}

/**
 * Books a visit of the person who asks: one trip, one or several children, one entry in Outlook. The same `key` again is
 * the same booking. It is safe once this returns, whatever Outlook does.
 * @param present the event that the worker made of it in Outlook already, and the id that its link names; left out: Outlook is told
 * @throws ProblemError with everything that stands in the way; what `anyway` may override is in `anywayCodes`
 */
export async function bookVisit(
  council: Council,
  person: Person,
  wish: Book,
  present: { bookingId: string; eventId: string | null } = { bookingId: randomUUID(), eventId: null },
  { worker, cover, latenessIsKnown, unlessBooked }: BookedFor = {
    worker: { id: person.id, mailbox: person.objectId },
    cover: false,
    latenessIsKnown: false,
    unlessBooked: false,
  },
): Promise<Booking> {
  if (new Set(wish.childIds).size < wish.childIds.length)
    throw new ProblemError(bookingProblems.childTwice, { where: 'childIds' });
  await requireChildren(council, person, wish.childIds);
  const repeated = await sameRequest(council, person, wish);
  if (repeated) return readBooking(council, person, repeated);
  if (unlessBooked) await refuseBooked(council, wish);
  const wished: Wished = {
    ...checkTimes(wish, council.now()),
    bookingId: null,
    childIds: wish.childIds,
    workerId: worker.id,
    mailbox: worker.mailbox,
  };
  if (!wish.anyway) {
    const dueBy = latenessIsKnown ? null : await earliestDue(council, wish.childIds, wish.place);
    const away = await awayUntil(council, wish.childIds, wish.place, wished);
    const toDecide = await whatToDecide(council, wished, dueBy, away);
    if (toDecide.length > 0) throw decisionNeeded(toDecide);
  }
  const id = await inTransaction(council, (inside) =>
    write(inside, person, wish, wished, { ...present, cover, unlessBooked }),
  );
  return readBooking(council, person, id);
}

async function write(
  council: Council,
  person: Person,
  wish: Book,
  wished: Wished,
  {
    bookingId: id,
    eventId,
    cover,
    unlessBooked,
  }: { bookingId: string; eventId: string | null } & Pick<BookedFor, 'cover' | 'unlessBooked'>,
): Promise<string> {
  // First, so that a repeat that came at the same moment waits here for the first one.
  const written = await council.db
    .insertInto('booking')
    .values({
      id,
      request_key: wish.key,
      worker_id: wished.workerId,
      starts_at: new Date(wished.start),
      ends_at: new Date(wished.end),
      place: wish.place,
      announced: wish.announced,
      state: 'booked',
      created_by: person.id,
      created_at: new Date(council.now()),
      event_id: eventId,
      accepted: await acceptedAgainst(council, wished, wish.place),
    })
    .onConflict((conflict) => conflict.column('request_key').doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 0n) {
    const first = await sameRequest(council, person, wish);
    if (first) return first;
    throw new ProblemError(bookingProblems.keyUsed);
  }
  const own = { ...wished, bookingId: id };
  if (!wish.anyway) await refuseWorkersDouble(council, own);
  await refuseDoubles(council, own);
  // Once more now that the children are held, and before this booking has any: whoever came first has written by now.
  if (unlessBooked) await refuseBooked(council, wish);
  await council.db
    .insertInto('booking_child')
    .values(wish.childIds.map((childId) => ({ booking_id: id, child_id: childId })))
    .execute();
  await queueForOutlook(council, { bookingId: id, version: 1, action: 'write' });
  if (cover) await tellCover(council, { bookingId: id, workerId: wished.workerId });
  await note(
    council.db,
    ...wish.childIds.flatMap((childId) =>
      ['booking.make', ...(cover ? ['cover.give'] : [])].map((action) => ({
        at: council.now(),
        actor: person.objectId,
        action,
        childId,
        subject: id,
      })),
    ),
  );
  return id;
}

async function refuseBooked(council: Council, { childIds }: Book): Promise<void> {
  if ((await visitsAhead(council, childIds)).size > 0) throw new ProblemError(fortnightProblems.bookedSince);
}

/**
 * The booking that this request has already made, if it has.
 * @throws ProblemError when the key belongs to another request, or was sent with another time or place
 */
async function sameRequest({ db, now }: Council, person: Person, wish: Book): Promise<string | null> {
  const found = await db
    .selectFrom('booking')
    .innerJoin('booking_child', 'booking_child.booking_id', 'booking.id')
    .select(['booking.id', 'created_by', 'child_id', 'version', 'starts_at', 'ends_at', 'place', 'announced'])
    .where('request_key', '=', wish.key)
    .execute();
  const [first] = found;
  if (!first) return null;
  const children = found.map((row) => row.child_id);
  const same =
    first.created_by === person.id &&
    children.length === wish.childIds.length &&
    children.every((id) => wish.childIds.includes(id));
  if (!same) throw new ProblemError(bookingProblems.keyUsed);
  const times = { start: first.starts_at.getTime(), end: first.ends_at.getTime() };
  // What was changed since was asked of the same booking: only while it is as it was made can a repeat be told from another wish.
  const asAsked =
    first.version > 1 ||
    (times.start === Date.parse(wish.start) &&
      times.end === Date.parse(wish.end) &&
      first.place === wish.place &&
      first.announced === wish.announced);
  if (!asAsked) throw new ProblemError(bookingProblems.bookedOtherwise(spokenTimes(times, now())));
  return first.id;
}
