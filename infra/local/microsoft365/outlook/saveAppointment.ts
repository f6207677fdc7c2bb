import { z } from 'zod';
import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import type { OpenMailbox } from '#infra/local/microsoft365/graph/caller.ts';
import { eventId } from '#infra/local/microsoft365/graph/eventId.ts';
import { readChange, readNewEvent } from '#infra/local/microsoft365/graph/eventInput.ts';
import { applyChange, findOccurrence, newEvent } from '#infra/local/microsoft365/graph/events.ts';
import { wallTimeOf } from '#infra/local/microsoft365/mailboxes/wallTime.ts';

/** What the window hands over when somebody saves it. */
export const savedSchema = z.object({
  account: z.string(),
  /** Of the event, when it was saved before. */
  id: z.string().nullable(),
  subject: z.string().max(255),
  start: z.number(),
  end: z.number(),
  location: z.string().max(255),
  body: z.string(),
  sensitivity: z.enum(['normal', 'personal', 'private', 'confidential']),
  allDay: z.boolean(),
  customProperties: z.record(z.string(), z.unknown()),
});

/**
 * Puts an appointment into the mailbox as Exchange does: the add-in's custom properties as one JSON text, under the add-in's name.
 * @returns the id of the event
 * @throws GraphError for what Exchange would refuse
 */
export function saveAppointment(
  cloud: Cloud,
  mailbox: OpenMailbox,
  { id, ...form }: z.infer<typeof savedSchema>,
): string {
  const time = (instant: number) => {
    const { dateTime, zone } = wallTimeOf(instant, mailbox.settings.timeZone);
    return { dateTime: form.allDay ? `${dateTime.slice(0, 10)}T00:00:00` : dateTime, timeZone: zone };
  };
  const properties = Object.keys(form.customProperties).length > 0;
  const body = {
    subject: form.subject,
    start: time(form.start),
    end: time(form.end),
    isAllDay: form.allDay,
    location: { displayName: form.location },
    body: { contentType: 'html', content: form.body },
    sensitivity: form.sensitivity,
    ...(properties && {
      singleValueExtendedProperties: [
        {
          id: `String {00020329-0000-0000-C000-000000000046} Name cecp-${cloud.addInId}`,
          value: JSON.stringify(form.customProperties),
        },
      ],
    }),
  };
  if (id !== null) {
    const one = findOccurrence(cloud, mailbox, id);
    return eventId(applyChange(cloud, mailbox, one, readChange(one.content, body)).event.key, null, false);
  }
  const event = newEvent(cloud, readNewEvent(body).content, { recurrence: null, transactionId: null });
  cloud.mailboxes.put(mailbox.user.oid, event);
  return eventId(event.key, null, false);
}
