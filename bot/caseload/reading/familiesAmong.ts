import type { Council } from '#bot/caseload/council.ts';

/** The groups of brothers and sisters among these children, by id: only groups of two or more. One query. */
export async function familiesAmong({ db }: Council, ids: readonly string[]): Promise<string[][]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('family')
    .select(['source', 'family', 'child_id'])
    .where('child_id', 'in', ids)
    .orderBy('child_id')
    .execute();
  const groups = new Map<string, Set<string>>();
  for (const { source, family, child_id } of rows) {
    const key = `${source} ${family}`;
    groups.set(key, (groups.get(key) ?? new Set<string>()).add(child_id));
  }
  // Two sources may tell the same family.
  const told = new Map([...groups.values()].map((group) => [[...group].join(' '), [...group]]));
  return [...told.values()].filter((group) => group.length > 1);
}
