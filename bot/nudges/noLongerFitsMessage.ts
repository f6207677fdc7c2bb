import type { Council } from '#bot/caseload/council.ts';
import { readPerson } from '#bot/identity/readPerson.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { londonDay } from '#shared/time/london.ts';
import { instantText } from '#shared/time/moment.ts';
import { spokenSpan } from '#shared/time/spokenMoment.ts';
import { noLongerFitsWords as words } from '#shared/words/noLongerFits.ts';
import { noLongerFitsInSight } from './noLongerFitsInSight.ts';

/**
 * What a worker reads of a visit that no longer fits the child's day. It names nobody; null once it fits, was moved or is over,
 * or once they work with the child no more.
 */
export async function noLongerFitsMessage(
  council: Council,
  bookingId: string,
  personId: string,
): Promise<OutgoingMessage | null> {
  const [found] = await noLongerFitsInSight(council, [bookingId]);
  const person = await readPerson(council.db, personId);
  if (!found || !person || found.workerId !== personId) return null;
  const when = spokenSpan(instantText(found.start), instantText(found.end), londonDay(council.now()));
  return {
    summary: words.summary,
    text: words.message(when, found.against, council.tabLink(`booking/${bookingId}`, person.account)),
  };
}
