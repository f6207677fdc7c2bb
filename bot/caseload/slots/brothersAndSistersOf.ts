import type { Council } from '#bot/caseload/council.ts';
import { anyOf } from '#bot/store/anyOf.ts';

/** The ids of these children's brothers and sisters, without the children themselves. Shows nobody to anybody: it only ranks days. */
export async function brothersAndSistersOf(
  { db }: Council,
  childIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('family as own')
    .innerJoin('family as other', (join) =>
      join.onRef('other.source', '=', 'own.source').onRef('other.family', '=', 'own.family'),
    )
    .select('other.child_id')
    .where('own.child_id', '=', anyOf(childIds))
    .execute();
  return new Set(rows.map(({ child_id }) => child_id).filter((id) => !childIds.includes(id)));
}
