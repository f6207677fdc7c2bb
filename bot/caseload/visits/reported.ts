import { randomUUID } from 'node:crypto';
import { type Council, inTransaction, today } from '#bot/caseload/council.ts';
import { type ChildRows, readChildRows } from '#bot/caseload/reading/childRows.ts';
import { nameOf } from '#bot/caseload/reading/nameOf.ts';
import { storyOf } from '#bot/caseload/reading/storyOf.ts';
import { readWorkers } from '#bot/caseload/reading/workers.ts';
import { requireChildren } from '#bot/caseload/requireChild.ts';
import type { Person } from '#bot/identity/person.ts';
import { inSight } from '#bot/identity/sight.ts';
import type { ConfirmReported, ReportedList } from '#shared/model/api/visits.ts';
import type { Visit } from '#shared/model/caseFile.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { instantText } from '#shared/time/moment.ts';
import { visitProblems } from '#shared/words/visits.ts';
import { keepVisits } from './keepVisits.ts';

/**
 * Visits that an export only reported, of the children a person works with or answers for, newest first: whether the child was seen,
 * only a person can say (SR-15).
 */
export async function listReported(council: Council, person: Person): Promise<ReportedList> {
  const ids = await idsInSight(council, person);
  const workers = await readWorkers(council, ids);
  const visits = [...(await readChildRows(council, ids)).values()].flatMap((rows) =>
    reportedOf(rows).map((visit) => ({
      childId: rows.child.id,
      name: nameOf(rows.child),
      visitId: visit.id,
      at: visit.at,
      alone: visit.alone ?? 'unknown',
      worker: workers.get(rows.child.id)?.worker?.name ?? null,
    })),
  );
  return { visits: visits.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0)) };
}

/** How many such visits wait for this person's word: nobody's dates are worked out for it. */
export async function countReported(council: Council, person: Person): Promise<number> {
  const children = await readChildRows(council, await idsInSight(council, person));
  return [...children.values()].reduce((sum, rows) => sum + reportedOf(rows).length, 0);
}

async function idsInSight(council: Council, person: Person): Promise<string[]> {
  const children = await council.db
    .selectFrom('child')
    .select('id')
    .where('closed', '=', false)
    .where((eb) => inSight(eb, person, today(council)))
    .execute();
  return children.map(({ id }) => id);
}

function reportedOf(rows: ChildRows): Visit[] {
  return storyOf(rows).child.visits.filter(({ childSeen }) => childSeen === 'reported');
}

/**
 * Takes a person's word for reported visits, all of them or none. Each becomes a record made here that stands for the reported one: a
 * visit when the child was seen, else an attempt. One that was already settled in the same way changes nothing.
 * @returns what is left to say
 * @throws ProblemError when one of them is no longer on record
 */
export async function confirmReported(
  council: Council,
  person: Person,
  { visits: said }: ConfirmReported,
): Promise<ReportedList> {
  const childIds = [...new Set(said.map(({ childId }) => childId))];
  await requireChildren(council, person, childIds);
  await inTransaction(council, (inside) => write(inside, person, childIds, said));
  return listReported(council, person);
}

async function write(
  council: Council,
  person: Person,
  childIds: string[],
  said: ConfirmReported['visits'],
): Promise<void> {
  await council.db
    .selectFrom('child')
    .select('id')
    .where('id', 'in', childIds)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  const rows = await readChildRows(council, childIds);
  const settled = new Set<string>();
  for (const [index, { childId, visitId, ...answers }] of said.entries()) {
    const child = rows.get(childId);
    const already = child?.visits.some(({ confirms }) => confirms === visitId);
    if (already || settled.has(`${childId} ${visitId}`)) continue;
    const reported = child && reportedOf(child).find(({ id }) => id === visitId);
    if (!reported) throw new ProblemError(visitProblems.notReported, { where: `visits.${index}` });
    settled.add(`${childId} ${visitId}`);
    await keepVisits(council, person, { key: randomUUID(), bookingId: null, confirms: visitId }, [
      { childId, body: confirmedBody(council, reported, answers) },
    ]);
  }
}

/** The reported visit with what the person says of it. What its source could not say stays so (SR-22). */
function confirmedBody(
  council: Council,
  reported: Visit,
  answers: Omit<ConfirmReported['visits'][number], 'childId' | 'visitId'>,
): Visit {
  const silent = new Set(reported.sourceSilentOn);
  for (const test of ['by', 'mode', 'place', 'purpose', 'awake', 'individually'] as const)
    if (reported[test] === undefined) silent.add(test);
  if (reported.interactionObserved === undefined) silent.add('interaction');
  const { alone, ...rest } = reported;
  return {
    ...rest,
    // A child who was not seen was not seen alone, whatever the export says.
    ...(answers.childSeen === 'no' || alone === undefined ? {} : { alone }),
    ...answers,
    id: randomUUID(),
    sourceSilentOn: [...silent],
    recordedAt: instantText(council.now()),
  };
}
