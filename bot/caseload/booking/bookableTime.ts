import type { Council } from '#bot/caseload/council.ts';
import { ProblemError, type ProblemText } from '#shared/model/problemError.ts';
import { anywayProblems, bookingProblems } from '#shared/words/bookings.ts';
import type { Times } from './checkTimes.ts';
import { clashes } from './clashes.ts';
import { lateFrom } from './earliestDue.ts';
import { spokenDue, spokenTimes } from './spokenTimes.ts';

/** A booking as it is wished for. */
export interface Wished extends Times {
  /** Null for a new one. */
  bookingId: string | null;
  childIds: string[];
  workerId: string;
  /** The worker's mailbox. */
  mailbox: string;
}

/**
 * What the worker must be told before this time is booked, and may decide against (`anyway`): Outlook or another visit in the
 * way, a calendar that could not be read, a child who is away, a time after the visit is due.
 * @param dueBy the earliest due date of the children; null when nothing is due
 * @param away the last day on which one of them is away then; null when none is
 */
export async function whatToDecide(
  council: Council,
  wished: Wished,
  dueBy: string | null,
  away: string | null,
): Promise<ProblemText[]> {
  const otherVisit = await workersOtherVisit(council, wished);
  const calendar = otherVisit ? null : await calendarProblem(council, wished);
  return [
    ...(dueBy !== null ? lateness(dueBy, wished.start, council.now()) : []),
    ...(away !== null ? [anywayProblems.childAway(spokenDue(away, council.now()))] : []),
    ...[otherVisit, calendar].filter((problem) => problem !== null),
  ];
}

/** One refusal that tells everything there is to decide. */
export function decisionNeeded(problems: ProblemText[]): ProblemError {
  const [first] = problems as [ProblemText];
  return new ProblemError(first, { detail: problems.map(({ detail }) => detail).join(' ') });
}

function lateness(dueBy: string, start: number, now: number): ProblemText[] {
  const late = lateFrom(dueBy);
  if (start < late) return [];
  return [(now < late ? anywayProblems.afterDue : anywayProblems.alreadyLate)(spokenDue(dueBy, now))];
}

async function calendarProblem(council: Council, wished: Wished): Promise<ProblemText | null> {
  const readings = await council.calendar.readCalendars([wished.mailbox], wished.start, wished.end);
  const reading = readings.get(wished.mailbox);
  if (!reading?.read) return anywayProblems.calendarNotRead;
  const ours = reading.busy.flatMap(({ bookingId }) => (bookingId ? [bookingId] : []));
  const inWay = clashes(reading, wished, wished.bookingId, await cancelledAmong(council, ours));
  const [first] = inWay;
  return first ? anywayProblems.calendarFull(spokenTimes(first, council.now())) : null;
}

async function cancelledAmong({ db }: Council, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('booking')
    .select('id')
    .where('id', 'in', ids)
    .where('state', '=', 'cancelled')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

async function workersOtherVisit(council: Council, wished: Wished): Promise<ProblemText | null> {
  const other = await overlapping(council, wished)
    .where('worker_id', '=', wished.workerId)
    .executeTakeFirst();
  return other ? anywayProblems.otherVisit(spokenTimes(timesOf(other), council.now())) : null;
}

/**
 * Looks for the worker's other visits once more, inside the transaction that writes: two wishes for one time may come at the same moment.
 * @throws ProblemError
 */
export async function refuseWorkersDouble(council: Council, wished: Wished): Promise<void> {
  await council.db
    .selectFrom('person')
    .select('id')
    .where('id', '=', wished.workerId)
    .forNoKeyUpdate()
    .execute();
  const problem = await workersOtherVisit(council, wished);
  if (problem) throw new ProblemError(problem);
}

/**
 * Refuses two visits to one child at the same time, whoever makes them; nothing overrides this. Call it in the transaction that
 * writes the booking: it holds the children until the end, so that two requests at the same moment cannot both pass.
 * @throws ProblemError
 */
export async function refuseDoubles(council: Council, wished: Wished): Promise<void> {
  await council.db
    .selectFrom('child')
    .select('id')
    .where('id', 'in', wished.childIds)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  const double = await overlapping(council, wished)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('booking_child')
          .select('child_id')
          .whereRef('booking_child.booking_id', '=', 'booking.id')
          .where('child_id', 'in', wished.childIds),
      ),
    )
    .executeTakeFirst();
  if (double)
    throw new ProblemError(bookingProblems.childBooked(spokenTimes(timesOf(double), council.now())));
}

function overlapping({ db }: Council, { start, end, bookingId }: Wished) {
  return db
    .selectFrom('booking')
    .select(['starts_at', 'ends_at'])
    .where('state', '=', 'booked')
    .where('starts_at', '<', new Date(end))
    .where('ends_at', '>', new Date(start))
    .$if(bookingId !== null, (query) => query.where('booking.id', '!=', bookingId as string))
    .orderBy('starts_at');
}

const timesOf = (row: { starts_at: Date; ends_at: Date }): Times => ({
  start: row.starts_at.getTime(),
  end: row.ends_at.getTime(),
});
