import type { Selectable } from 'kysely';
import type { Council } from '#bot/caseload/council.ts';
import type { Tables } from '#bot/store/tables.ts';
import { invitationHash } from './invitationToken.ts';
import { invitationUntil } from './invitationUntil.ts';

/** A link that works now, with the visit it is about. */
export interface OpenInvitation {
  id: string;
  childId: string;
  told: { start: number; end: number; place: Tables['booking']['place'] };
  booking: Selectable<Tables['booking']>;
}

/**
 * The invitation behind a link, or null: unknown, withdrawn, run out, or of a visit that nobody is to be told of. All of these take the
 * same one query and look the same, so that trying links tells nothing. Inside a transaction the invitation is held until the end.
 */
export async function openInvitation(council: Council, token: string): Promise<OpenInvitation | null> {
  const { db } = council;
  const row = await db
    .selectFrom('invitation')
    .innerJoin('booking', 'booking.id', 'invitation.booking_id')
    .selectAll('booking')
    .select(['invitation.id as invitation_id', 'child_id', 'told_start', 'told_end', 'told_place'])
    .where('token_hash', '=', invitationHash(token))
    .where('withdrawn_at', 'is', null)
    .$if(db.isTransaction, (query) => query.forUpdate('invitation'))
    .executeTakeFirst();
  if (!row?.announced || council.now() >= invitationUntil(row.ends_at.getTime())) return null;
  const { invitation_id, child_id, told_start, told_end, told_place, ...booking } = row;
  return {
    id: invitation_id,
    childId: child_id,
    told: { start: told_start.getTime(), end: told_end.getTime(), place: told_place },
    booking,
  };
}
