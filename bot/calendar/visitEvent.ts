import type { Event } from '@microsoft/microsoft-graph-types';
import { calendarWords } from '#shared/words/calendar.ts';
import { bookingProperty } from './bookingProperty.ts';
import type { EventInOutlook, VisitEvent, VisitEventChange, VisitEventMark } from './calendar.ts';
import { graphTimeOf, instantOfUtc } from './graphTime.ts';

/** The event as Graph takes it. Private, no attendees, nothing in it but a link: see docs on the safety of data. */
export function newEventBody(event: VisitEvent): Event {
  return {
    ...changeBody(event),
    ...markBody(event),
    body: {
      contentType: 'html',
      content: `<p><a href="${escaped(event.link)}">${escaped(calendarWords.openInSeenAndHeard)}</a></p>`,
    },
    transactionId: event.transactionId,
  };
}

/** What every event of ours is, whoever made it. Without the body: it may hold what its owner wrote. */
export function markBody({ bookingId, subject, place, online }: VisitEventMark): Event {
  return {
    subject,
    location: { displayName: place ?? '' },
    showAs: 'busy',
    sensitivity: 'private',
    singleValueExtendedProperties: [{ id: bookingProperty, value: bookingId }],
    ...(online ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
  };
}

/** Without the body: to change it would take the Teams meeting out of the event. */
export function changeBody(change: VisitEventChange): Event {
  return {
    subject: change.subject,
    start: graphTimeOf(change.start),
    end: graphTimeOf(change.end),
    location: { displayName: change.place ?? '' },
  };
}

/** An event that Graph answered with, read with `outlook.timezone="UTC"`. */
export function readVisitEvent(event: Event): EventInOutlook {
  return {
    eventId: event.id ?? '',
    changeKey: event.changeKey ?? '',
    joinUrl: event.onlineMeeting?.joinUrl ?? null,
    start: instantOfUtc(event.start?.dateTime ?? ''),
    end: instantOfUtc(event.end?.dateTime ?? ''),
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
