import type { Event } from '@microsoft/microsoft-graph-types';
import { isOfBooking } from './bookingProperty.ts';
import type { EventInOutlook, VisitEvent } from './calendar.ts';
import { CalendarError } from './calendarError.ts';
import type { GraphDoor } from './graphDoor.ts';
import { newEventBody, readVisitEvent } from './visitEvent.ts';

export const eventPrefer = ['IdType="ImmutableId"', 'outlook.timezone="UTC"'];
const fields = 'id,changeKey,start,end,onlineMeeting';

export const eventsPath = (mailbox: string): string => `/users/${encodeURIComponent(mailbox)}/events`;

/** The event that names the booking, or null. */
export async function findVisitEvent(
  door: GraphDoor,
  mailbox: string,
  bookingId: string,
): Promise<EventInOutlook | null> {
  const path = `${eventsPath(mailbox)}?$filter=${isOfBooking(bookingId)}&$select=${fields}`;
  const answer = await door.read<{ value: Event[] }>(
    { path, mailbox, prefer: eventPrefer },
    (request) => request.get() as Promise<unknown>,
  );
  const [event] = answer.value;
  return event ? readVisitEvent(event) : null;
}

/**
 * Creates the event of a booking exactly once. An answer may be lost after the work was done, so the mailbox is asked
 * before and, when in doubt, after; and the transaction id lets Graph itself refuse a second one.
 */
export async function createVisitEvent(
  door: GraphDoor,
  mailbox: string,
  event: VisitEvent,
): Promise<EventInOutlook> {
  const present = await findVisitEvent(door, mailbox, event.bookingId);
  if (present) return present;
  try {
    const call = { path: eventsPath(mailbox), mailbox, prefer: eventPrefer };
    return readVisitEvent(
      await door.write<Event>(call, (request) => request.post(newEventBody(event)) as Promise<unknown>),
    );
  } catch (error) {
    if (!(error instanceof CalendarError) || !mayHaveBeenDone(error)) throw error;
    const done = await findVisitEvent(door, mailbox, event.bookingId).catch(() => null);
    if (done) return done;
    // Used before, yet nothing there: the worker has taken the event out of Outlook meanwhile.
    if (isDuplicate(error)) throw new CalendarError('event-gone', { cause: error });
    throw error;
  }
}

const isDuplicate = (error: CalendarError) => error.graphCode === 'ErrorDuplicateTransactionId';
const mayHaveBeenDone = (error: CalendarError) => error.retryable || isDuplicate(error);
