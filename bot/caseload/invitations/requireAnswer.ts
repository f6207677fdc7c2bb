import type { Selectable } from 'kysely';
import { requireBooking } from '#bot/caseload/booking/requireBooking.ts';
import type { Council } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Tables } from '#bot/store/tables.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { invitationProblems } from '#shared/words/invitation.ts';
import { isUuid } from './isUuid.ts';

export interface AnswerAtHand {
  answer: Selectable<Tables['invitation_answer']>;
  bookingId: string;
  childId: string;
}

/**
 * What came from a child's page, for a person who works with the children of that visit. Inside a transaction it is held until the end.
 * @throws ProblemError `answer-not-found`, also where it is of a child they do not work with
 */
export async function requireAnswer(council: Council, person: Person, id: string): Promise<AnswerAtHand> {
  if (!isUuid(id)) throw new ProblemError(invitationProblems.answerNotFound);
  const row = await council.db
    .selectFrom('invitation_answer')
    .innerJoin('invitation', 'invitation.id', 'invitation_id')
    .selectAll('invitation_answer')
    .select(['booking_id', 'child_id'])
    .where('invitation_answer.id', '=', id)
    .$if(council.db.isTransaction, (query) => query.forUpdate('invitation_answer'))
    .executeTakeFirst();
  if (!row) throw new ProblemError(invitationProblems.answerNotFound);
  const { booking_id: bookingId, child_id: childId, ...answer } = row;
  await requireBooking(council, person, bookingId, 'change');
  return { answer, bookingId, childId };
}
