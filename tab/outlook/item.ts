/// <reference types="office-js" />
import { appointmentProperty } from '#shared/model/api/appointments.ts';
import { calendarWords } from '#shared/words/calendar.ts';
import { londonTime } from '#tab/dates/londonTime.ts';

/** Times as the appointment has them now; with offset. */
export interface ItemTime {
  start: string;
  end: string;
  /** From midnight to midnight: Office.js does not tell whole days in another way yet. */
  allDay: boolean;
}

/** What is written into the appointment. */
export interface Filling {
  /** Left out where the appointment keeps its own. */
  time?: { start: string; end: string };
  subject: string;
  location: string;
  link: string;
  /** By which the saved appointment is known again. */
  key: string;
}

/** The appointment beside the pane, where its owner is making or changing it; null anywhere else. */
export function appointmentHere(): Office.AppointmentCompose | null {
  const item = Office.context.mailbox.item as Office.AppointmentCompose | undefined;
  const composed = typeof (item?.start as { setAsync?: unknown } | undefined)?.setAsync === 'function';
  return item && composed ? item : null;
}

export async function timeOf(item: Office.AppointmentCompose): Promise<ItemTime> {
  const [start, end] = await Promise.all([
    answer<Date>((done) => item.start.getAsync(done)),
    answer<Date>((done) => item.end.getAsync(done)),
  ]);
  const times = { start: start.toISOString(), end: end.toISOString() };
  return { ...times, allDay: [times.start, times.end].every((time) => londonTime(time).time === '00:00') };
}

/** Calls back with every new time that is put into the form. */
export function onTimeChanged(item: Office.AppointmentCompose, changed: () => void): () => void {
  item.addHandlerAsync(Office.EventType.AppointmentTimeChanged, changed);
  return () => item.removeHandlerAsync(Office.EventType.AppointmentTimeChanged);
}

/** The key that an earlier filling left, or null. */
export async function keyOf(item: Office.AppointmentCompose): Promise<string | null> {
  const properties = await answer<Office.CustomProperties>((done) => item.loadCustomPropertiesAsync(done));
  const key: unknown = properties.get(appointmentProperty);
  return typeof key === 'string' ? key : null;
}

/**
 * Fills the appointment in. The key is written last: what was filled in half is never booked.
 * @throws Error in Outlook's own words when it does not take something
 */
export async function fillIn(item: Office.AppointmentCompose, filling: Filling): Promise<void> {
  const { time, subject, location, key } = filling;
  if (knowsPrivacy()) {
    await answer((done) =>
      item.sensitivity.setAsync(Office.MailboxEnums.AppointmentSensitivityType.Private, done),
    );
  }
  if (time) {
    // A new start takes the end with it.
    await answer((done) => item.start.setAsync(new Date(time.start), done));
    await answer((done) => item.end.setAsync(new Date(time.end), done));
  }
  await answer((done) => item.subject.setAsync(subject, done));
  await answer((done) => item.location.setAsync(location, done));
  await addLink(item, filling.link);
  const properties = await answer<Office.CustomProperties>((done) => item.loadCustomPropertiesAsync(done));
  properties.set(appointmentProperty, key);
  await answer((done) => properties.saveAsync(done));
}

/** What the person has written stays below it. */
async function addLink(item: Office.AppointmentCompose, link: string): Promise<void> {
  const html = Office.CoercionType.Html;
  const body = await answer<string>((done) => item.body.getAsync(html, done));
  if (body.includes(link)) return;
  const line = document.createElement('p');
  const anchor = line.appendChild(document.createElement('a'));
  anchor.href = link;
  anchor.textContent = calendarWords.openInSeenAndHeard;
  await answer((done) => item.body.prependAsync(line.outerHTML, { coercionType: html }, done));
}

/** Privacy can be set from Mailbox 1.14 on; before that the server makes the event private once it is saved. */
const knowsPrivacy = () => Office.context.requirements.isSetSupported('Mailbox', '1.14');

function answer<T = void>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) =>
    ask((result) =>
      result.status === Office.AsyncResultStatus.Succeeded
        ? resolve(result.value)
        : reject(new Error(`Outlook: ${result.error.name} ${result.error.code}`)),
    ),
  );
}
