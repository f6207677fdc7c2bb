import type { Council } from '#bot/caseload/council.ts';
import { allocationOn } from '#bot/caseload/reading/workers.ts';
import type { ChildRows } from '#bot/caseload/reading/childRows.ts';
import type { ReportLabels } from '#shared/rules/reportRows.ts';

/** Whom a child was with on any day, and what they are called. */
export interface StaffDirectory {
  /**
   * The worker goes by our id, or by the export's name where nobody here is matched to it. The team is the export's; where that names
   * none, all those that the people file gives the worker, as in `inSight`.
   */
  labelsOn(allocations: ChildRows['allocations'], day: string): ReportLabels;
  workerName(key: string): string;
  teamName(key: string): string;
}

/** Reads who is who: three queries, however many children are asked for. */
export async function staffDirectory({ db }: Pick<Council, 'db'>): Promise<StaffDirectory> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'staff', 'teams', 'known_staff', 'known_teams', 'removed_at'])
    .orderBy('id')
    .execute();
  const named = await db.selectFrom('staff').select(['source', 'staff', 'name']).execute();
  const teams = await db.selectFrom('team').selectAll().execute();
  const byStaff = new Map<string, { id: string; teams: string[] }>();
  // Somebody who has left still had the children they had; where two are known by one name, whoever is still here.
  const [here, left] = [people.filter((one) => !one.removed_at), people.filter((one) => one.removed_at)];
  for (const { id, ...person } of [...left, ...here])
    for (const staff of person.known_staff ?? person.staff)
      byStaff.set(staff, { id, teams: person.known_teams ?? person.teams });
  const names = new Map([
    ...named.map(({ source, staff, name }) => [`${source} ${staff}`, name ?? staff] as const),
    ...people.map(({ id, name }) => [id, name] as const),
  ]);
  const teamNames = new Map(teams.map(({ id, name }) => [id, name]));
  return {
    labelsOn: (allocations, day) => {
      const allocation = allocationOn(allocations, day);
      if (!allocation) return { worker: null, teams: [] };
      const { source, staff, team } = allocation;
      const person = staff === null ? undefined : byStaff.get(staff);
      return {
        worker: staff === null ? null : (person?.id ?? `${source} ${staff}`),
        teams: team === null ? (person?.teams ?? []) : [team],
      };
    },
    workerName: (key) => names.get(key) ?? key.slice(key.indexOf(' ') + 1),
    teamName: (key) => teamNames.get(key) ?? key,
  };
}
