import type { Council } from '#bot/caseload/council.ts';
import { messagesChanged, wantMessage } from '#bot/teams/messages.ts';
import type { AppointmentProblem } from '#shared/model/api/appointments.ts';

/** The kind of the message; its subject is the appointment. */
export const unbookedKind = 'unbooked-appointment';

/**
 * Tells the worker in their chat that what they saved is not booked, since the pane went with the form. Call it in the transaction that
 * keeps the problem: once for an appointment, and written anew when the problem changes or is mended.
 */
export async function tellUnbooked(
  council: Council,
  appointment: { id: string; workerId: string },
  change: { before: AppointmentProblem | null; now: AppointmentProblem | null },
): Promise<void> {
  if (change.before?.detail === change.now?.detail) return;
  const { id, workerId } = appointment;
  if (change.now)
    await wantMessage(council, {
      key: `${unbookedKind}/${id}`,
      personId: workerId,
      kind: unbookedKind,
      subjectId: id,
    });
  if (change.before) await messagesChanged(council, unbookedKind, id);
}

/** What stands in the way of this appointment; null once nothing does. */
export async function unbookedAppointment({ db }: Council, id: string): Promise<AppointmentProblem | null> {
  const row = await db
    .selectFrom('outlook_appointment')
    .select('refusal')
    .where('id', '=', id)
    .where('state', '!=', 'booked')
    .executeTakeFirst();
  return row?.refusal ?? null;
}
