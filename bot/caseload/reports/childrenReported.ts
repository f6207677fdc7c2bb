import { sql } from 'kysely';
import { today, type Council } from '#bot/caseload/council.ts';
import { type ChildStamp, childStamps } from '#bot/caseload/reading/childRows.ts';
import { hasRole, type Person } from '#bot/identity/person.ts';
import { inSight, type View } from '#bot/identity/sight.ts';

/** Those whose reports are about the whole service. */
export function seesService(person: Pick<Person, 'roles'>): boolean {
  return hasRole(person, 'head-of-service', 'analyst');
}

/**
 * The children whose past a person's report may count: for a whole service all, those with whom the work has ended too; for a manager
 * all who were ever with their teams, of whom only the days with those teams are counted. Counting needs no leave to see the child:
 * names are given by `childrenNamed` alone.
 */
export async function childrenCounted({ db }: Council, person: Person): Promise<ChildStamp[]> {
  if (seesService(person)) {
    const { stamps } = await db
      .selectFrom('child')
      .select(childStamps.as('stamps'))
      .executeTakeFirstOrThrow();
    return stamps;
  }
  const { stamps } = await db
    .selectFrom('child')
    .select(childStamps.as('stamps'))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('allocation')
          .select('allocation.child_id')
          .whereRef('allocation.child_id', '=', 'child.id')
          .where((or) =>
            or.or([
              or('team', '=', sql<string>`any(${person.teams}::text[])`),
              or.and([
                or('team', 'is', null),
                or.exists(
                  or
                    .selectFrom('person')
                    .select('person.id')
                    .where(sql<boolean>`allocation.staff = any(coalesce(known_staff, person.staff))`)
                    .where(sql<boolean>`coalesce(known_teams, person.teams) && ${person.teams}::text[]`),
                ),
              ]),
            ]),
          ),
      ),
    )
    .executeTakeFirstOrThrow();
  return stamps;
}

/** The children whom a person may see by name today. */
export async function childrenNamed(council: Council, person: Person): Promise<Set<string>> {
  const rows = await council.db
    .selectFrom('child')
    .select('child.id')
    .where((eb) => inSight(eb, person, today(council)))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** The children with whom the council works today and whose visits ahead a person's report counts. */
export async function childrenAhead(council: Council, person: Person, view: View): Promise<ChildStamp[]> {
  const { stamps } = await council.db
    .selectFrom('child')
    .select(childStamps.as('stamps'))
    .where('closed', '=', false)
    .$if(view !== 'team' || !seesService(person), (query) =>
      query.where((eb) => inSight(eb, person, today(council), view)),
    )
    .executeTakeFirstOrThrow();
  return stamps;
}
