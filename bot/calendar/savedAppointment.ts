import type { Event } from '@microsoft/microsoft-graph-types';
import { bookingProperty, expandBooking } from './bookingProperty.ts';
import type { SavedAppointment } from './calendar.ts';
import { eventPrefer, eventsPath } from './createVisitEvent.ts';
import type { GraphDoor } from './graphDoor.ts';
import { instantOfUtc } from './graphTime.ts';

/** Where Exchange keeps the custom properties that an Outlook add-in sets: PS_PUBLIC_STRINGS, one JSON text for each add-in. */
export const customPropertiesOf = (addInId: string): string =>
  `String {00020329-0000-0000-C000-000000000046} Name cecp-${addInId}`;

const fields = 'id,createdDateTime,lastModifiedDateTime,start,end,isAllDay,isCancelled,type';

/**
 * The appointment that carries this key, as its owner saved it; null while it is not saved. Of copies the one that was made first.
 * @param addInId the id of the add-in that wrote the key, as in its manifest
 * @see https://learn.microsoft.com/graph/api/singlevaluelegacyextendedproperty-get (`contains` on a string value)
 */
export async function findAppointment(
  door: GraphDoor,
  mailbox: string,
  addInId: string,
  key: string,
): Promise<SavedAppointment | null> {
  const named = `ep/id eq '${customPropertiesOf(addInId)}'`;
  const value = `contains(ep/value,'${key.replaceAll("'", "''")}')`;
  const filter = `singleValueExtendedProperties/Any(ep: ${named} and ${value})`;
  const path = `${eventsPath(mailbox)}?$filter=${filter}&$select=${fields}&$expand=${expandBooking}`;
  const answer = await door.read<{ value: Event[] }>(
    { path, mailbox, prefer: eventPrefer },
    (request) => request.get() as Promise<unknown>,
  );
  const [first] = answer.value
    .filter(({ isCancelled }) => !isCancelled)
    .sort((one, other) => madeAt(one).localeCompare(madeAt(other)));
  return first ? read(first) : null;
}

const madeAt = ({ createdDateTime }: Event): string => createdDateTime ?? '';

function read({
  id,
  lastModifiedDateTime: modified,
  start,
  end,
  isAllDay,
  type,
  singleValueExtendedProperties: named,
}: Event): SavedAppointment {
  return {
    eventId: id ?? '',
    modified: Date.parse(modified ?? ''),
    start: instantOfUtc(start?.dateTime ?? ''),
    end: instantOfUtc(end?.dateTime ?? ''),
    allDay: isAllDay ?? false,
    repeats: type === 'seriesMaster',
    bookingId: named?.find((property) => property.id === bookingProperty)?.value ?? null,
  };
}
