import { bookingsLeftBehind } from '#bot/caseload/booking/bookingsLeftBehind.ts';
import { type Council, today } from '#bot/caseload/council.ts';
import { evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import { familiesAmong } from '#bot/caseload/reading/familiesAmong.ts';
import { rolesTowards } from '#bot/caseload/visits/roleTowards.ts';
import type { Person } from '#bot/identity/person.ts';
import { personColumns, personOf } from '#bot/identity/readPerson.ts';
import type { MustInclude } from '#shared/model/evaluation.ts';
import type { InvitationPage, PageReply } from '#shared/model/invitationPage.ts';
import { invitationPageWords } from '#shared/words/invitationPage.ts';
import { firstNameOf } from './firstNameOf.ts';
import { formKey } from './formKey.ts';
import { openInvitation, type OpenInvitation } from './openInvitation.ts';

/**
 * What a child's page says, for whoever has the link; null when the link does not work. No child is named in it, neither this one nor a
 * brother or sister, nor is anything said again that somebody wrote on the page: others may be looking.
 */
export async function readInvitationPage(council: Council, token: string): Promise<InvitationPage | null> {
  const open = await openInvitation(council, token);
  if (!open) return null;
  const { booking, childId, told } = open;
  const start = booking.starts_at.getTime();
  const end = booking.ends_at.getTime();
  const worker = await workerOf(council, booking.worker_id);
  const leftBehind = (await bookingsLeftBehind(council, [booking])).size > 0;
  const answers = await answersOf(council, open);
  const lastOnTime = answers.findLast(({ says }) => says !== 'worried');
  const isFine = lastOnTime?.says === 'fine' && lastOnTime.booking_version === booking.version;
  const over = booking.state === 'done' || end <= council.now();
  const moved = told.start !== start || told.end !== end || told.place !== booking.place;
  return {
    now: council.now(),
    state: booking.state === 'cancelled' ? 'cancelled' : over ? 'over' : 'ahead',
    // Who has left, or works with others now, will not come: nobody is promised whom we do not know.
    worker: leftBehind ? invitationPageWords.somebody : firstNameOf(worker.name),
    role: leftBehind ? 'other' : (await rolesTowards(council, worker, [childId], today(council)))(childId),
    start,
    end,
    place: booking.place,
    changedFrom: moved && !isFine ? told : null,
    why: booking.place === 'online' ? [] : await mustInclude(council, childId),
    withFamily: await withFamily(council, booking.id, childId),
    joinUrl: safeLink(booking.join_url),
    fine: isFine,
    heard: answers.some(({ says }) => says !== 'fine'),
    replies: repliesTo(answers),
    form: formKey(token, answers.length),
    seen: booking.version,
  };
}

type Answers = Awaited<ReturnType<typeof answersOf>>;

/** Of this link alone: what came over one that was withdrawn may have come from somebody else. Oldest first. */
function answersOf({ db }: Council, { id }: OpenInvitation) {
  return db
    .selectFrom('invitation_answer')
    .leftJoin('person', 'person.id', 'replied_by')
    .select(['says', 'booking_version', 'reply', 'reply_words', 'replied_at', 'person.name as replier'])
    .where('invitation_id', '=', id)
    .orderBy('at')
    .execute();
}

function repliesTo(answers: Answers): PageReply[] {
  const given = answers
    .filter(({ replied_at }) => replied_at !== null)
    .sort((one, other) => (one.replied_at?.getTime() ?? 0) - (other.replied_at?.getTime() ?? 0))
    .flatMap(({ reply, reply_words, replier }): PageReply[] =>
      reply ? [{ how: reply, by: firstNameOf(replier ?? ''), words: reply_words }] : [],
    )
    .reverse();
  return given.filter(({ how }, at) => how === 'replied' || given.findIndex((one) => one.how === how) === at);
}

/** The worker as the council knows them; also one who has left. */
async function workerOf({ db }: Council, id: string): Promise<Person> {
  const row = await db
    .selectFrom('person')
    .select(personColumns)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { ...personOf(row), objectId: row.object_id ?? '' };
}

async function mustInclude(council: Council, childId: string): Promise<readonly MustInclude[]> {
  const evaluated = (await evaluateChildren(council, [childId])).get(childId);
  return evaluated?.evaluation.next?.mustInclude ?? [];
}

/** Only where we know that the others on the trip are brothers or sisters: nobody else's visit is told of. */
async function withFamily(council: Council, bookingId: string, childId: string): Promise<boolean> {
  const children = await council.db
    .selectFrom('booking_child')
    .select('child_id')
    .where('booking_id', '=', bookingId)
    .execute();
  if (children.length < 2) return false;
  const ids = children.map(({ child_id }) => child_id);
  const own = (await familiesAmong(council, ids)).filter((group) => group.includes(childId));
  return ids.every((id) => id === childId || own.some((group) => group.includes(id)));
}

/** What stands in a link must be one: nothing but https goes onto the page. */
function safeLink(address: string | null): string | null {
  return address !== null && URL.canParse(address) && new URL(address).protocol === 'https:' ? address : null;
}
