import { today, type Council } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import { inSight } from '#bot/identity/sight.ts';
import type { ChildPage } from '#shared/model/api/children.ts';
import { evaluateChildren } from './evaluateChildren.ts';
import { nameOf } from './nameOf.ts';

/** The child's brothers and sisters whom this person may see, with the day by which each must next be seen and what that visit must include. */
export async function familyOf(
  council: Council,
  person: Person,
  childId: string,
): Promise<ChildPage['family']> {
  const { db } = council;
  const families = db
    .selectFrom('family as own')
    .innerJoin('family as other', (join) =>
      join.onRef('other.source', '=', 'own.source').onRef('other.family', '=', 'own.family'),
    )
    .select('other.child_id')
    .where('own.child_id', '=', childId)
    .where('other.child_id', '!=', childId);
  const rows = await db
    .selectFrom('child')
    .select(['id', 'given_name', 'family_name', 'external_id'])
    .where('id', 'in', families)
    .where('closed', '=', false)
    .where((eb) => inSight(eb, person, today(council)))
    .orderBy('given_name')
    .orderBy('external_id')
    .execute();
  const evaluated = await evaluateChildren(
    council,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    name: nameOf(row),
    dueBy: evaluated.get(row.id)?.evaluation.next?.dueBy ?? null,
    mustInclude: evaluated.get(row.id)?.evaluation.next?.mustInclude ?? [],
  }));
}
