import type { SavedAppointment } from '#bot/calendar/calendar.ts';
import type { Council } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import type { KeepAppointment } from '#shared/model/api/appointments.ts';

/** An appointment as it stood in Outlook when it was filled in anew; milliseconds since 1970. */
export interface SavedBefore {
  /** By Outlook's own clock, so that ours need not agree with it. */
  modified: number;
  start: number;
  end: number;
  /** What was filled in has another time. */
  timeChanges: boolean;
}

/**
 * What stands in the worker's Outlook under a key that they are filling in anew; null where nothing does. A key that was never filled in
 * stands nowhere, and Outlook is not asked.
 * @throws CalendarError where Outlook cannot be asked: what is saved later could not be told from what is there now
 */
export async function readSavedBefore(
  { db, calendar }: Council,
  person: Person,
  key: string,
  time: KeepAppointment['time'],
): Promise<SavedBefore | null> {
  const known = await db
    .selectFrom('outlook_appointment')
    .select('id')
    .where('key', '=', key)
    .where('worker_id', '=', person.id)
    .where('state', '!=', 'booked')
    .executeTakeFirst();
  const saved = known && (await calendar.findAppointment(person.objectId ?? person.account, key));
  if (!saved) return null;
  const { modified, start, end } = saved;
  const timeChanges = !!time && (Date.parse(time.start) !== start || Date.parse(time.end) !== end);
  return { modified, start, end, timeChanges };
}

/**
 * Whether the worker has saved what they filled in last, or what stands in Outlook is still what they saved before. Outlook changes an
 * event by itself too (a reminder that was seen, our key in it): where the time was to change, it must have.
 */
export function isSavedAnew(before: SavedBefore | null, saved: SavedAppointment): boolean {
  if (!before) return true;
  if (saved.modified <= before.modified) return false;
  return !before.timeChanges || saved.start !== before.start || saved.end !== before.end;
}
