import { childAnswerCard } from '#bot/cards/childAnswerCard.ts';
import { readInvitations } from '#bot/caseload/invitations/readInvitations.ts';
import { type Council, today } from '#bot/caseload/council.ts';
import { initialsOf } from '#bot/caseload/reading/nameOf.ts';
import { readPerson } from '#bot/identity/readPerson.ts';
import type { ChildAnswer } from '#shared/model/api/invitations.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { waitingAnswers } from '#shared/model/waitingAnswers.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { instantText } from '#shared/time/moment.ts';
import { spokenMoment, spokenSpan } from '#shared/time/spokenMoment.ts';
import { invitationWords as words } from '#shared/words/invitation.ts';
import { seenBy } from './bringUpToDate.ts';

/**
 * What a worker reads when something came from a child's page: what it says, about which visit, and once it is dealt with, what was
 * done; null where they no longer work with the child.
 */
export async function childAnswerMessage(
  council: Council,
  answerId: string,
  personId: string,
): Promise<OutgoingMessage | null> {
  const about = await readAbout(council, answerId);
  const person = await readPerson(council.db, personId);
  if (!about || !person || !(await seenBy(council, personId, [about.child.id])).has(about.child.id))
    return null;
  const { answer, booking, child } = about;
  const initials = initialsOf(child) || child.external_id;
  const title = words.answers[answer.says](initials);
  const waits = waitingAnswers([{ state: booking.state, answers: [answer] }], child.id).length > 0;
  const move = booking.state === 'booked' ? `?move=${booking.id}` : '';
  const near = dayNumber(today(council));
  const start = instantText(booking.starts_at.getTime());
  const end = instantText(booking.ends_at.getTime());
  const { reply } = answer;
  return {
    summary: title,
    card: childAnswerCard({
      title,
      quoted: answer.words === null ? null : words.quoted(answer.words),
      lines: [
        ...(answer.wishes.length === 0
          ? []
          : [words.wished(answer.wishes.map((wish) => words.wishes[wish]))]),
        words.aboutVisit[booking.state](spokenSpan(start, end, near)),
        ...(reply ? [words.replied[reply.how](reply.by, spokenMoment(reply.at, near))] : []),
        ...(waits ? [answer.says === 'worried' ? words.worriedHint : words.notCertain] : []),
      ],
      urls: {
        find: waits ? council.tabLink(`child/${child.id}/find-a-time${move}`, person.account) : null,
        page: council.tabLink(`child/${child.id}`, person.account),
      },
    }),
  };
}

async function readAbout(council: Council, answerId: string) {
  const { db } = council;
  const row = await db
    .selectFrom('invitation_answer')
    .innerJoin('invitation', 'invitation.id', 'invitation_id')
    .select(['booking_id', 'child_id'])
    .where('invitation_answer.id', '=', answerId)
    .executeTakeFirst();
  if (!row) return null;
  const booking = await db
    .selectFrom('booking')
    .selectAll()
    .where('id', '=', row.booking_id)
    .executeTakeFirstOrThrow();
  const child = await db
    .selectFrom('child')
    .selectAll()
    .where('id', '=', row.child_id)
    .executeTakeFirstOrThrow();
  const pages = await readInvitations(council, [booking], [child.id]);
  const answer = pages.get(booking.id)?.answers.find(({ id }) => id === answerId) as ChildAnswer;
  return { booking, child, answer };
}
