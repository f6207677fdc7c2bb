import { randomUUID } from 'node:crypto';
import { markRecorded } from '#bot/caseload/booking/markRecorded.ts';
import { type BookingAtHand, requireBooking } from '#bot/caseload/booking/requireBooking.ts';
import { type Council, inTransaction } from '#bot/caseload/council.ts';
import { requireChildren } from '#bot/caseload/requireChild.ts';
import type { Person } from '#bot/identity/person.ts';
import { childAnswersSchema, type Recorded, type RecordVisit } from '#shared/model/api/visits.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { isoDate } from '#shared/time/calendarDay.ts';
import { instantText, readMoment } from '#shared/time/moment.ts';
import { visitProblems } from '#shared/words/visits.ts';
import { isToCome } from './isToCome.ts';
import { keepVisits } from './keepVisits.ts';
import { requireHomes } from './requireHomes.ts';
import { rolesTowards } from './roleTowards.ts';
import { tripOf } from './tripOf.ts';
import { visitBody } from './visitBody.ts';
import { whatMoved } from './whatMoved.ts';

/**
 * Puts a trip on record, each child with their own answers, and answers how the dates moved. What nobody said stays
 * unknown; what the booking says holds unless the worker says otherwise. The same `key` again is the same record.
 * @throws ProblemError when the visit is still to come, the booking is another one, or how it went was already said
 */
export async function recordVisit(council: Council, person: Person, record: RecordVisit): Promise<Recorded> {
  const childIds = record.children.map(({ childId }) => childId);
  if (new Set(childIds).size < childIds.length)
    throw new ProblemError(visitProblems.childTwice, { where: 'children' });
  await requireChildren(council, person, childIds);
  if (!(await isRepeated(council, person, record))) {
    if (record.bookingId !== undefined) await requireBooking(council, person, record.bookingId);
    await inTransaction(council, (inside) => write(inside, person, record, childIds));
  }
  return whatMoved(council, record.key, childIds);
}

async function write(
  council: Council,
  person: Person,
  record: RecordVisit,
  childIds: string[],
): Promise<void> {
  // Holds the children until the end, so that a repeat that came at the same moment waits here and then finds the first.
  await council.db
    .selectFrom('child')
    .select('id')
    .where('id', 'in', childIds)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  if (await isRepeated(council, person, record)) return;
  const atHand =
    record.bookingId === undefined ? null : await requireBooking(council, person, record.bookingId);
  if (atHand) await refuseOtherOrRecorded(council, atHand, childIds);
  const { at, scheduledAt } = whenOf(council, record, atHand);
  await requireHomes(
    council,
    at,
    record.children.map(({ childId, home }, index) => ({ childId, home, where: `children.${index}.home` })),
  );
  const roleTowards = await rolesTowards(council, person, childIds, isoDate(readMoment(at).day));
  const recordedAt = instantText(council.now());
  await keepVisits(
    council,
    person,
    { key: record.key, bookingId: atHand?.booking.id ?? null, confirms: null },
    record.children.map(({ childId, ...answers }) => ({
      childId,
      body: visitBody(
        { id: randomUUID(), at, scheduledAt, recordedAt },
        { by: record.by ?? roleTowards(childId), ...tripAnswers(record, atHand) },
        answers,
      ),
    })),
  );
  if (atHand) await markRecorded(council, person, atHand);
}

/** What the worker says of the trip, and where they say nothing, what the booking says. */
function tripAnswers(record: RecordVisit, atHand: BookingAtHand | null) {
  const booked = atHand ? tripOf(atHand.booking) : {};
  const { mode = booked.mode, purpose = booked.purpose, announced = booked.announced } = record;
  // A call has no place, and somebody who met the child although a call was booked has not said where.
  const place = record.place ?? (mode === booked.mode ? booked.place : undefined);
  return { mode, place, purpose, announced };
}

/**
 * When it was. An appointment that did not take place may be known before its time: then it was to be then, and is known now.
 * @throws ProblemError for any other time that is still to come (SR-21)
 */
function whenOf(council: Council, record: RecordVisit, atHand: BookingAtHand | null) {
  const scheduledAt = atHand ? instantText(atHand.booking.starts_at.getTime()) : record.at;
  if (!isToCome(record.at, council.now())) return { at: record.at, scheduledAt };
  if (record.children.every(({ childSeen }) => childSeen === 'cancelled'))
    return { at: instantText(council.now()), scheduledAt };
  throw new ProblemError(visitProblems.inTheFuture, { where: 'at' });
}

const answerNames = childAnswersSchema.omit({ childId: true }).keyof().options;

/** @throws ProblemError when the key belongs to another request, or was sent with other answers */
async function isRepeated(
  { db }: Council,
  person: Person,
  { key, children, ...trip }: RecordVisit,
): Promise<boolean> {
  const childIds = children.map(({ childId }) => childId);
  const rows = await db
    .selectFrom('visit')
    .select(['child_id', 'recorded_by', 'version', 'body'])
    .where('trip_key', '=', key)
    .execute();
  if (rows.length === 0) return false;
  const same =
    rows.length === childIds.length &&
    rows.every(
      (row) => childIds.includes(row.child_id) && row.recorded_by === person.id && row.version === 1,
    );
  if (!same) throw new ProblemError(visitProblems.keyUsed);
  // What the request leaves out was filled in by us, and a cancelled visit keeps the moment it was known.
  const { by, mode, place, purpose, announced, at } = trip;
  for (const { child_id, body } of rows) {
    const answers = children.find(({ childId }) => childId === child_id)!;
    const given = Object.fromEntries(answerNames.map((name) => [name, answers[name]]));
    const said = { by, mode, place, purpose, announced, ...given };
    const otherwise =
      (answers.childSeen !== 'cancelled' && at !== body.at) ||
      Object.entries(said).some(
        ([name, value]) => value !== undefined && value !== body[name as keyof typeof body],
      ) ||
      answerNames.some((name) => body[name] !== undefined && answers[name] === undefined);
    if (otherwise) throw new ProblemError(visitProblems.recordedOtherwise);
  }
  return true;
}

async function refuseOtherOrRecorded(
  { db }: Council,
  { booking, childIds }: BookingAtHand,
  recorded: string[],
): Promise<void> {
  if (!recorded.some((id) => childIds.includes(id)))
    throw new ProblemError(visitProblems.otherBooking, { where: 'bookingId' });
  const already = await db
    .selectFrom('visit')
    .select('id')
    .where('booking_id', '=', booking.id)
    .where('child_id', 'in', recorded)
    .limit(1)
    .executeTakeFirst();
  if (already) throw new ProblemError(visitProblems.bookingRecorded, { where: 'bookingId' });
}
