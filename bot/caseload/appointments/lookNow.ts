import type { Council } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Appointment } from '#shared/model/api/appointments.ts';
import { awaitedForMs } from './awaitedFor.ts';
import { lookForAppointment } from './lookForAppointment.ts';
import { readAppointment } from './readAppointments.ts';

/** A mailbox is asked at most so often for one appointment, however often the pane asks; milliseconds. */
const restMs = 3_000;

/**
 * Looks in the worker's mailbox now. While the pane is open the appointment is awaited.
 * @throws ProblemError `appointment-not-found`
 */
export async function lookNow(council: Council, person: Person, key: string): Promise<Appointment> {
  const now = Date.now();
  const open = await council.db
    .updateTable('outlook_appointment')
    .set({ expires_at: new Date(now + awaitedForMs) })
    .where('key', '=', key)
    .where('worker_id', '=', person.id)
    .where('state', '=', 'open')
    .returning(['id', 'looked_at'])
    .executeTakeFirst();
  if (open && now - (open.looked_at?.getTime() ?? 0) >= restMs) await lookForAppointment(council, open.id);
  return readAppointment(council, person, key);
}
