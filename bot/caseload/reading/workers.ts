import { sql } from 'kysely';
import { today, type Council } from '#bot/caseload/council.ts';

/** Who works with a child, and in which team, today. */
export interface WorkerAndTeam {
  /** `id` is null where the export's name of the worker is matched to no account. */
  worker: { id: string | null; name: string } | null;
  team: string | null;
}

/** Lead first; the rest in the order of the alphabet, so that the same facts always name the same person. */
const order = sql`case allocation.role when 'lead-social-worker' then 0 when 'personal-adviser' then 1 when 'early-help-practitioner' then 2 else 3 end`;

/** The worker and the team of each of these children: one query. */
export async function readWorkers(
  council: Council,
  childIds: readonly string[],
): Promise<Map<string, WorkerAndTeam>> {
  const found = new Map<string, WorkerAndTeam>();
  if (childIds.length === 0) return found;
  const now = today(council);
  const rows = await council.db
    .selectFrom('allocation')
    .leftJoin('staff', (join) =>
      join.onRef('staff.source', '=', 'allocation.source').onRef('staff.staff', '=', 'allocation.staff'),
    )
    .leftJoin('person', (join) =>
      join
        .on('person.removed_at', 'is', null)
        .on(sql<boolean>`allocation.staff = any(coalesce(person.known_staff, person.staff))`),
    )
    .leftJoin('team', 'team.id', 'allocation.team')
    .select([
      'allocation.child_id',
      'allocation.staff',
      'staff.name as staff_name',
      'person.id as person_id',
      'person.name as person_name',
      'allocation.team',
      'team.name as team_name',
    ])
    .where('allocation.child_id', 'in', childIds)
    .where((eb) => eb.or([eb('from_date', 'is', null), eb('from_date', '<=', now)]))
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', now)]))
    .orderBy('allocation.child_id')
    // A team alone comes after everybody who is named.
    .orderBy(sql`allocation.staff is null`)
    .orderBy(order)
    .orderBy('allocation.from_date', 'desc')
    .orderBy('allocation.staff')
    .execute();
  for (const row of rows) {
    if (found.has(row.child_id)) continue;
    found.set(row.child_id, {
      worker:
        row.staff === null
          ? null
          : { id: row.person_id, name: row.person_name ?? row.staff_name ?? row.staff },
      team: row.team_name ?? row.team,
    });
  }
  return found;
}
