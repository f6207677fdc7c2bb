import type { Council } from '#bot/caseload/council.ts';
import { initialsOf } from '#bot/caseload/reading/nameOf.ts';
import { readPerson } from '#bot/identity/readPerson.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { londonDay } from '#shared/time/london.ts';
import { instantText } from '#shared/time/moment.ts';
import { spokenSpan } from '#shared/time/spokenMoment.ts';
import { coverWords as words } from '#shared/words/cover.ts';
import { slotWords } from '#shared/words/slots.ts';
import { seenBy } from './bringUpToDate.ts';

/** What whoever covers reads of a visit that was booked for them: whom, when, where and by whom; null once it is over or not theirs to see. */
export async function coverMessage(
  council: Council,
  bookingId: string,
  personId: string,
): Promise<OutgoingMessage | null> {
  const booking = await bookingOf(council, bookingId, personId);
  const person = await readPerson(council.db, personId);
  if (booking?.state !== 'booked' || !person) return null;
  const children = await council.db
    .selectFrom('booking_child')
    .innerJoin('child', 'child.id', 'child_id')
    .selectAll('child')
    .where('booking_id', '=', bookingId)
    .orderBy('child.id')
    .execute();
  const seen = await seenBy(
    council,
    personId,
    children.map(({ id }) => id),
  );
  const initials = children.flatMap((child) =>
    seen.has(child.id) ? [initialsOf(child) || child.external_id] : [],
  );
  if (initials.length === 0) return null;
  const by = await council.db
    .selectFrom('person')
    .select('name')
    .where('id', '=', booking.created_by)
    .executeTakeFirst();
  return {
    summary: words.summary,
    text: [
      words.message(by?.name ?? '', initials, whenOf(council, booking), slotWords.place[booking.place]),
      ...(booking.announced ? [] : [words.unannounced]),
      words.open(council.tabLink(`booking/${bookingId}`, person.account)),
    ].join(' '),
  };
}

/** What they read once it was called off: they see the child no more, so nobody is named. */
export async function coverCalledOffMessage(
  council: Council,
  bookingId: string,
  personId: string,
): Promise<OutgoingMessage | null> {
  const booking = await bookingOf(council, bookingId, personId);
  if (booking?.state !== 'cancelled') return null;
  return { summary: words.calledOffSummary, text: words.calledOff(whenOf(council, booking)) };
}

function bookingOf({ db }: Council, bookingId: string, personId: string) {
  return db
    .selectFrom('booking')
    .selectAll()
    .where('id', '=', bookingId)
    .where('worker_id', '=', personId)
    .executeTakeFirst();
}

function whenOf(council: Council, { starts_at, ends_at }: { starts_at: Date; ends_at: Date }): string {
  return spokenSpan(
    instantText(starts_at.getTime()),
    instantText(ends_at.getTime()),
    londonDay(council.now()),
  );
}
