import type { Council } from '#bot/caseload/council.ts';

/** The names of these people by id; one who is in no table any more is left out. One query. */
export async function readNames(
  { db }: Council,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', wanted).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
