import { type Council, today } from '#bot/caseload/council.ts';
import { requireChildren } from '#bot/caseload/requireChild.ts';
import { hasRole, type Person } from '#bot/identity/person.ts';
import { type KnownPerson, readPeople } from '#bot/identity/readPerson.ts';
import type { PlanChoice, PlanChoices } from '#shared/model/api/plans.ts';
import { addMonths, dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { problems } from '#shared/words/errors.ts';

const visiting = ['worker', 'duty-worker', 'personal-adviser', 'early-help-practitioner'] as const;
/** How far ahead a plan may reach. */
const monthsAhead = 3;

/**
 * Whom a manager can name for each of these children: who works with the child, everybody who visits and is in a team of the
 * manager or of the child, and the manager. Those who work with the child first, then the duty workers, then by name; the
 * manager last. Three queries, however many children. Asks nobody's leave for the children.
 */
export async function choicesFor(
  council: Council,
  person: Pick<Person, 'id' | 'teams'>,
  childIds: readonly string[],
): Promise<Map<string, PlanChoice[]>> {
  if (childIds.length === 0) return new Map();
  const people = await readPeople(council.db);
  const open = await openAllocations(council, childIds);
  return new Map(
    childIds.map((id) => {
      const own = open.filter(({ child_id }) => child_id === id);
      const staff = new Set(own.flatMap((one) => one.staff ?? []));
      const works = (one: KnownPerson) =>
        hasRole(one, ...visiting) && one.staff.some((name) => staff.has(name));
      const teams = new Set([
        ...person.teams,
        ...own.flatMap((one) => one.team ?? []),
        ...people.filter(works).flatMap((one) => one.teams),
      ]);
      const named = people.filter(
        (one) =>
          one.id === person.id ||
          works(one) ||
          (hasRole(one, ...visiting) && one.teams.some((team) => teams.has(team))),
      );
      return [id, named.map((one) => choiceOf(one, works(one), one.id === person.id)).sort(inOrder)];
    }),
  );
}

/**
 * The same for one child, and the days a plan may be for.
 * @throws ProblemError `child-not-found`, `not-for-you` (somebody who is no manager)
 */
export async function planChoices(council: Council, person: Person, childId: string): Promise<PlanChoices> {
  await requireChildren(council, person, [childId]);
  if (!hasRole(person, 'manager', 'head-of-service')) throw new ProblemError(problems.managersOnly);
  const choices = (await choicesFor(council, person, [childId])).get(childId) ?? [];
  return { choices, ...planDays(council) };
}

/** The first and the last day that a plan may be for. */
export function planDays(council: Pick<Council, 'now'>): { first: string; last: string } {
  const first = today(council);
  return { first, last: isoDate(addMonths(dayNumber(first), monthsAhead)) };
}

function choiceOf(one: KnownPerson, worksWith: boolean, me: boolean): PlanChoice {
  return { id: one.id, name: one.name, duty: hasRole(one, 'duty-worker'), worksWith, me };
}

function inOrder(one: PlanChoice, other: PlanChoice): number {
  const rank = ({ worksWith, duty, me }: PlanChoice) => (worksWith ? 0 : me ? 3 : duty ? 1 : 2);
  return rank(one) - rank(other) || one.name.localeCompare(other.name, 'en-GB');
}

function openAllocations(council: Council, childIds: readonly string[]) {
  const day = today(council);
  return council.db
    .selectFrom('allocation')
    .select(['child_id', 'staff', 'team'])
    .where('child_id', 'in', childIds)
    .where((eb) => eb.or([eb('from_date', 'is', null), eb('from_date', '<=', day)]))
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', day)]))
    .execute();
}
