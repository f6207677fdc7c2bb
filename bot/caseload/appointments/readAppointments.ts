import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import { readBookings } from '#bot/caseload/booking/readBookings.ts';
import { type Council, today } from '#bot/caseload/council.ts';
import { nameOf } from '#bot/caseload/reading/nameOf.ts';
import type { Person } from '#bot/identity/person.ts';
import { inSight } from '#bot/identity/sight.ts';
import type { Tables } from '#bot/store/tables.ts';
import type { Appointment } from '#shared/model/api/appointments.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { appointmentLookProblems, appointmentProblems } from '#shared/words/appointments.ts';
import { eventPlace, eventSubject } from '#shared/words/bookings.ts';

type Which = (
  eb: ExpressionBuilder<Tables, 'outlook_appointment'>,
) => ExpressionWrapper<Tables, 'outlook_appointment', SqlBool>;

/**
 * A worker's own appointment, as it is now.
 * @throws ProblemError `appointment-not-found`, for another's too
 */
export async function readAppointment(council: Council, person: Person, key: string): Promise<Appointment> {
  const [appointment] = await readAppointments(council, person, (eb) => eb('key', '=', key));
  if (!appointment) throw new ProblemError(appointmentProblems.notFound);
  return appointment;
}

/** How long the tab speaks of one that could not be booked, milliseconds. */
const spokenOfMs = 7 * 86_400_000;

/** What the worker saved in Outlook and is no booking, newest first: whoever closed the pane hears of it in the tab. */
export async function unbookedAppointments(council: Council, person: Person): Promise<Appointment[]> {
  const since = new Date(Date.now() - spokenOfMs);
  return readAppointments(council, person, (eb) =>
    eb.and([eb('refusal', 'is not', null), eb('state', '!=', 'booked'), eb('made_at', '>', since)]),
  );
}

async function readAppointments(council: Council, person: Person, which: Which): Promise<Appointment[]> {
  const rows = await council.db
    .selectFrom('outlook_appointment')
    .selectAll()
    .where('worker_id', '=', person.id)
    .where(which)
    .orderBy('made_at', 'desc')
    .limit(20)
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const children = Map.groupBy(await childrenInSight(council, person, ids), ({ of }) => of);
  const bookings = new Map(
    (await readBookings(council, person, (eb) => eb('booking.id', 'in', ids))).map((one) => [one.id, one]),
  );
  return rows.map((row) => ({
    key: row.key,
    state: row.state,
    children: (children.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
    place: row.place,
    announced: row.announced,
    form: {
      subject: eventSubject(row.place === 'online'),
      location: eventPlace(row.place) ?? '',
      link: `${council.publicUrl}/b/${row.id}`,
    },
    problem: row.state === 'booked' ? null : row.refusal,
    lookProblem: lookProblem(row.look_error),
    booking: bookings.get(row.id) ?? null,
  }));
}

/** A child with whom the worker no longer works is not named any more. */
async function childrenInSight(
  council: Council,
  person: Person,
  ids: string[],
): Promise<({ of: string } & Booking['children'][number])[]> {
  const rows = await council.db
    .selectFrom('child')
    .innerJoin('outlook_appointment_child', 'outlook_appointment_child.child_id', 'child.id')
    .select(['appointment_id', 'child.id', 'given_name', 'family_name', 'external_id'])
    .where('appointment_id', 'in', ids)
    .where((eb) => inSight(eb as unknown as ExpressionBuilder<Tables, 'child'>, person, today(council)))
    .orderBy('given_name')
    .orderBy('external_id')
    .execute();
  return rows.map((row) => ({ of: row.appointment_id, id: row.id, name: nameOf(row) }));
}

function lookProblem(code: string | null): string | null {
  if (code === null) return null;
  const lasting = ['mailbox-not-found', 'not-allowed', 'sign-in-failed', 'refused'].includes(code);
  return appointmentLookProblems[lasting ? 'lasting' : 'passing'];
}
