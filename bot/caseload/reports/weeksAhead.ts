import { today, type Council } from '#bot/caseload/council.ts';
import { familiesOf } from '#bot/caseload/reading/familiesAmong.ts';
import { nameOf } from '#bot/caseload/reading/nameOf.ts';
import { hasRole, type Person } from '#bot/identity/person.ts';
import type { Week, WeeksAhead } from '#shared/model/api/reports.ts';
import { rolesThatSeeChildren } from '#shared/model/people.ts';
import type { VisitAhead } from '#shared/model/lookAhead.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { evaluateAt } from '#shared/rules/evaluate.ts';
import { packsHeldOn } from '#shared/rules/heldPack.ts';
import { lookAhead } from '#shared/rules/lookAhead.ts';
import { missingForDate } from '#shared/rules/missingForDate.ts';
import { type VisitTime, weeksAhead as weeksOf } from '#shared/rules/weeksAhead.ts';
import { londonDay } from '#shared/time/london.ts';
import { instantText } from '#shared/time/moment.ts';
import { problems } from '#shared/words/errors.ts';
import { reportWords } from '#shared/words/reports.ts';
import { childrenAhead, seesService } from './childrenReported.ts';
import { heldPacks, textOfHeld } from './heldPacks.ts';
import { ofEachChild, type ReportedChild, type ReportMemory } from './ofEachChild.ts';
import { staffDirectory } from './staffDirectory.ts';

export interface WeeksAsked extends VisitTime {
  view: 'mine' | 'team';
  weeks: number;
  /** One team alone, by its id. */
  team?: string | undefined;
}

interface Ahead {
  visits: VisitAhead[];
  /** What a date lacks; null: there is one, or none is asked for. */
  missing: string[] | null;
}

const memory: ReportMemory<Ahead> = new Map();

/**
 * The visits of the weeks to come, if each is made on the day to aim for: a worker's own; a manager's by worker, with which children; a
 * head of service's by team, and one team's by worker; an analyst's by team, without names. A child whose worker is in two teams stands
 * with both.
 * @throws ProblemError `not-for-you` when somebody asks for what their roles do not open
 */
export async function weeksAhead(council: Council, person: Person, asked: WeeksAsked): Promise<WeeksAhead> {
  const { view, weeks, team } = asked;
  const mayAsk =
    view === 'mine'
      ? hasRole(person, ...rolesThatSeeChildren)
      : hasRole(person, 'manager', 'head-of-service', 'analyst');
  if (!mayAsk) throw new ProblemError(problems.notForYou);
  const { held } = await heldPacks(council);
  const all = await ofEachChild(
    council,
    await childrenAhead(council, person, view),
    memory,
    [weeks, textOfHeld(held)].join(' '),
    (story, at) => {
      const { evaluation, until } = evaluateAt(story, packsHeldOn(held, londonDay(at)), at);
      return {
        value: { visits: lookAhead(story, held, at, weeks), missing: missingForDate(evaluation) },
        until,
      };
    },
  );
  const directory = await staffDirectory(council);
  const day = today(council);
  const labelled = all.map((one) => ({ one, labels: directory.labelsOn(one.allocations, day) }));
  const teamIds = [...new Set(labelled.flatMap(({ labels }) => labels.teams))];
  const isService = view === 'team' && seesService(person);
  const by = groupsFor(person, asked);
  const isNamed = by !== 'team';
  const shown = labelled.filter(({ labels }) => team === undefined || labels.teams.includes(team));
  const groups = groupedBy(shown, ({ labels: { worker, teams } }) => {
    if (by === 'me') return [person.id];
    return by === 'worker' ? [worker] : teams.length > 0 ? teams : [null];
  });
  const nameFor = (key: string | null): string => {
    if (by === 'me') return person.name;
    if (key === null) return by === 'team' ? reportWords.noTeam : reportWords.noWorker;
    return by === 'team' ? directory.teamName(key) : directory.workerName(key);
  };
  return {
    asOf: instantText(council.now()),
    by,
    groups: [...groups]
      .map(([key, members]) => ({
        key,
        name: nameFor(key),
        children: members.length,
        weeks: weeksOfGroup(
          members.map(({ one }) => one),
          day,
          asked,
          isNamed,
        ),
      }))
      .sort(
        (a, b) => Number(b.key === null) - Number(a.key === null) || a.name.localeCompare(b.name, 'en-GB'),
      ),
    withoutDate: withoutDate(
      shown.map(({ one }) => one),
      isNamed,
    ),
    teams: isService
      ? teamIds
          .map((id) => ({ id, name: directory.teamName(id) }))
          .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
      : [],
  };
}

/** An analyst never comes nearer than a team. */
function groupsFor(person: Person, { view, team }: WeeksAsked): WeeksAhead['by'] {
  if (view === 'mine') return 'me';
  if (hasRole(person, 'head-of-service')) return team === undefined ? 'team' : 'worker';
  return hasRole(person, 'analyst') ? 'team' : 'worker';
}

function groupedBy<T, K>(all: readonly T[], keysOf: (one: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all)
    for (const key of new Set(keysOf(one))) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  return groups;
}

/** Each child once, in however many groups. */
function withoutDate(children: readonly ReportedChild<Ahead>[], isNamed: boolean): WeeksAhead['withoutDate'] {
  const found = children.flatMap(({ child, value: { missing } }) =>
    missing === null ? [] : [{ id: child.id, name: nameOf(child), missing }],
  );
  return {
    count: found.length,
    children: isNamed ? found.sort((a, b) => a.name.localeCompare(b.name, 'en-GB')) : null,
  };
}

function weeksOfGroup(
  children: readonly ReportedChild<Ahead>[],
  day: string,
  asked: WeeksAsked,
  isNamed: boolean,
): Week[] {
  const byId = new Map(children.map((one) => [one.child.id, one]));
  const family = new Map(familiesOf(byId).flatMap((group) => group.map((id) => [id, group[0]] as const)));
  const found = weeksOf(
    children.map(({ child: { id }, value: { visits } }) => ({ child: id, visits, family: family.get(id) })),
    day,
    asked.weeks,
    asked,
  );
  return found.map(({ from, visits, trips, minutes, hard }) => ({
    from,
    visits: visits.length,
    trips,
    minutes,
    hard,
    children: isNamed
      ? visits.map(({ child, day: aimed, dueBy, late, mustInclude }) => ({
          id: child,
          name: nameOf(byId.get(child)!.child),
          day: aimed,
          dueBy,
          late,
          mustInclude,
        }))
      : null,
  }));
}
