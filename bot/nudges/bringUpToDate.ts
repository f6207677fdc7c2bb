import { openPlanOf } from '#bot/caseload/plans/planOf.ts';
import { planMessage } from '#bot/caseload/plans/agreePlan.ts';
import { type Council, inTransaction, today } from '#bot/caseload/council.ts';
import { evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import { readPerson } from '#bot/identity/readPerson.ts';
import { inSight } from '#bot/identity/sight.ts';
import { messagesChanged, withdrawMessages } from '#bot/teams/messages.ts';
import { nudgeMessage, refreshDigests } from './digests.ts';
import { unsettledNudges } from './lookAtChildren.ts';
import { hashOf, type Nudge, type NudgeSaid, readSaid } from './readSaid.ts';

interface Which {
  /** Only these children; all when left out. */
  childIds?: readonly string[];
  /** Also who may no longer see a child they were told of: asks the store for each person who was told. */
  sight?: boolean;
}

/**
 * Brings nudges to how things stand: answered once a plan is agreed, open again when it is taken back, settled once the child was seen or
 * nothing is late. Messages whose words have changed are written anew, in place; those that need nobody's eye any more go. It opens
 * nothing and tells nobody anything new: that is for the morning.
 */
export async function bringUpToDate(
  council: Council,
  { childIds, sight = false }: Which = {},
): Promise<void> {
  const nudges = await unsettledNudges(council, childIds);
  if (nudges.length > 0) {
    const said = await readSaid(council, nudges);
    for (const nudge of nudges) await follow(council, nudge, said.get(nudge.id) ?? null);
    if (sight) await followSight(council, nudges);
  }
  await withdrawDonePlans(council, childIds);
}

async function follow(council: Council, nudge: Nudge, said: NudgeSaid | null): Promise<void> {
  const answered = said?.plan?.answers ? said.plan.id : null;
  // A plan whose day has passed answers nothing any more, but its nudge stays as it is until the morning opens the next one.
  const plan = said?.plan?.passed && said.plan.id === nudge.plan_id ? nudge.plan_id : answered;
  const state = said === null ? 'settled' : plan === null ? 'open' : 'answered';
  const hash = said === null ? nudge.said : hashOf(said);
  if (state === nudge.state && plan === nudge.plan_id && hash === nudge.said) return;
  await inTransaction(council, async (inside) => {
    const changed = await inside.db
      .updateTable('nudge')
      .set({
        state,
        ...(said === null ? { settled_at: new Date(inside.now()) } : { plan_id: plan, said: hash }),
      })
      .where('id', '=', nudge.id)
      .where('state', '!=', 'settled')
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) return;
    // Just opened: its message is not older than this.
    if (nudge.said === '' && state === 'open') return;
    await refreshDigests(inside, [nudge.id]);
  });
}

/** Who has moved to another team, or left, must not keep a card about a child they may no longer see. */
async function followSight(council: Council, nudges: readonly Nudge[]): Promise<void> {
  const told = await council.db
    .selectFrom('nudge_told')
    .selectAll()
    .where(
      'nudge_id',
      'in',
      nudges.map(({ id }) => id),
    )
    .execute();
  const childOf = new Map(nudges.map(({ id, child_id }) => [id, child_id]));
  for (const [personId, rows] of Map.groupBy(told, (row) => row.person_id)) {
    const seen = await seenBy(
      council,
      personId,
      rows.flatMap((row) => childOf.get(row.nudge_id) ?? []),
    );
    for (const row of rows) {
      const sees = seen.has(childOf.get(row.nudge_id) ?? '');
      if (sees !== (row.gone_at !== null)) continue;
      await inTransaction(council, async (inside) => {
        await inside.db
          .updateTable('nudge_told')
          .set({ gone_at: sees ? null : new Date(inside.now()) })
          .where('nudge_id', '=', row.nudge_id)
          .where('person_id', '=', personId)
          .execute();
        await messagesChanged(inside, nudgeMessage, row.digest_id);
      });
    }
  }
}

/** Which of these children the person may see today. */
export async function seenBy(
  council: Council,
  personId: string,
  childIds: readonly string[],
): Promise<Set<string>> {
  const person = await readPerson(council.db, personId);
  if (!person || childIds.length === 0) return new Set();
  const rows = await council.db
    .selectFrom('child')
    .select('id')
    .where('id', 'in', childIds)
    .where((eb) => inSight(eb, person, today(council)))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Messages to workers about a plan that was taken back, has come about, or was followed by another. */
async function withdrawDonePlans(council: Council, childIds?: readonly string[]): Promise<void> {
  if (childIds?.length === 0) return;
  const shown = await council.db
    .selectFrom('message')
    .innerJoin('fact', 'fact.id', 'message.subject_id')
    .select(['message.subject_id', 'fact.child_id'])
    .where('message.kind', '=', planMessage)
    .where('wanted', '=', 'shown')
    .$if(childIds !== undefined, (query) => query.where('fact.child_id', 'in', childIds!))
    .execute();
  if (shown.length === 0) return;
  const evaluated = await evaluateChildren(council, [...new Set(shown.map((row) => row.child_id))]);
  for (const { subject_id, child_id } of shown) {
    const child = evaluated.get(child_id);
    const open = child && !child.rows.child.closed ? openPlanOf(child, council.now()) : null;
    if (open?.id !== subject_id) await withdrawMessages(council, planMessage, subject_id);
  }
}
