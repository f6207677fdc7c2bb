import { randomUUID } from 'node:crypto';
import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import { occurrenceOn, single, type Occurrence } from '#infra/local/microsoft365/mailboxes/occurrences.ts';
import type {
  EventContent,
  ExtendedProperty,
  StoredEvent,
} from '#infra/local/microsoft365/mailboxes/storedEvent.ts';
import type { OpenMailbox } from './caller.ts';
import { pageOf } from './collection.ts';
import { changeKey, eventId, readEventId } from './eventId.ts';
import { readChange, readNewEvent } from './eventInput.ts';
import { eventResource } from './eventResource.ts';
import type { GraphAnswer, GraphRequest } from './exchange.ts';
import { GraphError } from './graphError.ts';
import { meetingBody, meetingLink } from './onlineMeeting.ts';
import { readPreferences } from './preferences.ts';
import { samePropertyId } from './propertyId.ts';
import { readQuery, type ReadQuery } from './readQuery.ts';

/** GET …/events: single events and masters of series, not the times of a series. */
export function listEvents(cloud: Cloud, mailbox: OpenMailbox, request: GraphRequest): GraphAnswer {
  const query = readQuery(request.query);
  const preferences = readPreferences(request.headers.prefer);
  const wanted = query.filterProperty;
  const found = cloud.mailboxes
    .list(mailbox.user.oid)
    .filter((event) => !wanted || event.properties.some((one) => hasValue(one, wanted)))
    .map((event) => single(event, mailbox.settings.timeZone))
    .sort((a, b) => (query.descending ? b.start - a.start : a.start - b.start));
  return pageOf(request, query, preferences, found, (one) =>
    eventResource(cloud, mailbox.user, one, preferences, query),
  );
}

/** The name of an extended property is compared exactly, its value in any case. */
function hasValue(
  one: ExtendedProperty,
  { id, value, whole }: NonNullable<ReadQuery['filterProperty']>,
): boolean {
  const [own, wanted] = [one.value.toLowerCase(), value.toLowerCase()];
  return samePropertyId(one.id, id) && (whole ? own === wanted : own.includes(wanted));
}

/** GET …/events/{id} */
export function getEvent(cloud: Cloud, mailbox: OpenMailbox, request: GraphRequest, id: string): GraphAnswer {
  return answerWith(cloud, mailbox, request, findOccurrence(cloud, mailbox, id), 200);
}

/** POST …/events */
export function createEvent(cloud: Cloud, mailbox: OpenMailbox, request: GraphRequest): GraphAnswer {
  const { content, recurrence, transactionId } = readNewEvent(request.body);
  const present = cloud.mailboxes.list(mailbox.user.oid);
  const twin =
    transactionId === null ? undefined : present.find((one) => one.transactionId === transactionId);
  if (twin)
    throw new GraphError(
      400,
      'ErrorDuplicateTransactionId',
      "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
      {
        '@event.existingEventId': eventId(
          twin.key,
          null,
          readPreferences(request.headers.prefer).immutableIds,
        ),
      },
    );
  const event = newEvent(cloud, content, { recurrence, transactionId });
  cloud.mailboxes.put(mailbox.user.oid, event);
  return answerWith(cloud, mailbox, request, single(event, mailbox.settings.timeZone), 201);
}

/** The event as it is stored: with its Teams meeting where one was asked for. */
export function newEvent(
  cloud: Pick<Cloud, 'clock' | 'directory'>,
  content: EventContent,
  { recurrence, transactionId }: Pick<StoredEvent, 'recurrence' | 'transactionId'>,
): StoredEvent {
  const key = randomUUID();
  const now = cloud.clock();
  const joinUrl = content.isOnlineMeeting ? meetingLink(cloud.directory.tenantId, key) : null;
  return {
    ...content,
    body: joinUrl === null ? content.body : meetingBody(content.body, joinUrl),
    key,
    version: 1,
    created: now,
    modified: now,
    transactionId,
    joinUrl,
    recurrence,
    occurrences: {},
  };
}

/** PATCH …/events/{id} */
export function changeEvent(
  cloud: Cloud,
  mailbox: OpenMailbox,
  request: GraphRequest,
  id: string,
): GraphAnswer {
  const one = findOccurrence(cloud, mailbox, id);
  checkMatch(request, one);
  const changed = applyChange(cloud, mailbox, one, readChange(one.content, request.body));
  return answerWith(cloud, mailbox, request, changed, 200);
}

/** Stores a change of one event, or of one time of a series. */
export function applyChange(
  cloud: Cloud,
  mailbox: OpenMailbox,
  one: Occurrence,
  content: EventContent,
): Occurrence {
  const { event, seriesDate } = one;
  const zone = mailbox.settings.timeZone;
  if (seriesDate !== null) {
    const version = event.version + 1;
    const occurrences = { ...event.occurrences, [seriesDate]: { changed: only(content), version } };
    const series = { ...event, occurrences, version, modified: cloud.clock() };
    cloud.mailboxes.put(mailbox.user.oid, series);
    return occurrenceOn(series, zone, seriesDate) ?? one;
  }
  // Changing the body without the meeting's own lines in it takes the meeting away: so Graph does, and warns of it.
  const kept = event.joinUrl !== null && content.body.content.includes(event.joinUrl) ? event.joinUrl : null;
  const joinUrl =
    event.joinUrl === null && content.isOnlineMeeting
      ? meetingLink(cloud.directory.tenantId, event.key)
      : kept;
  const stored = { ...event, ...content, joinUrl, version: event.version + 1, modified: cloud.clock() };
  cloud.mailboxes.put(mailbox.user.oid, stored);
  return single(stored, zone);
}

/** DELETE …/events/{id} */
export function deleteEvent(
  cloud: Cloud,
  mailbox: OpenMailbox,
  request: GraphRequest,
  id: string,
): GraphAnswer {
  const one = findOccurrence(cloud, mailbox, id);
  checkMatch(request, one);
  removeOccurrence(cloud, mailbox, one);
  return { status: 204 };
}

/** Takes an event, a whole series, or one time of a series out of the mailbox. */
export function removeOccurrence(
  cloud: Cloud,
  mailbox: OpenMailbox,
  { event, seriesDate }: Occurrence,
): void {
  if (seriesDate === null) return cloud.mailboxes.remove(mailbox.user.oid, event.key);
  const occurrences = { ...event.occurrences, [seriesDate]: { deleted: true as const } };
  cloud.mailboxes.put(mailbox.user.oid, {
    ...event,
    occurrences,
    version: event.version + 1,
    modified: cloud.clock(),
  });
}

/** @throws GraphError 404 ErrorItemNotFound */
export function findOccurrence(cloud: Cloud, mailbox: OpenMailbox, id: string): Occurrence {
  const read = readEventId(id);
  if (!read) throw new GraphError(400, 'ErrorInvalidIdMalformed', 'Id is malformed.');
  const event = cloud.mailboxes.get(mailbox.user.oid, read.key);
  const zone = mailbox.settings.timeZone;
  const one =
    event && (read.seriesDate === null ? single(event, zone) : occurrenceOn(event, zone, read.seriesDate));
  if (!one)
    throw new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  return one;
}

function checkMatch(request: GraphRequest, one: Occurrence): void {
  const wanted = request.headers['if-match'];
  if (wanted === undefined || wanted === '*') return;
  if (wanted.replace(/^W\//, '').replaceAll('"', '') !== changeKey(one.event, one.version))
    throw new GraphError(
      412,
      'ErrorIrresolvableConflict',
      'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
    );
}

function answerWith(
  cloud: Cloud,
  mailbox: OpenMailbox,
  request: GraphRequest,
  one: Occurrence,
  status: number,
): GraphAnswer {
  const preferences = readPreferences(request.headers.prefer);
  const resource = eventResource(cloud, mailbox.user, one, preferences, readQuery(request.query));
  return {
    status,
    body: { '@odata.context': `${request.origin}/v1.0/$metadata#users/events/$entity`, ...resource },
  };
}

/** The content alone, where an event carries more. */
function only(content: EventContent): EventContent {
  const { subject, body, start, end, isAllDay, showAs, sensitivity, importance, place, categories } = content;
  const { attendees, isReminderOn, reminderMinutes, isOnlineMeeting, hideAttendees, properties } = content;
  return {
    ...{ subject, body, start, end, isAllDay, showAs, sensitivity, importance, place, categories },
    ...{ attendees, isReminderOn, reminderMinutes, isOnlineMeeting, hideAttendees, properties },
  };
}
