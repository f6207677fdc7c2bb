import { type Council, today } from '#bot/caseload/council.ts';
import { hasRole } from '#bot/identity/person.ts';
import { personColumns, personOf } from '#bot/identity/readPerson.ts';
import { inSight } from '#bot/identity/sight.ts';

/**
 * Who is told of each of these children, as ids of people: the managers in whose teams the child is, by the same rule by which
 * they see the child; where there is none, every head of service; a child for whom there is nobody has no entry. Two queries,
 * and one for each manager.
 */
export async function managersOf(
  council: Council,
  childIds: readonly string[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (childIds.length === 0) return found;
  const rows = await council.db
    .selectFrom('person')
    .select(personColumns)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  const people = rows.map(personOf);
  for (const manager of people.filter((one) => hasRole(one, 'manager') && one.teams.length > 0)) {
    // As manager alone: a head of service who leads a team besides is told of that team as its manager.
    const seen = await council.db
      .selectFrom('child')
      .select('id')
      .where('id', 'in', childIds)
      .where((eb) => inSight(eb, { ...manager, roles: ['manager'] }, today(council), 'team'))
      .execute();
    for (const { id } of seen) found.set(id, [...(found.get(id) ?? []), manager.id]);
  }
  const heads = people.filter((one) => hasRole(one, 'head-of-service')).map(({ id }) => id);
  if (heads.length > 0) for (const id of childIds) if (!found.has(id)) found.set(id, heads);
  return found;
}
