import type { Council } from '#bot/caseload/council.ts';
import type { Jobs } from '#bot/store/jobs.ts';
import { appointmentQueue } from './appointmentQueue.ts';
import { lookForAppointment } from './lookForAppointment.ts';
import { lookForAppointments } from './lookForAppointments.ts';

/**
 * Starts looking for saved appointments, once a minute while any are awaited, and whenever the pane asks.
 * @example await startAppointmentJobs(council, jobs)
 */
export async function startAppointmentJobs(council: Council, jobs: Jobs): Promise<void> {
  await jobs.work(appointmentQueue, true, async (data) => {
    // Of one appointment, whose pane has just gone; else of all.
    if ('id' in data && typeof data.id === 'string') await lookForAppointment(council, data.id);
    else await lookForAppointments(council);
  });
}
