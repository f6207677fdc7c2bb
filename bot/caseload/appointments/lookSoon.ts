import type { Council } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { appointmentProblems } from '#shared/words/appointments.ts';
import { appointmentQueue } from './appointmentQueue.ts';

/** The pane goes with its form, and Outlook saves in the same moment: so much later it is there, milliseconds. */
const soonMs = [2_000, 12_000];

/**
 * Looks in the worker's mailbox in a moment: the pane has just gone, for the form was saved or discarded. The look of every minute
 * makes up for what is not there by then.
 * @throws ProblemError `appointment-not-found`
 */
export async function lookSoon(council: Council, person: Person, key: string): Promise<void> {
  const appointment = await council.db
    .selectFrom('outlook_appointment')
    .select('id')
    .where('key', '=', key)
    .where('worker_id', '=', person.id)
    .executeTakeFirst();
  if (!appointment) throw new ProblemError(appointmentProblems.notFound);
  const now = Date.now();
  for (const wait of soonMs)
    await council.jobs.send(council.db, appointmentQueue, { id: appointment.id }, new Date(now + wait));
}
