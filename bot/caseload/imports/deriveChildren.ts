import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'kysely';
import type { CouncilStore } from '#bot/caseload/council.ts';
import { readChildRows, type ChildRows } from '#bot/caseload/reading/childRows.ts';
import { storyOf } from '#bot/caseload/reading/storyOf.ts';
import { touchChildren } from '#bot/caseload/touchChild.ts';
import type { MergedChild } from '#shared/model/mergeSources.ts';
import { inParts } from './change.ts';

/**
 * Works out anew, from the documents of all sources, what the lists ask of children by worker, team and family: so that no order of
 * imports decides who sees whom.
 */
export async function deriveChildren(council: CouncilStore, childIds: readonly string[]): Promise<void> {
  const teams = await teamsOfStaff(council);
  for (const part of inParts(childIds, 50)) {
    const rows = await readChildRows(council, part);
    const merged = [...rows].map(([id, row]): [string, MergedChild] => [id, openAsEntered(row)]);
    await replaceAllocations(council, merged, teams);
    await replaceFamilies(council, merged);
    await setNamesAndClosed(council, merged);
    await touchChildren(council, part);
    await turn();
  }
}

/** What was entered here and still goes on keeps a child open whose work in the case system has ended; a death does not wait. */
function openAsEntered(rows: ChildRows): MergedChild {
  const { merged } = storyOf(rows);
  const goesOn = rows.facts.some(
    ({ body, withdrawn_at }) => withdrawn_at === null && body.kind === 'work' && body.until === undefined,
  );
  return goesOn && rows.documents.ssd?.died !== true ? { ...merged, closed: false } : merged;
}

async function teamsOfStaff({ db }: CouncilStore): Promise<Map<string, string>> {
  const rows = await db.selectFrom('staff').select(['source', 'staff', 'team']).execute();
  return new Map(
    rows.flatMap(({ source, staff, team }) => (team === null ? [] : [[`${source} ${staff}`, team]])),
  );
}

async function replaceAllocations(
  { db }: CouncilStore,
  children: readonly [string, MergedChild][],
  teams: ReadonlyMap<string, string>,
): Promise<void> {
  await db
    .deleteFrom('allocation')
    .where(
      'child_id',
      'in',
      children.map(([id]) => id),
    )
    .execute();
  const rows = children.flatMap(([childId, { allocations }]) => {
    return allocations.map((one) => ({
      source: one.source,
      child_id: childId,
      staff: one.staff,
      role: one.role,
      team: one.team ?? teams.get(`${one.source} ${one.staff}`) ?? null,
      from_date: one.from,
      to_date: one.to,
    }));
  });
  for (const part of inParts(rows)) await db.insertInto('allocation').values(part).execute();
}

async function replaceFamilies(
  { db }: CouncilStore,
  children: readonly [string, MergedChild][],
): Promise<void> {
  await db
    .deleteFrom('family')
    .where(
      'child_id',
      'in',
      children.map(([id]) => id),
    )
    .execute();
  const rows = children.flatMap(([childId, { families }]) =>
    families.map((family) => ({ source: 'ssd' as const, family, child_id: childId })),
  );
  for (const part of inParts(rows)) await db.insertInto('family').values(part).execute();
}

/** A name from a names file stays where no export brings one. */
async function setNamesAndClosed(
  { db }: CouncilStore,
  children: readonly [string, MergedChild][],
): Promise<void> {
  for (const closed of [true, false]) {
    const ids = children.filter(([, child]) => child.closed === closed).map(([id]) => id);
    if (ids.length > 0) await db.updateTable('child').set({ closed }).where('id', 'in', ids).execute();
  }
  const named = children.flatMap(([id, { name }]) => (name ? [{ id, ...name }] : []));
  if (named.length === 0) return;
  const ids = named.map(({ id }) => id);
  const given = named.map((one) => one.given);
  const family = named.map((one) => one.family);
  await sql`
    update child set given_name = named.given, family_name = named.family
    from unnest(${ids}::text[]::uuid[], ${given}::text[], ${family}::text[]) as named (id, given, family)
    where child.id = named.id`.execute(db);
}
