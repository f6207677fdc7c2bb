import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Council, inTransaction } from '#bot/caseload/council.ts';
import { packsInForce } from '#bot/caseload/reading/chosenPacks.ts';
import { wantMessage, withdrawMessages } from '#bot/teams/messages.ts';
import type { LookCounts } from '#shared/model/api/nudges.ts';
import { isoDate } from '#shared/time/calendarDay.ts';
import { londonDay } from '#shared/time/london.ts';
import { bringUpToDate } from './bringUpToDate.ts';
import { nudgeMessage, refreshDigests } from './digests.ts';
import { type Found, lookAtChildren, type Looked } from './lookAtChildren.ts';
import { lookDay } from './lookDay.ts';
import { managersOf } from './managersOf.ts';
import type { Nudge } from './readSaid.ts';

/**
 * Looks through all children, if today's look is due and was not done: each matter that managers have not been told of becomes a nudge,
 * and each manager gets one message for all of theirs. Written in one transaction with the row of the day, so that a day has one
 * look however often, and by however many processes, this is called.
 * @returns what it found, or null when there was nothing to do
 */
export async function lookIfDue(council: Council): Promise<LookCounts | null> {
  const day = lookDay(council.now());
  if (day === null || (await isDone(council, day)) || !(await isReady(council))) return null;
  const looked = await lookAtChildren(council);
  const counts = await inTransaction(council, (inside) => write(inside, day, looked));
  if (counts === null) return null;
  council.log.info({ day, ...counts }, 'daily look');
  await bringUpToDate(council);
  return counts;
}

async function isDone({ db }: Council, day: string): Promise<boolean> {
  return Boolean(await db.selectFrom('nudge_look').select('day').where('day', '=', day).executeTakeFirst());
}

/** An empty council, or one that is just being filled, is looked at once it is whole: else its first morning would be lost. */
async function isReady(council: Council): Promise<boolean> {
  const { db } = council;
  const child = await db
    .selectFrom('child')
    .select('id')
    .where('closed', '=', false)
    .limit(1)
    .executeTakeFirst();
  if (!child || (await packsInForce(council)).length === 0) return false;
  const staff = await db
    .selectFrom('person')
    .select('id')
    .where('removed_at', 'is', null)
    .where('in_file', '=', true)
    .limit(1)
    .executeTakeFirst();
  const importing = await db
    .selectFrom('import_run')
    .select('id')
    .where('state', '=', 'applying')
    // One whose process was killed says no more, and must not hold up every morning after.
    .where('beat_at', '>', sql<Date>`now() - interval '120 seconds'`)
    .limit(1)
    .executeTakeFirst();
  return Boolean(staff) && !importing;
}

async function write(council: Council, day: string, looked: Looked): Promise<LookCounts | null> {
  const { db } = council;
  // The first of two processes holds the other here until it has ended; then this one finds the day taken.
  const { numInsertedOrUpdatedRows: taken } = await db
    .insertInto('nudge_look')
    .values({ day, at: new Date(council.now()), counts: JSON.stringify({}) })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .executeTakeFirstOrThrow();
  if (taken === 0n) return null;
  const replaced = looked.found.flatMap((one) => (one.open && isReplaced(one) ? [one.open] : []));
  await settle(council, [...looked.settled, ...replaced]);
  const opened = await openNudges(council, looked.found.filter(isNew));
  const told = await tellManagers(council, day);
  const counts: LookCounts = {
    children: looked.children,
    late: looked.late,
    unseen: looked.unseen,
    withoutDate: looked.withoutDate,
    opened,
    ...told,
  };
  await db
    .updateTable('nudge_look')
    .set({ counts: JSON.stringify(counts) })
    .where('day', '=', day)
    .execute();
  return counts;
}

/** A nudge that was already opened says something else now: the day of its plan has passed, or "not seen yet" has become "late". */
function isReplaced({ open, matter, passedPlan, planned }: Found): boolean {
  if (!open || planned) return false;
  if (passedPlan !== null) {
    // Opened once more after that day, by a visit that was corrected away, say: it has been told of the plan too.
    const toldAgain = open.occasion.startsWith('again') && londonDayText(open.opened_at) > passedPlan.by;
    return open.occasion !== afterPlan(passedPlan.id) && !toldAgain;
  }
  return open.kind === 'unseen' && matter.kind === 'late';
}

function isNew(found: Found): boolean {
  if (found.planned || found.waits) return false;
  return found.open === null || isReplaced(found);
}

const afterPlan = (plan: string) => `plan ${plan}`;
const londonDayText = (at: Date) => isoDate(londonDay(at.getTime()));

async function settle(council: Council, nudges: readonly Nudge[]): Promise<void> {
  if (nudges.length === 0) return;
  const ids = nudges.map(({ id }) => id);
  await council.db
    .updateTable('nudge')
    .set({ state: 'settled', settled_at: new Date(council.now()) })
    .where('id', 'in', ids)
    .execute();
  await refreshDigests(council, ids);
}

/** @returns how many were opened */
async function openNudges(council: Council, found: readonly Found[]): Promise<number> {
  if (found.length === 0) return 0;
  const earlier = await council.db
    .selectFrom('nudge')
    .select(['id', 'child_id', 'kind', 'obligation', 'due_by', 'occasion'])
    .where(
      'child_id',
      'in',
      found.map(({ childId }) => childId),
    )
    .orderBy('opened_at')
    .execute();
  const byChild = Map.groupBy(earlier, (one) => one.child_id);
  const rows = found.map(({ childId, matter, passedPlan }) => {
    const same = (byChild.get(childId) ?? []).filter(
      (one) =>
        one.kind === matter.kind && one.obligation === matter.obligation && one.due_by === matter.dueBy,
    );
    const wanted = passedPlan === null ? '' : afterPlan(passedPlan.id);
    // Told before and then taken for settled, by a record that was corrected since, say.
    const again = same.some(({ occasion }) => occasion === wanted);
    return {
      id: randomUUID(),
      child_id: childId,
      kind: matter.kind,
      obligation: matter.obligation,
      clause: matter.clause,
      counted_from: matter.countedFrom,
      due_by: matter.dueBy,
      occasion: again ? `again ${same.at(-1)?.id}` : wanted,
      state: 'open' as const,
      opened_at: new Date(council.now()),
    };
  });
  let opened = 0n;
  for (let from = 0; from < rows.length; from += 500) {
    const written = await council.db
      .insertInto('nudge')
      .values(rows.slice(from, from + 500))
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    opened += written.numInsertedOrUpdatedRows ?? 0n;
  }
  return Number(opened);
}

/**
 * Everybody who answers for a child of an open nudge and was not told of it gets it in their message of this morning: those who
 * became manager since, or again, and those whom an earlier message failed to reach for good, too.
 */
async function tellManagers(council: Council, day: string): Promise<Pick<LookCounts, 'told' | 'nobody'>> {
  const { db } = council;
  const open = await db.selectFrom('nudge').select(['id', 'child_id']).where('state', '=', 'open').execute();
  const managers = await managersOf(
    council,
    open.map(({ child_id }) => child_id),
  );
  const known = new Set(
    (await stillTold(council)).map(({ nudge_id, person_id }) => `${nudge_id} ${person_id}`),
  );
  const byPerson = new Map<string, string[]>();
  for (const { id, child_id } of open)
    for (const person of managers.get(child_id) ?? [])
      if (!known.has(`${id} ${person}`)) byPerson.set(person, [...(byPerson.get(person) ?? []), id]);
  for (const [personId, nudges] of byPerson) await tell(council, day, personId, nudges);
  return {
    told: byPerson.size,
    nobody: open.filter(({ child_id }) => !managers.has(child_id)).length,
  };
}

/** Who has an open nudge in a message that is in their chat, or on its way there, and may see the child. */
function stillTold({ db }: Council) {
  return db
    .selectFrom('nudge_told')
    .innerJoin('nudge', 'nudge.id', 'nudge_told.nudge_id')
    .innerJoin('message', 'message.subject_id', 'nudge_told.digest_id')
    .select(['nudge_id', 'nudge_told.person_id'])
    .where('nudge.state', '=', 'open')
    .where('gone_at', 'is', null)
    .where('message.kind', '=', nudgeMessage)
    .where('wanted', '=', 'shown')
    .where((eb) =>
      eb.or([eb('done_at', 'is', null), eb('activity_id', 'is not', null), eb('last_error', 'is', null)]),
    )
    .execute();
}

async function tell(
  council: Council,
  day: string,
  personId: string,
  nudges: readonly string[],
): Promise<void> {
  const id = randomUUID();
  await council.db.insertInto('nudge_digest').values({ id, person_id: personId, day }).execute();
  await withdrawFailed(council, personId);
  await council.db
    .insertInto('nudge_told')
    .values(nudges.map((nudge_id) => ({ nudge_id, person_id: personId, digest_id: id })))
    .onConflict((conflict) =>
      conflict.columns(['nudge_id', 'person_id']).doUpdateSet({ digest_id: id, gone_at: null }),
    )
    .execute();
  await wantMessage(council, { key: `nudge/${id}`, personId, kind: nudgeMessage, subjectId: id });
}

/** This morning's message takes the place of those that could not be brought: nobody waits for them any more. */
async function withdrawFailed(council: Council, personId: string): Promise<void> {
  const failed = await council.db
    .selectFrom('message')
    .select('subject_id')
    .where('person_id', '=', personId)
    .where('kind', '=', nudgeMessage)
    .where('wanted', '=', 'shown')
    .where('activity_id', 'is', null)
    .where('last_error', 'is not', null)
    .where('done_at', 'is not', null)
    .execute();
  for (const { subject_id } of failed) await withdrawMessages(council, nudgeMessage, subject_id);
}
