import { sql } from 'kysely';
import { today, type Council } from '#bot/caseload/council.ts';
import type { PeopleList } from '#shared/model/api/administration.ts';

/**
 * Who may sign in, with how many children they work with today, and which names of the exports are matched to nobody: their
 * children are computed and shown to the manager all the same. Counts only: an administrator sees no child.
 */
export async function listPeople(council: Council): Promise<PeopleList> {
  const { db } = council;
  const open = await openAllocations(council);
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'account', 'roles', 'teams'])
    .select((eb) => eb.fn.coalesce('known_staff', 'staff').as('staff'))
    .where('removed_at', 'is', null)
    .orderBy('name')
    .execute();
  const matched = new Set(rows.flatMap(({ staff }) => staff));
  const childrenOf = (staff: readonly string[]): number =>
    new Set(open.filter((one) => staff.includes(one.staff)).map(({ child_id }) => child_id)).size;
  const byStaff = Map.groupBy(
    open.filter(({ staff }) => !matched.has(staff)),
    ({ staff }) => staff,
  );
  return {
    people: rows.map(({ staff, ...person }) => ({ ...person, children: childrenOf(staff) })),
    notMatched: [...byStaff]
      .map(([staff, [first]]) => ({
        staff,
        name: first?.name ?? null,
        team: first?.team ?? null,
        children: childrenOf([staff]),
      }))
      .sort((one, other) => other.children - one.children || one.staff.localeCompare(other.staff, 'en-GB')),
  };
}

function openAllocations({ db, ...council }: Council) {
  const now = today(council);
  return db
    .selectFrom('allocation')
    .innerJoin('child', 'child.id', 'allocation.child_id')
    .leftJoin('staff', (join) =>
      join.onRef('staff.source', '=', 'allocation.source').onRef('staff.staff', '=', 'allocation.staff'),
    )
    .leftJoin('team', 'team.id', 'allocation.team')
    .select(['allocation.child_id', 'allocation.staff', 'staff.name'])
    .select(sql<string | null>`coalesce(team.name, allocation.team)`.as('team'))
    .where('child.closed', '=', false)
    .where('allocation.staff', 'is not', null)
    .$narrowType<{ staff: string }>()
    .where((eb) => eb.or([eb('from_date', 'is', null), eb('from_date', '<=', now)]))
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', now)]))
    .orderBy('allocation.staff')
    .execute();
}
