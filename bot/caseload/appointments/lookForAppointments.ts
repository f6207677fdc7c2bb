import type { Council } from '#bot/caseload/council.ts';
import { lookForAppointment } from './lookForAppointment.ts';

/** Mailboxes that are looked into at the same time. */
const together = 4;

/**
 * Looks for every appointment that is awaited, those first that were not looked for longest. One that cannot be looked for does not
 * keep the others waiting.
 */
export async function lookForAppointments(
  council: Council,
  machineNow: () => number = Date.now,
): Promise<void> {
  const open = await council.db
    .selectFrom('outlook_appointment')
    .select('id')
    .where('state', '=', 'open')
    .orderBy('looked_at', (order) => order.asc().nullsFirst())
    .execute();
  const waiting = open.map(({ id }) => id);
  const lookOn = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift())
      await lookAt(council, id, machineNow);
  };
  await Promise.all(Array.from({ length: together }, lookOn));
}

async function lookAt(council: Council, id: string, machineNow: () => number): Promise<void> {
  try {
    await lookForAppointment(council, id, machineNow);
  } catch (error) {
    // Its kind alone: the message may tell of what was saved.
    const kind = error instanceof Error ? error.name : typeof error;
    council.log.error({ kind, appointment: id }, 'An appointment could not be looked for');
    // So that the others come before it the next time.
    await council.db
      .updateTable('outlook_appointment')
      .set({ looked_at: new Date(machineNow()) })
      .where('id', '=', id)
      .execute();
  }
}
