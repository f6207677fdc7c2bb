import { randomUUID } from 'node:crypto';
import { type Council, inTransaction } from '#bot/caseload/council.ts';
import { requireChildren } from '#bot/caseload/requireChild.ts';
import { note } from '#bot/identity/audit.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Appointment, KeepAppointment } from '#shared/model/api/appointments.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { appointmentProblems } from '#shared/words/appointments.ts';
import { bookingProblems } from '#shared/words/bookings.ts';
import { awaitedForMs } from './awaitedFor.ts';
import { readAppointment } from './readAppointments.ts';
import { readSavedBefore, type SavedBefore } from './savedBefore.ts';
import { tellUnbooked } from './tellUnbooked.ts';

/**
 * Notes that a worker is writing this visit into an appointment of their own in Outlook, before anything is written there. The same
 * key again is the same appointment: as long as it is not saved, what was said last holds, and what was saved before is not it.
 * @param key what the form carries
 * @throws ProblemError `child-not-found`, `add-in-not-set-up`, `appointment-booked`
 * @throws CalendarError where Outlook cannot be asked what stands under this key already
 */
export async function keepAppointment(
  council: Council,
  person: Person,
  key: string,
  wish: KeepAppointment,
): Promise<Appointment> {
  if (!council.calendar.knowsAddIn) throw new ProblemError(appointmentProblems.notSetUp);
  if (new Set(wish.childIds).size < wish.childIds.length)
    throw new ProblemError(bookingProblems.childTwice, { where: 'childIds' });
  await requireChildren(council, person, wish.childIds);
  const before = await readSavedBefore(council, person, key, wish.time);
  await inTransaction(council, (inside) => write(inside, person, key, wish, before));
  return readAppointment(council, person, key);
}

async function write(
  council: Council,
  person: Person,
  key: string,
  { childIds, place, announced }: KeepAppointment,
  before: SavedBefore | null,
): Promise<void> {
  const { db } = council;
  const now = Date.now();
  const row = {
    place,
    announced,
    state: 'open' as const,
    refusal: null,
    saved_before: before && JSON.stringify(before),
    look_error: null,
    expires_at: new Date(now + awaitedForMs),
  };
  await db
    .insertInto('outlook_appointment')
    .values({ id: randomUUID(), key, worker_id: person.id, made_at: new Date(now), ...row })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const { id, worker_id, state, refusal } = await db
    .selectFrom('outlook_appointment')
    .select(['id', 'worker_id', 'state', 'refusal'])
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow();
  // Another's key looks like one that is taken by another request, as with a booking.
  if (worker_id !== person.id) throw new ProblemError(bookingProblems.keyUsed);
  if (state === 'booked') throw new ProblemError(appointmentProblems.alreadyBooked);
  await db.updateTable('outlook_appointment').set(row).where('id', '=', id).execute();
  await tellUnbooked(council, { id, workerId: person.id }, { before: refusal, now: null });
  await db.deleteFrom('outlook_appointment_child').where('appointment_id', '=', id).execute();
  await db
    .insertInto('outlook_appointment_child')
    .values(childIds.map((childId) => ({ appointment_id: id, child_id: childId })))
    .execute();
  await note(
    db,
    ...childIds.map((childId) => ({
      at: council.now(),
      actor: person.objectId,
      action: 'appointment.fill-in',
      childId,
      subject: id,
    })),
  );
}
