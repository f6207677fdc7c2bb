import { unbookedAppointment } from '#bot/caseload/appointments/tellUnbooked.ts';
import type { Council } from '#bot/caseload/council.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { unbookedWords } from '#shared/words/appointments.ts';

/**
 * What a worker reads when they saved an appointment in Outlook that could not be booked: why, and what mends it. It names nobody; null
 * once it is booked, or gone from Outlook.
 */
export async function unbookedMessage(council: Council, id: string): Promise<OutgoingMessage | null> {
  const problem = await unbookedAppointment(council, id);
  if (!problem) return null;
  const { title } = unbookedWords;
  return {
    summary: title,
    text: [`${title}: ${problem.title}.`, problem.detail, problem.mend].filter(Boolean).join(' '),
  };
}
