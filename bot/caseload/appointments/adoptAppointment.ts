import type { SavedAppointment } from '#bot/calendar/calendar.ts';
import { bookVisit } from '#bot/caseload/booking/bookVisit.ts';
import { type Council, inTransaction } from '#bot/caseload/council.ts';
import { findPerson } from '#bot/identity/findPerson.ts';
import type { AppointmentProblem } from '#shared/model/api/appointments.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { appointmentProblems } from '#shared/words/appointments.ts';
import { problems } from '#shared/words/errors.ts';
import { isSavedAnew } from './savedBefore.ts';
import { tellUnbooked } from './tellUnbooked.ts';

/**
 * Makes a booking of what a worker saved in Outlook, with the times that stand there. To have saved it is their decision where a
 * booking in the tab would have asked ("book anyway"); what may never be, such as a second visit to the child at that time, is
 * refused as there. Booking and mark are kept together: however often this is done, there is one booking.
 * @returns what stands in the way, for the worker; null when it is booked
 */
export async function adoptAppointment(
  council: Council,
  id: string,
  saved: SavedAppointment,
): Promise<AppointmentProblem | null> {
  try {
    await inTransaction(council, (inside) => book(inside, id, saved));
    return null;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { title, detail, mend } = error.text;
    return { title, detail, ...(mend === undefined ? {} : { mend }) };
  }
}

async function book(council: Council, id: string, saved: SavedAppointment): Promise<void> {
  const { db } = council;
  const appointment = await db
    .selectFrom('outlook_appointment')
    .innerJoin('person', 'person.id', 'outlook_appointment.worker_id')
    .select(['key', 'place', 'announced', 'object_id', 'worker_id', 'refusal', 'saved_before'])
    .where('outlook_appointment.id', '=', id)
    .where('state', '=', 'open')
    // Two processes may have seen it saved at the same moment: the second waits here, and finds it booked.
    .forUpdate('outlook_appointment')
    .executeTakeFirst();
  // Filled in anew after Outlook was asked: what was found is not what the worker chose then.
  if (!appointment || !isSavedAnew(appointment.saved_before, saved)) return;
  if (saved.bookingId !== null) throw new ProblemError(appointmentProblems.isVisit);
  if (saved.allDay) throw new ProblemError(appointmentProblems.allDay);
  if (saved.repeats) throw new ProblemError(appointmentProblems.repeats);
  const objectId = appointment.object_id;
  const person = objectId && (await findPerson(db, { objectId, account: null, name: null, appRoles: [] }));
  if (!person) throw new ProblemError(problems.notKnownHere);
  const children = await db
    .selectFrom('outlook_appointment_child')
    .select('child_id')
    .where('appointment_id', '=', id)
    .orderBy('child_id')
    .execute();
  const wish = {
    key: appointment.key,
    childIds: children.map((row) => row.child_id),
    start: new Date(saved.start).toISOString(),
    end: new Date(saved.end).toISOString(),
    place: appointment.place,
    announced: appointment.announced,
    anyway: true,
  };
  await bookVisit(council, person, wish, { bookingId: id, eventId: saved.eventId });
  await db
    .updateTable('outlook_appointment')
    .set({ state: 'booked', refusal: null, look_error: null })
    .where('id', '=', id)
    .execute();
  const told = { before: appointment.refusal, now: null };
  await tellUnbooked(council, { id, workerId: appointment.worker_id }, told);
}
