import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Council } from '#bot/caseload/council.ts';
import { forgetDayStart } from '#bot/caseload/dayStart/dayStart.ts';
import type { PeopleReading, SourcePerson } from '#bot/imports/people/readPeople.ts';
import type { Tables } from '#bot/store/tables.ts';
import { importRunWords } from '#shared/words/importRuns.ts';
import { countsOf, linesOf, type Change } from './change.ts';
import { matchPeople } from './matchPeople.ts';

type Row = Selectable<Tables['person']>;
type Step =
  | { kind: 'new'; person: SourcePerson }
  | { kind: 'changed'; person: SourcePerson; row: Row }
  | { kind: 'unchanged' }
  | { kind: 'removed'; row: Row };

/** What a people file would change: the file is the whole list of who may sign in. */
export async function previewPeople(council: Council, reading: PeopleReading): Promise<Change> {
  return changeOf(await stepsFor(council, reading), reading, false);
}

/** Puts a people file into the store, inside `inTransaction`. Who is in it no more can no longer sign in; what they did stays. */
export async function applyPeople(council: Council, reading: PeopleReading): Promise<Change> {
  const steps = await stepsFor(council, reading);
  const { db } = council;
  for (const step of steps) {
    if (step.kind === 'removed') {
      await db
        .updateTable('person')
        .set({ removed_at: new Date(council.now()) })
        .where('id', '=', step.row.id)
        .execute();
      await forgetDayStart(council, step.row.id);
    }
    if (step.kind === 'new') await addPerson(council, step.person);
    if (step.kind === 'changed') await changePerson(council, step.row, step.person);
  }
  const unclear = await matchPeople(council);
  const change = changeOf(steps, reading, true);
  return { ...change, lines: [...change.lines, ...importRunWords.unclearNames(unclear)] };
}

async function stepsFor({ db }: Council, { people }: PeopleReading): Promise<Step[]> {
  const rows = await db.selectFrom('person').selectAll().execute();
  const byAccount = new Map(rows.map((row) => [row.account, row]));
  const named = new Set(people.map(({ account }) => account));
  const steps = people.map((person): Step => {
    const row = byAccount.get(person.account);
    if (!row) return { kind: 'new', person };
    return isSame(row, person) ? { kind: 'unchanged' } : { kind: 'changed', person, row };
  });
  const gone = rows.filter((row) => row.in_file && row.removed_at === null && !named.has(row.account));
  return [...gone.map((row): Step => ({ kind: 'removed', row })), ...steps];
}

function isSame(row: Row, person: SourcePerson): boolean {
  const list = (items: readonly string[]) => JSON.stringify([...items].sort());
  return (
    row.in_file &&
    row.removed_at === null &&
    row.name === person.name &&
    (person.objectId === null || row.object_id === person.objectId) &&
    list(row.staff) === list(person.staff) &&
    list(row.roles) === list(person.roles) &&
    list(row.teams) === list(person.teams)
  );
}

async function addPerson(council: Council, { objectId, ...person }: SourcePerson): Promise<void> {
  await freeObjectId(council, objectId);
  await council.db
    .insertInto('person')
    .values({ id: randomUUID(), ...person, object_id: objectId, in_file: true })
    .execute();
}

async function changePerson(
  council: Council,
  row: Row,
  { objectId, ...person }: SourcePerson,
): Promise<void> {
  if (objectId !== row.object_id) await freeObjectId(council, objectId);
  await council.db
    .updateTable('person')
    .set({
      ...person,
      ...(objectId === null ? {} : { object_id: objectId }),
      in_file: true,
      removed_at: null,
    })
    .where('id', '=', row.id)
    .execute();
}

/** An object id belongs to one account: the file says which. */
async function freeObjectId({ db }: Council, objectId: string | null): Promise<void> {
  if (objectId === null) return;
  await db.updateTable('person').set({ object_id: null }).where('object_id', '=', objectId).execute();
}

function changeOf(steps: readonly Step[], { problems }: PeopleReading, done: boolean): Change {
  const counts = countsOf(steps.map(({ kind }) => kind));
  return { counts, lines: linesOf(counts, importRunWords.people, done), problems };
}
