import type { Event } from '@microsoft/microsoft-graph-types';
import type { CalendarReading } from '#shared/model/calendar.ts';
import type { Calendar } from './calendar.ts';
import { CalendarError } from './calendarError.ts';
import { createVisitEvent, eventPrefer, eventsPath, findVisitEvent } from './createVisitEvent.ts';
import { GraphDoor } from './graphDoor.ts';
import { readCalendar } from './readCalendar.ts';
import { findAppointment } from './savedAppointment.ts';
import type { CalendarSettings } from './settings.ts';
import { Turns } from './turns.ts';
import { changeBody, markBody, readVisitEvent } from './visitEvent.ts';

/** Mailboxes read at once, so that a large team does not take all connections from everybody else. */
const mailboxesAtOnce = 8;

/**
 * A worker's Outlook through Microsoft Graph, with the application's own permissions (Calendars.ReadWrite,
 * MailboxSettings.Read, scoped to the council's mailboxes).
 * @example const outlook = createCalendar({ tenantId, clientId, clientSecret, authority, graphUrl });
 */
export function createCalendar(settings: CalendarSettings): Calendar {
  const door = new GraphDoor(settings);
  const reading = new Turns(mailboxesAtOnce);
  const addInId = settings.teamsAppId ?? null;

  return {
    async readCalendars(mailboxes, from, to) {
      const different = [...new Set(mailboxes)];
      const readings = await Promise.all(
        different.map((mailbox) => reading.run('all', () => readCalendar(door, mailbox, from, to))),
      );
      return new Map(
        different.map((mailbox, index): [string, CalendarReading] => [
          mailbox,
          readings[index] as CalendarReading,
        ]),
      );
    },

    createVisitEvent: (mailbox, event) => createVisitEvent(door, mailbox, event),

    async moveVisitEvent(mailbox, eventId, change) {
      // Saying the same twice changes nothing, so a move may be repeated.
      const call = { path: eventPath(mailbox, eventId), mailbox, prefer: eventPrefer };
      return readVisitEvent(
        await door.read<Event>(call, (request) => request.patch(changeBody(change)) as Promise<unknown>),
      );
    },

    async cancelVisitEvent(mailbox, eventId) {
      try {
        const call = { path: eventPath(mailbox, eventId), mailbox, prefer: eventPrefer };
        await door.read(call, (request) => request.delete() as Promise<unknown>);
      } catch (error) {
        if (!(error instanceof CalendarError) || error.code !== 'event-gone') throw error;
      }
    },

    findVisitEvent: (mailbox, bookingId) => findVisitEvent(door, mailbox, bookingId),

    knowsAddIn: addInId !== null,

    findAppointment: async (mailbox, key) =>
      addInId === null ? null : findAppointment(door, mailbox, addInId, key),

    async markVisitEvent(mailbox, eventId, mark) {
      // Saying the same twice changes nothing.
      const call = { path: eventPath(mailbox, eventId), mailbox, prefer: eventPrefer };
      return readVisitEvent(
        await door.read<Event>(call, (request) => request.patch(markBody(mark)) as Promise<unknown>),
      );
    },
  };
}

const eventPath = (mailbox: string, eventId: string): string =>
  `${eventsPath(mailbox)}/${encodeURIComponent(eventId)}`;
