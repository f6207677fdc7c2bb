import type { Council } from '#bot/caseload/council.ts';
import { nameOf } from '#bot/caseload/reading/nameOf.ts';
import { hasRole, type Person } from '#bot/identity/person.ts';
import type { LookingBack, ReportChild, ReportRow } from '#shared/model/api/reports.ts';
import type { LookBack } from '#shared/model/lookBack.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { evaluateAt } from '#shared/rules/evaluate.ts';
import { packsHeldOn } from '#shared/rules/heldPack.ts';
import { lookBack } from '#shared/rules/lookBack.ts';
import { owedVisits } from '#shared/rules/owedVisits.ts';
import { reportCounts } from '#shared/rules/reportCounts.ts';
import { type LabelledLookBack, onlyOf, type ReportBreakdown, reportRows } from '#shared/rules/reportRows.ts';
import { londonDay } from '#shared/time/london.ts';
import { instantText } from '#shared/time/moment.ts';
import { problems } from '#shared/words/errors.ts';
import { involvementLabel } from '#shared/words/involvements.ts';
import { reportWords } from '#shared/words/reports.ts';
import { childrenCounted, childrenNamed, seesService } from './childrenReported.ts';
import { heldPacks, textOfHeld } from './heldPacks.ts';
import { ofEachChild, type ReportedChild, type ReportMemory } from './ofEachChild.ts';
import { type StaffDirectory, staffDirectory } from './staffDirectory.ts';

export interface ReportPeriod {
  /** The first and the last London day. */
  from: string;
  to: string;
  /** The id of one policy to look at alone. */
  policy?: string | undefined;
}

const memory: ReportMemory<LookBack> = new Map();

/**
 * How a period went: visits in time, children seen alone, records written up in time; a manager's for their teams, a head of service's and an
 * analyst's for the whole service. An analyst gets no names, neither of children nor of workers.
 * @throws ProblemError `bad-input` where the policy was not followed in the period
 */
export async function lookingBack(
  council: Council,
  person: Person,
  { from, to, policy }: ReportPeriod,
): Promise<LookingBack> {
  const { held: all, chosenFrom } = await heldPacks(council);
  const inPeriod = all.filter(
    (one) => (one.from === null || one.from <= to) && (one.until === null || one.until >= from),
  );
  const policies = new Map(inPeriod.map(({ pack }) => [pack.id, pack.name]));
  const held = policy === undefined ? all : all.filter(({ pack }) => pack.id === policy);
  if (policy !== undefined && !policies.has(policy))
    throw new ProblemError(problems.badInput, { where: 'query.policy', detail: reportWords.noSuchPolicy });
  const question = [from, to, textOfHeld(held)].join(' ');
  const children = await ofEachChild(
    council,
    await childrenCounted(council, person),
    memory,
    question,
    (story, at) => ({
      value: lookBack(story, held, from, to, at),
      until: evaluateAt(story, packsHeldOn(held, londonDay(at)), at).until,
    }),
  );
  const directory = await staffDirectory(council);
  const labelled = children.map((one) => labelledBy(one, directory, person));
  const found = labelled.map((one) => one.found);
  const rows = (by: ReportBreakdown, nameFor: (key: string | null) => string) =>
    rowsBy(labelled, by, nameFor);
  const names = hasRole(person, 'manager', 'head-of-service');
  return {
    asOf: instantText(council.now()),
    from,
    to,
    policies: [...policies].map(([id, title]) => ({ id, title })),
    chosenFrom: chosenFrom !== null && chosenFrom > from ? chosenFrom : null,
    total: reportCounts(found),
    workers: names
      ? rows('worker', (key) => (key === null ? reportWords.noWorker : directory.workerName(key)))
      : null,
    teams: rows('team', (key) => (key === null ? reportWords.noTeam : directory.teamName(key))),
    involvements: rows('involvement', (key) => involvementLabel(key ?? '')),
    byPolicy: rows('policy', (key) => council.packs.find(({ id }) => id === key)?.name ?? key ?? ''),
    children: names ? await childrenOf(council, person, children, labelled, directory, to) : null,
  };
}

/** A manager's report counts the days on which a child was with their teams. */
function labelledBy(
  { value, allocations }: ReportedChild<LookBack>,
  directory: StaffDirectory,
  person: Person,
): LabelledLookBack {
  const known = new Map<string, ReturnType<StaffDirectory['labelsOn']>>();
  const labelsOn: LabelledLookBack['labelsOn'] = (day) => {
    const labels = known.get(day) ?? directory.labelsOn(allocations, day);
    known.set(day, labels);
    return labels;
  };
  if (seesService(person)) return { found: value, labelsOn };
  const theirs: LabelledLookBack['labelsOn'] = (day) => {
    const { worker, teams } = labelsOn(day);
    return { worker, teams: teams.filter((team) => person.teams.includes(team)) };
  };
  return {
    found: onlyOf({ found: value, labelsOn: theirs }, ({ teams }) => teams.length > 0),
    labelsOn: theirs,
  };
}

function rowsBy(
  labelled: readonly LabelledLookBack[],
  by: ReportBreakdown,
  nameFor: (key: string | null) => string,
): ReportRow[] {
  return (
    reportRows(labelled, by)
      .map(({ key, counts }) => ({ key, name: nameFor(key), counts }))
      .filter(({ counts }) => counts.children > 0)
      // By name, so that no order says who does better; whom nobody has, first.
      .sort(
        (a, b) => Number(b.key === null) - Number(a.key === null) || a.name.localeCompare(b.name, 'en-GB'),
      )
  );
}

async function childrenOf(
  council: Council,
  person: Person,
  children: readonly ReportedChild<LookBack>[],
  labelled: readonly LabelledLookBack[],
  directory: StaffDirectory,
  to: string,
): Promise<ReportChild[]> {
  const named = await childrenNamed(council, person);
  return children
    .flatMap(({ child }, index) => {
      const { found, labelsOn } = labelled[index]!;
      if (!named.has(child.id)) return [];
      if (found.settled.length + found.visits.length + found.carried.length === 0) return [];
      const { worker, teams } = labelsOn(to);
      return [
        {
          id: child.id,
          name: nameOf(child),
          worker: worker === null ? null : directory.workerName(worker),
          team: teams.length === 0 ? null : teams.map(directory.teamName).join(', '),
          ...countsOfChild(found),
        },
      ];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

function countsOfChild(found: LookBack): Omit<ReportChild, 'id' | 'name' | 'worker' | 'team'> {
  const carried = owedVisits({ settled: found.carried, carried: [] }, 'visit');
  const late = [...carried, ...owedVisits(found, 'visit').filter(({ result }) => result === 'late')];
  const owed = late.filter(({ stillOwed }) => stillOwed).map(({ dueBy }) => dueBy.slice(0, 10));
  const seen = found.visits;
  return {
    seen: seen.length,
    alone: seen.filter(({ alone }) => alone === 'yes').length,
    notAlone: seen.filter(({ alone }) => alone === 'no' || alone === 'unknown').length,
    late: late.length,
    daysLate: Math.max(0, ...late.map(({ daysLate }) => daysLate)),
    owedSince: owed.sort()[0] ?? null,
  };
}
