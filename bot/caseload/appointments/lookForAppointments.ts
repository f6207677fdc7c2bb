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
      await lookForAppointment(council, id, machineNow);
  };
  await Promise.all(Array.from({ length: together }, lookOn));
}
