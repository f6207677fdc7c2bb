import { dayNumber, isoDate, recurrenceDates } from './recurrence.ts';
import type { EventContent, StoredEvent } from './storedEvent.ts';
import { dateOf, instantOf, timeOf } from './wallTime.ts';

/** One time that an event happens: a single event, or one of a series. */
export interface Occurrence {
  event: StoredEvent;
  /** What holds for this one: an exception of a series has its own. */
  content: EventContent;
  type: 'singleInstance' | 'occurrence' | 'exception';
  /** The date on which the series has it; null for a single event. */
  seriesDate: string | null;
  version: number;
  start: number;
  end: number;
}

/**
 * What happens in a mailbox between two instants (half-open: what ends exactly at `from` is out), earliest first.
 * All-day events are days of the mailbox's own zone, wherever the client that made them was.
 */
export function occurrencesBetween(
  events: StoredEvent[],
  mailboxZone: string,
  from: number,
  to: number,
): Occurrence[] {
  return events
    .flatMap((event) =>
      event.recurrence ? seriesNear(event, mailboxZone, from, to) : [single(event, mailboxZone)],
    )
    .filter((one) => one.start < to && (one.end > from || (one.end === one.start && one.start >= from)))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.event.key.localeCompare(b.event.key));
}

/** One occurrence by the date on which its series has it, unless it was deleted. */
export function occurrenceOn(event: StoredEvent, mailboxZone: string, date: string): Occurrence | undefined {
  if (!event.recurrence || !recurrenceDates(event.recurrence, date).includes(date)) return undefined;
  return occurrence(event, mailboxZone, date);
}

export function single(event: StoredEvent, mailboxZone: string): Occurrence {
  const times = instantsOf(event, mailboxZone);
  return {
    event,
    content: event,
    type: 'singleInstance',
    seriesDate: null,
    version: event.version,
    ...times,
  };
}

function seriesNear(event: StoredEvent, mailboxZone: string, from: number, to: number): Occurrence[] {
  if (!event.recurrence) return [];
  const length = dayNumber(dateOf(event.end)) - dayNumber(dateOf(event.start)) + 2;
  const earliest = isoDate(dayNumber(new Date(from).toISOString().slice(0, 10)) - length);
  const latest = isoDate(dayNumber(new Date(to).toISOString().slice(0, 10)) + 2);
  const plain = recurrenceDates(event.recurrence, latest).filter((date) => date >= earliest);
  // An exception may have been moved into the window from any date.
  const moved = Object.keys(event.occurrences).filter((date) => !plain.includes(date));
  return [...plain, ...moved].flatMap((date) => occurrence(event, mailboxZone, date) ?? []);
}

function occurrence(event: StoredEvent, mailboxZone: string, date: string): Occurrence | undefined {
  const own = event.occurrences[date];
  if (own && 'deleted' in own) return undefined;
  const content = own ? own.changed : onDate(event, date);
  return {
    event,
    content,
    type: own ? 'exception' : 'occurrence',
    seriesDate: date,
    version: own?.version ?? event.version,
    ...instantsOf(content, mailboxZone),
  };
}

/** The series' own words, on another date: wall times stay, so a 9 o'clock meeting is at 9 in summer and winter. */
function onDate(event: StoredEvent, date: string): EventContent {
  const days = dayNumber(dateOf(event.end)) - dayNumber(dateOf(event.start));
  const end = isoDate(dayNumber(date) + days);
  return {
    ...event,
    start: { ...event.start, dateTime: `${date}T${timeOf(event.start)}` },
    end: { ...event.end, dateTime: `${end}T${timeOf(event.end)}` },
  };
}

export function instantsOf(content: EventContent, mailboxZone: string): { start: number; end: number } {
  const zoneOf = (zone: string) => (content.isAllDay ? mailboxZone : zone);
  return {
    start: instantOf({ ...content.start, zone: zoneOf(content.start.zone) }),
    end: instantOf({ ...content.end, zone: zoneOf(content.end.zone) }),
  };
}
