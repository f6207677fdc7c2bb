import { isDeepStrictEqual } from 'node:util';
import type { Council } from '#bot/caseload/council.ts';
import { matchNames, type Claimant, type NamedRow } from '#bot/imports/people/matchNames.ts';

/**
 * Works out anew which staff and which teams of the exports each person of the people file is, after either has changed. To be called
 * inside `inTransaction`. What the file itself says stays theirs too, so that a first import of an export meets it.
 */
export async function matchPeople(council: Council): Promise<void> {
  const people = await council.db
    .selectFrom('person')
    .select(['id', 'name', 'staff', 'teams', 'known_staff', 'known_teams'])
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  const names = people.map(({ name }) => name.trim().toLowerCase());
  const isSole = (name: string): boolean =>
    names.indexOf(name.trim().toLowerCase()) === names.lastIndexOf(name.trim().toLowerCase());
  const staff = matchNames(
    people.map(({ id, name, staff: given }): Claimant => {
      // Who visits nobody claims no rows by a name alone.
      return { person: id, name: given.length > 0 && isSole(name) ? name : null, given };
    }),
    await staffRows(council),
  );
  const teams = await teamRows(council);
  for (const person of people) {
    // A team may have several managers: each is matched by themselves.
    const own =
      matchNames([{ person: person.id, name: null, given: person.teams }], teams).get(person.id) ?? [];
    const known_staff = together(person.staff, staff.get(person.id) ?? []);
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
}

function together(given: readonly string[], matched: readonly string[]): string[] {
  return [...new Set([...given, ...matched])].sort();
}

async function staffRows({ db }: Council): Promise<NamedRow[]> {
  const rows = await db
    .selectFrom('staff')
    .select(['staff as id', 'name'])
    .union(
      // A worker whom the export's own list of staff leaves out.
      db
        .selectFrom('allocation')
        .select(['allocation.staff as id', (eb) => eb.cast<string | null>(eb.val(null), 'text').as('name')])
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

async function teamRows({ db }: Council): Promise<NamedRow[]> {
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
