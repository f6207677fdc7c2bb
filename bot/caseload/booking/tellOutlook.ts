import { randomUUID } from 'node:crypto';
import { CalendarError } from '#bot/calendar/calendarError.ts';
import type { EventInOutlook, VisitEvent } from '#bot/calendar/calendar.ts';
import type { Council } from '#bot/caseload/council.ts';
import { eventPlace, eventSubject } from '#shared/words/bookings.ts';
import type { ClaimedBooking } from './claimBooking.ts';

/** How often an event is looked for that Graph knows of and does not show, before it is taken as deleted. */
const looksForLostEvent = 3;

/** What Outlook has of a booking after it was told. */
export type Told = { event: EventInOutlook | null; lookAgain: boolean };

/**
 * Makes a worker's Outlook show a booking as it is in its newest version, whatever an earlier attempt may have left there.
 * @throws CalendarError
 */
export async function tellOutlook(council: Council, booking: ClaimedBooking): Promise<Told> {
  return booking.action === 'remove' ? remove(council, booking) : write(council, booking);
}

async function write(council: Council, booking: ClaimedBooking): Promise<Told> {
  const wanted = eventOf(council, booking);
  const moved = await moveKnown(council, booking, wanted);
  const event = moved ?? (await create(council, booking, wanted));
  return { event, lookAgain: false };
}

/** Moves the event that the booking is known to have; null when there is none that will do. */
async function moveKnown(
  { calendar }: Council,
  booking: ClaimedBooking,
  wanted: VisitEvent,
): Promise<EventInOutlook | null> {
  if (booking.eventId === null) return null;
  if (booking.unmarked) return markPresent(calendar, booking, booking.eventId, wanted);
  // Graph ignores a later change to "is a Teams meeting", so such a booking needs another event.
  if (wanted.online !== (booking.joinUrl !== null)) {
    await calendar.cancelVisitEvent(booking.mailbox, booking.eventId);
    return null;
  }
  try {
    return await calendar.moveVisitEvent(booking.mailbox, booking.eventId, wanted);
  } catch (error) {
    // Deleted in Outlook by hand. The worker has just said that the visit stands: it is written anew.
    if (error instanceof CalendarError && error.code === 'event-gone') return null;
    throw error;
  }
}

/**
 * The event that the worker saved in Outlook becomes the booking's. Its times are told only where the booking was moved since: as
 * it was saved they are the worker's own, and they may have changed them again at this moment.
 */
async function markPresent(
  calendar: Council['calendar'],
  { mailbox, version }: ClaimedBooking,
  eventId: string,
  wanted: VisitEvent,
): Promise<EventInOutlook | null> {
  try {
    const marked = await calendar.markVisitEvent(mailbox, eventId, wanted);
    const event = version === 1 ? marked : await calendar.moveVisitEvent(mailbox, eventId, wanted);
    // Outlook may make every new appointment a Teams meeting: a visit in person is not joined online for that.
    return wanted.online ? event : { ...event, joinUrl: null };
  } catch (error) {
    // Deleted in Outlook by hand at the same moment: the visit is booked, and stands until somebody calls it off.
    if (error instanceof CalendarError && error.code === 'event-gone') return null;
    throw error;
  }
}

async function create(
  council: Council,
  booking: ClaimedBooking,
  wanted: VisitEvent,
): Promise<EventInOutlook> {
  const { calendar } = council;
  const event = await createOnce(council, booking, wanted);
  // An earlier attempt may have worked after all, for an earlier version of the booking.
  if (booking.inDoubt && wanted.online !== (event.joinUrl !== null)) {
    await calendar.cancelVisitEvent(booking.mailbox, event.eventId);
    const transactionId = await newTransactionId(council, booking);
    return calendar.createVisitEvent(booking.mailbox, { ...wanted, transactionId });
  }
  if (event.start === wanted.start && event.end === wanted.end) return event;
  return calendar.moveVisitEvent(booking.mailbox, event.eventId, wanted);
}

/**
 * Creates the event. Where an earlier attempt worked and the worker has deleted its event since, Graph refuses the id: after
 * looking for it more than once, a new one is taken, since the visit still stands.
 */
async function createOnce(
  council: Council,
  booking: ClaimedBooking,
  wanted: VisitEvent,
): Promise<EventInOutlook> {
  try {
    return await council.calendar.createVisitEvent(booking.mailbox, wanted);
  } catch (error) {
    const gone = error instanceof CalendarError && error.code === 'event-gone';
    if (!gone || booking.attempts < looksForLostEvent) throw error;
    const transactionId = await newTransactionId(council, booking);
    return council.calendar.createVisitEvent(booking.mailbox, { ...wanted, transactionId });
  }
}

/** Graph has seen the old id: under it, it would answer with the event that was just taken out. Kept before it is used, for a crash. */
async function newTransactionId({ db }: Council, booking: ClaimedBooking): Promise<string> {
  const transactionId = randomUUID();
  await db
    .updateTable('outbox')
    .set({ transaction_id: transactionId })
    .where('id', '=', booking.outboxId)
    .execute();
  return transactionId;
}

async function remove({ calendar }: Council, booking: ClaimedBooking): Promise<Told> {
  if (booking.eventId !== null) await calendar.cancelVisitEvent(booking.mailbox, booking.eventId);
  // Beside the event we know of there may be another, made anew for a meeting before a crash.
  if (!booking.inDoubt) return { event: null, lookAgain: false };
  const found = await calendar.findVisitEvent(booking.mailbox, booking.bookingId);
  if (found) await calendar.cancelVisitEvent(booking.mailbox, found.eventId);
  // A request to create it went out and nobody knows what became of it. It may still arrive: look once more, later.
  return { event: null, lookAgain: !found && booking.attempts < 2 };
}

function eventOf({ publicUrl }: Council, booking: ClaimedBooking): VisitEvent {
  const online = booking.place === 'online';
  return {
    bookingId: booking.bookingId,
    start: booking.start.getTime(),
    end: booking.end.getTime(),
    subject: eventSubject(online),
    place: eventPlace(booking.place),
    link: `${publicUrl}/b/${booking.bookingId}`,
    online,
    transactionId: booking.transactionId,
  };
}
