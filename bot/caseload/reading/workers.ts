import { sql } from 'kysely';
import { today, type Council } from '#bot/caseload/council.ts';
import { readChildRows, type ChildRows } from './childRows.ts';

/** Who works with a child, and in which team, today. */
export interface WorkerAndTeam {
  /** `id` is null where the export's name of the worker is matched to no account. */
  worker: { id: string | null; name: string } | null;
  team: string | null;
}

type Allocation = ChildRows['allocations'][number];

/** The worker and the team of each of these children who has one today. */
export async function readWorkers(
  council: Council,
  childIds: readonly string[],
): Promise<Map<string, WorkerAndTeam>> {
  return workersOf(council, await readChildRows(council, childIds));
}

/** The same for stories that have been read: one query, for the names. */
export async function workersOf(
  council: Council,
  children: ReadonlyMap<string, Pick<ChildRows, 'allocations'>>,
): Promise<Map<string, WorkerAndTeam>> {
  const day = today(council);
  const held = [...children].flatMap(([id, { allocations }]) => {
    const first = allocationOn(allocations, day);
    return first ? [[id, first] as const] : [];
  });
  const names = await readStaffNames(
    council,
    held.map(([, allocation]) => allocation),
  );
  return new Map(
    held.map(([id, { source, staff, team }]) => {
      const person = staff === null ? undefined : names.people.get(staff);
      return [
        id,
        {
          worker:
            staff === null
              ? null
              : {
                  id: person?.id ?? null,
                  name: person?.name ?? names.staff.get(`${source} ${staff}`) ?? staff,
                },
          team: team === null ? null : (names.teams.get(team) ?? team),
        },
      ];
    }),
  );
}

/** The one of several allocations by which a child is with somebody on a day, `2026-11-23`. */
export function allocationOn(allocations: readonly Allocation[], day: string): Allocation | undefined {
  return allocations.filter((one) => isOpen(one, day)).sort(byRank)[0];
}

function isOpen({ from_date, to_date }: Allocation, day: string): boolean {
  return (from_date ?? day) <= day && (to_date ?? day) >= day;
}

/** Lead first; a team alone comes after everybody who is named. */
const ranks = ['lead-social-worker', 'personal-adviser', 'early-help-practitioner'];

function rankOf({ staff, role }: Allocation): number {
  const rank = ranks.indexOf(role);
  return (staff === null ? ranks.length + 1 : 0) + (rank < 0 ? ranks.length : rank);
}

/** The one who came last, then the order of the alphabet: the same facts always name the same person. */
function byRank(one: Allocation, other: Allocation): number {
  return (
    rankOf(one) - rankOf(other) ||
    compare(other.from_date ?? '9999-12-31', one.from_date ?? '9999-12-31') ||
    compare(one.staff ?? '', other.staff ?? '') ||
    compare(one.team ?? '', other.team ?? '')
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

interface StaffNames {
  /** People with an account, by each id or name that exports know them by. */
  people: Map<string, { id: string; name: string }>;
  /** Names that exports give, by source and id. */
  staff: Map<string, string>;
  teams: Map<string, string>;
}

async function readStaffNames({ db }: Council, allocations: readonly Allocation[]): Promise<StaffNames> {
  const staff = [...new Set(allocations.flatMap((one) => one.staff ?? []))];
  const teams = [...new Set(allocations.flatMap((one) => one.team ?? []))];
  if (staff.length + teams.length === 0) return { people: new Map(), staff: new Map(), teams: new Map() };
  const found = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('person')
        .select(
          sql<
            [string, string, string[]][]
          >`json_agg(json_build_array(id, name, coalesce(known_staff, staff)) order by id)`.as('all'),
        )
        .where('removed_at', 'is', null)
        .where(sql<boolean>`coalesce(known_staff, staff) && ${staff}::text[]`)
        .as('people'),
      eb
        .selectFrom('staff')
        .select(sql<[string, string, string][]>`json_agg(json_build_array(source, staff, name))`.as('all'))
        .where('name', 'is not', null)
        .where('staff', '=', sql<string>`any(${staff}::text[])`)
        .as('staff'),
      eb
        .selectFrom('team')
        .select(sql<[string, string][]>`json_agg(json_build_array(id, name))`.as('all'))
        .where('id', '=', sql<string>`any(${teams}::text[])`)
        .as('teams'),
    ])
    .executeTakeFirstOrThrow();
  const people = new Map<string, { id: string; name: string }>();
  for (const [id, name, known] of found.people ?? [])
    for (const one of known) if (!people.has(one)) people.set(one, { id, name });
  return {
    people,
    staff: new Map((found.staff ?? []).map(([source, id, name]) => [`${source} ${id}`, name])),
    teams: new Map(found.teams ?? []),
  };
}
