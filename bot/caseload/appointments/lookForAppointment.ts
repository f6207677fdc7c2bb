import type { Updateable } from 'kysely';
import { CalendarError } from '#bot/calendar/calendarError.ts';
import type { SavedAppointment } from '#bot/calendar/calendar.ts';
import { type Council, inTransaction } from '#bot/caseload/council.ts';
import type { Tables } from '#bot/store/tables.ts';
import { endOfLondonDay, londonDay } from '#shared/time/london.ts';
import { adoptAppointment } from './adoptAppointment.ts';
import { isSavedAnew } from './savedBefore.ts';
import { tellUnbooked } from './tellUnbooked.ts';

type Change = Pick<Updateable<Tables['outlook_appointment']>, 'state' | 'refusal' | 'look_error'>;
const expired = { state: 'expired' } as const;

/**
 * Looks whether the worker has saved this appointment, and makes the booking of it. Where it is not saved and its time is up, it is
 * awaited no longer; saved and refused, not before its day is over; a mailbox that could not be read says nothing, and is asked again.
 */
export async function lookForAppointment(
  council: Council,
  id: string,
  machineNow: () => number = Date.now,
): Promise<void> {
  const appointment = await council.db
    .selectFrom('outlook_appointment')
    .innerJoin('person', 'person.id', 'outlook_appointment.worker_id')
    .select(['key', 'expires_at', 'object_id', 'account', 'saved_before'])
    .where('outlook_appointment.id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (!appointment) return;
  const now = machineNow();
  const keep = (change: Change) => keepLook(council, id, { look_error: null, ...change }, now);
  const saved = await find(council, appointment.object_id ?? appointment.account, appointment.key);
  if (typeof saved === 'string') return keep({ look_error: saved });
  const timeIsUp = appointment.expires_at.getTime() <= now;
  if (saved === null || !isSavedAnew(appointment.saved_before, saved))
    return keep({ refusal: null, ...(timeIsUp && expired) });
  const refusal = await adoptAppointment(council, id, saved);
  if (refusal === null) return keep({});
  // The worker was told to mend it in Outlook, and may do so until its day is over.
  const dayIsOver = endOfLondonDay(londonDay(saved.end)) <= council.now();
  await keep({ refusal: JSON.stringify(refusal), ...(timeIsUp && dayIsOver && expired) });
}

/** What was saved, or a short word of why nobody knows. */
async function find(
  { calendar, log }: Council,
  mailbox: string,
  key: string,
): Promise<SavedAppointment | null | string> {
  try {
    return await calendar.findAppointment(mailbox, key);
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    log.warn({ code: error.code, error: error.message }, 'Outlook could not be asked for an appointment');
    return error.code;
  }
}

async function keepLook(council: Council, id: string, change: Change, now: number): Promise<void> {
  await inTransaction(council, async (inside) => {
    const before = await inside.db
      .selectFrom('outlook_appointment')
      .select(['worker_id', 'refusal'])
      .where('id', '=', id)
      // What was booked by another process meanwhile stays as it is.
      .where('state', '=', 'open')
      .forUpdate()
      .executeTakeFirst();
    if (!before) return;
    const after = await inside.db
      .updateTable('outlook_appointment')
      .set({ ...change, looked_at: new Date(now) })
      .where('id', '=', id)
      .returning('refusal')
      .executeTakeFirstOrThrow();
    const told = { before: before.refusal, now: after.refusal };
    await tellUnbooked(inside, { id, workerId: before.worker_id }, told);
  });
}
