import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import type { DirectoryUser } from '#infra/local/microsoft365/directory.ts';
import type { Occurrence } from '#infra/local/microsoft365/mailboxes/occurrences.ts';
import type { StoredEvent, WallTime } from '#infra/local/microsoft365/mailboxes/storedEvent.ts';
import { wallTimeOf } from '#infra/local/microsoft365/mailboxes/wallTime.ts';
import { changeKey, eventId } from './eventId.ts';
import type { Preferences } from './preferences.ts';
import { samePropertyId } from './propertyId.ts';
import type { ReadQuery } from './readQuery.ts';

/** Seven digits of a second, as Graph writes them. */
const graphTime = (wall: WallTime) => ({ dateTime: `${wall.dateTime}.0000000`, timeZone: wall.zone });

/**
 * An event as Graph answers with it. `series` shows the master of a series rather than one time of it.
 * All-day events keep their midnights whatever zone is asked for: that is how Graph answers.
 */
export function eventResource(
  cloud: Cloud,
  user: DirectoryUser,
  one: Occurrence,
  preferences: Preferences,
  query: ReadQuery,
): Record<string, unknown> {
  const { event, content } = one;
  const isSeries = event.recurrence !== null && one.seriesDate === null;
  const time = (wall: WallTime, instant: number) =>
    graphTime(
      content.isAllDay
        ? { dateTime: wall.dateTime, zone: preferences.timeZone }
        : wallTimeOf(instant, preferences.timeZone),
    );
  const key = changeKey(event, one.version);
  const person = { emailAddress: { name: user.displayName, address: user.upn } };
  const location = {
    displayName: content.place,
    locationType: 'default',
    uniqueId: content.place,
    uniqueIdType: 'private',
  };
  const full: Record<string, unknown> = {
    createdDateTime: new Date(event.created).toISOString(),
    lastModifiedDateTime: new Date(event.modified).toISOString(),
    changeKey: key,
    categories: content.categories,
    ...(event.transactionId === null ? {} : { transactionId: event.transactionId }),
    originalStartTimeZone: content.start.zone,
    originalEndTimeZone: content.end.zone,
    iCalUId: `040000008200E00074C5B7101A82E008${event.key.replaceAll('-', '').toUpperCase()}`,
    reminderMinutesBeforeStart: content.reminderMinutes,
    isReminderOn: content.isReminderOn,
    hasAttachments: false,
    subject: content.subject,
    bodyPreview: plainText(content.body).slice(0, 255),
    importance: content.importance,
    sensitivity: content.sensitivity,
    isAllDay: content.isAllDay,
    isCancelled: false,
    isOrganizer: true,
    responseRequested: true,
    seriesMasterId: one.seriesDate === null ? null : eventId(event.key, null, preferences.immutableIds),
    showAs: content.showAs,
    type: isSeries ? 'seriesMaster' : one.type,
    webLink: `${cloud.addresses.http}/mailbox/${encodeURIComponent(user.upn)}/event/${eventId(event.key, one.seriesDate, false)}`,
    onlineMeetingUrl: null,
    isOnlineMeeting: event.joinUrl !== null,
    onlineMeetingProvider: event.joinUrl === null ? 'unknown' : 'teamsForBusiness',
    allowNewTimeProposals: true,
    hideAttendees: content.hideAttendees,
    recurrence: isSeries ? recurrenceResource(event) : null,
    responseStatus: { response: 'organizer', time: '0001-01-01T00:00:00Z' },
    body: preferences.textBody ? { contentType: 'text', content: plainText(content.body) } : content.body,
    start: time(content.start, one.start),
    end: time(content.end, one.end),
    location:
      content.place === '' ? { displayName: '', locationType: 'default', uniqueIdType: 'unknown' } : location,
    locations: content.place === '' ? [] : [location],
    attendees: content.attendees,
    organizer: person,
    onlineMeeting: event.joinUrl === null ? null : { joinUrl: event.joinUrl },
  };
  const selected = query.select
    ? Object.fromEntries(query.select.filter((name) => name in full).map((name) => [name, full[name]]))
    : full;
  const { expandProperty: wanted } = query;
  const expanded = content.properties.filter(({ id }) => wanted !== undefined && samePropertyId(id, wanted));
  return {
    '@odata.etag': `W/"${key}"`,
    id: eventId(event.key, one.seriesDate, preferences.immutableIds),
    ...selected,
    ...(expanded.length > 0 ? { singleValueExtendedProperties: expanded } : {}),
  };
}

function recurrenceResource({ recurrence, start }: StoredEvent): unknown {
  if (!recurrence) return null;
  const { pattern, range } = recurrence;
  return {
    pattern: { month: 0, dayOfMonth: 0, firstDayOfWeek: 'sunday', index: 'first', ...pattern },
    range: { endDate: '0001-01-01', numberOfOccurrences: 0, recurrenceTimeZone: start.zone, ...range },
  };
}

function plainText(body: { contentType: string; content: string }): string {
  if (body.contentType === 'text') return body.content;
  return body.content
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
