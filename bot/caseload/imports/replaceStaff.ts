import type { CouncilStore } from '#bot/caseload/council.ts';
import type { SourceReading } from '#shared/model/source.ts';
import { inParts } from './change.ts';

/**
 * Puts the staff and the teams of an export in the place of those of the last one. A member of staff who is in it no more stays,
 * since an older allocation may name them. Answers whether anything changed.
 */
export async function replaceStaff(
  { db }: CouncilStore,
  { source, staff, teams }: SourceReading,
): Promise<boolean> {
  const held = await db.selectFrom('staff').selectAll().where('source', '=', source).execute();
  const heldAs = new Map(held.map((one) => [one.staff, one]));
  const changed = staff.filter((one) => {
    const before = heldAs.get(one.staff);
    return !before || before.name !== one.name || before.team !== one.team;
  });
  for (const part of inParts(changed))
    await db
      .insertInto('staff')
      .values(part.map((one) => ({ source, ...one })))
      .onConflict((conflict) =>
        conflict.columns(['source', 'staff']).doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          team: eb.ref('excluded.team'),
        })),
      )
      .execute();
  for (const part of inParts(teams))
    await db
      .insertInto('team')
      .values(part.map(({ team, name }) => ({ id: team, name })))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({ name: eb.ref('excluded.name') })),
      )
      .execute();
  return changed.length > 0;
}
