import type { Council } from '#bot/caseload/council.ts';
import type { ChildAnswer, Invitation } from '#shared/model/api/invitations.ts';
import { instantText } from '#shared/time/moment.ts';
import { invitationUntil } from './invitationUntil.ts';

type Of = { invitations: Invitation[]; answers: ChildAnswer[] };
interface Trip {
  id: string;
  state: string;
  announced: boolean;
  ends_at: Date;
}

/**
 * The links that work now, and all that came back from children's pages, by booking. One query where there are no links, two else.
 * @param childIds those that the person who asks may see: of no other child is anything told
 */
export async function readInvitations(
  council: Council,
  trips: readonly Trip[],
  childIds: readonly string[],
): Promise<Map<string, Of>> {
  if (trips.length === 0 || childIds.length === 0) return new Map();
  const rows = await council.db
    .selectFrom('invitation')
    .innerJoin('person', 'person.id', 'made_by')
    .select(['invitation.id', 'booking_id', 'child_id', 'made_at', 'withdrawn_at', 'person.name'])
    .where(
      'booking_id',
      'in',
      trips.map(({ id }) => id),
    )
    .where('child_id', 'in', [...new Set(childIds)])
    .orderBy('made_at')
    .execute();
  if (rows.length === 0) return new Map();
  const answers = await readAnswers(
    council,
    rows.map(({ id }) => id),
  );
  const byTrip = Map.groupBy(rows, ({ booking_id }) => booking_id);
  return new Map(
    trips.flatMap((trip): [string, Of][] => {
      const ofTrip = byTrip.get(trip.id);
      if (!ofTrip) return [];
      const until = invitationUntil(trip.ends_at.getTime());
      const works = trip.announced && council.now() < until;
      return [
        [
          trip.id,
          {
            invitations: ofTrip
              .filter(({ withdrawn_at }) => works && withdrawn_at === null)
              .map((row) => ({
                id: row.id,
                childId: row.child_id,
                madeBy: row.name,
                madeAt: instantText(row.made_at.getTime()),
                until: instantText(until),
              })),
            answers: answers.filter(({ bookingId }) => bookingId === trip.id),
          },
        ],
      ];
    }),
  );
}

async function readAnswers({ db }: Council, invitationIds: string[]): Promise<ChildAnswer[]> {
  const rows = await db
    .selectFrom('invitation_answer')
    .innerJoin('invitation', 'invitation.id', 'invitation_id')
    .leftJoin('person', 'person.id', 'replied_by')
    .selectAll('invitation_answer')
    .select(['booking_id', 'child_id', 'person.name as replier'])
    .where('invitation_id', 'in', invitationIds)
    .orderBy('at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    childId: row.child_id,
    bookingId: row.booking_id,
    at: instantText(row.at.getTime()),
    says: row.says,
    wishes: row.wishes,
    words: row.words,
    reply:
      row.reply === null || row.replied_at === null
        ? null
        : {
            how: row.reply,
            by: row.replier ?? '',
            at: instantText(row.replied_at.getTime()),
            words: row.reply_words,
          },
    askedToBeSeen: row.asked_fact !== null,
  }));
}
