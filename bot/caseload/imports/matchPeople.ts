import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { CouncilStore } from '#bot/caseload/council.ts';
import { matchNames, type Claimant, type NamedRow } from '#bot/imports/people/matchNames.ts';

/**
 * Works out anew which staff and which teams of the exports each person of the people file is, after either has changed. To be called
 * inside `inTransaction`. What the file itself says stays theirs too, so that a first import of an export meets it.
 * @returns names in the exports that were given to nobody, since they could be more than one person's
 */
export async function matchPeople(council: CouncilStore): Promise<string[]> {
  const people = await council.db
    .selectFrom('person')
    .select(['id', 'name', 'staff', 'teams', 'known_staff', 'known_teams'])
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  const staff = matchNames(
    people.map(({ id, name, staff: given }): Claimant => ({ person: id, name, given })),
    await staffRows(council),
  );
  const teams = await teamRows(council);
  for (const person of people) {
    // A team may have several managers, and a manager several teams: each is matched by itself.
    const own = person.teams.flatMap(
      (team) =>
        matchNames([{ person: person.id, name: null, given: [team] }], teams).found.get(person.id) ?? [],
    );
    // Who visits nobody claims no rows by a name alone; their name still makes another's unclear.
    const matched = person.staff.length > 0 ? (staff.found.get(person.id) ?? []) : [];
    const known_staff = together(
      person.staff.filter((one) => !staff.unclear.includes(one)),
      matched,
    );
    const known_teams = together(person.teams, own);
    if (
      isDeepStrictEqual(known_staff, person.known_staff) &&
      isDeepStrictEqual(known_teams, person.known_teams)
    )
      continue;
    await council.db
      .updateTable('person')
      .set({ known_staff, known_teams })
      .where('id', '=', person.id)
      .execute();
  }
  return staff.unclear;
}

function together(given: readonly string[], matched: readonly string[]): string[] {
  return [...new Set([...given, ...matched])].sort();
}

async function staffRows({ db }: CouncilStore): Promise<NamedRow[]> {
  const rows = await db
    .selectFrom('staff')
    .select(['staff as id', 'name'])
    .union(
      // A worker whom the export's own list of staff leaves out.
      db
        .selectFrom('allocation')
        .select([
          'allocation.staff as id',
          // Annex A has no ids: what it has is the name.
          sql<string | null>`case when allocation.source = 'annex-a' then allocation.staff end`.as('name'),
        ])
        .where('allocation.staff', 'is not', null)
        .$narrowType<{ id: string }>()
        .where((eb) =>
          eb.not(
            eb.exists(
              eb.selectFrom('staff').select('staff').whereRef('staff.staff', '=', 'allocation.staff'),
            ),
          ),
        ),
    )
    .execute();
  return rows.sort((one, other) => (one.id < other.id ? -1 : 1));
}

async function teamRows({ db }: CouncilStore): Promise<NamedRow[]> {
  const rows = await db.selectFrom('team').select(['id', 'name']).execute();
  const named = new Set(rows.map(({ id }) => id));
  const others = await db
    .selectFrom('allocation')
    .select('team')
    .distinct()
    .where('team', 'is not', null)
    .execute();
  return [
    ...rows,
    ...others.flatMap(({ team }) => (team === null || named.has(team) ? [] : [{ id: team, name: null }])),
  ].sort((one, other) => (one.id < other.id ? -1 : 1));
}
