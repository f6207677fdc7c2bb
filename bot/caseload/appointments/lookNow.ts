import type { Council } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Appointment } from '#shared/model/api/appointments.ts';
import { appointmentQueue } from './appointmentQueue.ts';
import { awaitedForMs } from './awaitedFor.ts';
import { lookForAppointment } from './lookForAppointment.ts';
import { readAppointment } from './readAppointments.ts';

/** A mailbox is asked at most so often for one appointment, however often the pane asks; milliseconds. */
const restMs = 3_000;
/** The pane goes with its form, and Outlook saves in the same moment: so much later it is there. */
const soonMs = 4_000;

/**
 * Looks in the worker's mailbox now, and once more in a moment. While the pane is open the appointment is awaited.
 * @throws ProblemError `appointment-not-found`
 */
export async function lookNow(council: Council, person: Person, key: string): Promise<Appointment> {
  await readAppointment(council, person, key);
  const now = Date.now();
  const row = await council.db
    .updateTable('outlook_appointment')
    .set({ expires_at: new Date(now + awaitedForMs) })
    .where('key', '=', key)
    .where('worker_id', '=', person.id)
    .where('state', '=', 'open')
    .returning(['id', 'looked_at'])
    .executeTakeFirst();
  if (row && now - (row.looked_at?.getTime() ?? 0) >= restMs) {
    await lookForAppointment(council, row.id);
    await council.jobs.send(council.db, appointmentQueue, {}, new Date(now + soonMs));
  }
  return readAppointment(council, person, key);
}
