import type { Event, MailboxSettings } from '@microsoft/microsoft-graph-types';
import type { BusyBlock, CalendarReading } from '#shared/model/calendar.ts';
import { bookingProperty, expandBooking } from './bookingProperty.ts';
import { CalendarError } from './calendarError.ts';
import type { GraphDoor } from './graphDoor.ts';
import { instantOfUtc, startOfDay } from './graphTime.ts';
import { readWorkingHours } from './workingHours.ts';

const pageSize = 250;
const inUtc = 'outlook.timezone="UTC"';
const fields = 'start,end,showAs,isAllDay,isCancelled';
const marginMs = 86_400_000;

interface Page {
  value: Event[];
  '@odata.nextLink'?: string;
}

/** Reads one mailbox; what stands in the way is the answer, not an error. */
export async function readCalendar(
  door: GraphDoor,
  mailbox: string,
  from: number,
  to: number,
): Promise<CalendarReading> {
  try {
    const [events, workingHours] = await Promise.all([
      readEvents(door, mailbox, from, to),
      readHours(door, mailbox),
    ]);
    const busy = events
      .flatMap((event) => busyBlock(event) ?? [])
      .filter((block) => block.start < to && block.end > from)
      .sort((a, b) => a.start - b.start || a.end - b.end);
    return { read: true, busy, workingHours };
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    return { read: false, why: whyNot(error) };
  }
}

/**
 * Graph gives the days of all-day events without a zone, and looks for them as if they were UTC: the window is a day
 * wider on both sides, and what is outside is left out afterwards.
 */
async function readEvents(door: GraphDoor, mailbox: string, from: number, to: number): Promise<Event[]> {
  const window = `startDateTime=${iso(from - marginMs)}&endDateTime=${iso(to + marginMs)}`;
  const events: Event[] = [];
  let path: string | undefined =
    `/users/${encodeURIComponent(mailbox)}/calendarView?${window}&$select=${fields}&$expand=${expandBooking}&$top=${pageSize}`;
  while (path) {
    const page: Page = await door.read(
      { path, mailbox, prefer: [inUtc] },
      (request) => request.get() as Promise<Page>,
    );
    events.push(...page.value);
    path = page['@odata.nextLink'];
  }
  return events;
}

const iso = (instant: number): string => new Date(instant).toISOString();

async function readHours(door: GraphDoor, mailbox: string) {
  const path = `/users/${encodeURIComponent(mailbox)}/mailboxSettings`;
  const settings = await door.read<MailboxSettings>(
    { path, mailbox, prefer: [] },
    (request) => request.get() as Promise<unknown>,
  );
  return readWorkingHours(settings.workingHours);
}

function busyBlock(event: Event): BusyBlock | undefined {
  const { showAs, isAllDay, isCancelled, start, end } = event;
  if (showAs === 'free' || isCancelled || !start?.dateTime || !end?.dateTime) return undefined;
  const instant = isAllDay ? startOfDay : instantOfUtc;
  const block: BusyBlock = {
    start: instant(start.dateTime),
    end: instant(end.dateTime),
    showAs: showAs ?? 'unknown',
  };
  if (block.end <= block.start) return undefined;
  const bookingId = event.singleValueExtendedProperties?.find(
    (property) => property.id === bookingProperty,
  )?.value;
  return bookingId ? { ...block, bookingId } : block;
}

function whyNot(error: CalendarError): 'not-found' | 'not-allowed' | 'too-busy' | 'unreachable' {
  switch (error.code) {
    case 'mailbox-not-found':
    case 'event-gone':
      return 'not-found';
    case 'not-allowed':
    case 'sign-in-failed':
      return 'not-allowed';
    case 'throttled':
      return 'too-busy';
    case 'unreachable':
    case 'changed':
    case 'refused':
      return 'unreachable';
  }
}
