import { sql } from 'kysely';
import type { Council } from '#bot/caseload/council.ts';
import { hasRole, type Person } from '#bot/identity/person.ts';
import { type VisitRole, visitRoles } from '#shared/model/caseFile.ts';

/**
 * In which role a person visits each of these children on a day: as the export says that they work with the child then, else
 * by what they do in the council. Which roles count is for the policy.
 * @param day `2026-11-05`
 */
export async function rolesTowards(
  { db }: Council,
  person: Person,
  childIds: readonly string[],
  day: string,
): Promise<(childId: string) => VisitRole> {
  const rows = await db
    .selectFrom('allocation')
    .select(['child_id', 'role'])
    .where('child_id', 'in', childIds)
    .where('staff', '=', sql<string>`any(${person.staff}::text[])`)
    .where((eb) => eb.or([eb('from_date', 'is', null), eb('from_date', '<=', day)]))
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', day)]))
    .execute();
  return (childId) => {
    const allocated = rows.filter((row) => row.child_id === childId).map(({ role }) => role as VisitRole);
    return visitRoles.find((role) => allocated.includes(role)) ?? roleInCouncil(person);
  };
}

function roleInCouncil(person: Person): VisitRole {
  if (hasRole(person, 'duty-worker')) return 'duty-social-worker';
  if (hasRole(person, 'worker')) return 'other-social-worker';
  if (hasRole(person, 'personal-adviser')) return 'personal-adviser';
  if (hasRole(person, 'early-help-practitioner')) return 'early-help-practitioner';
  return 'other';
}
