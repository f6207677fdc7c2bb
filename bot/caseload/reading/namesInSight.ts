import { today, type Council } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import { inSight } from '#bot/identity/sight.ts';

export interface NamedChild {
  id: string;
  given: string | null;
  family: string | null;
  /** The council's own id. */
  externalId: string;
}

/**
 * The names of all children whom a person may see and with whom the council still works: to know who is meant. One query, nobody's
 * dates are worked out.
 */
export async function namesInSight(council: Council, person: Person): Promise<NamedChild[]> {
  return council.db
    .selectFrom('child')
    .select(['id', 'given_name as given', 'family_name as family', 'external_id as externalId'])
    .where('closed', '=', false)
    .where((eb) => inSight(eb, person, today(council)))
    .orderBy('given_name')
    .orderBy('family_name')
    .orderBy('id')
    .execute();
}
