import type { Council } from '#bot/caseload/council.ts';
import type { SchoolsReading } from '#bot/imports/schools/readSchools.ts';
import type { School } from '#shared/model/api/administration.ts';
import { importRunWords } from '#shared/words/importRuns.ts';
import { countsOf, linesOf, type Change } from './change.ts';

interface Step {
  kind: 'new' | 'changed' | 'unchanged';
  school: School;
}

export async function previewSchools(council: Council, reading: SchoolsReading): Promise<Change> {
  return changeOf(await stepsFor(council, reading), reading, false);
}

/** Puts schools into the store, inside `inTransaction`: each as the files say it. Schools not named in them stay. */
export async function applySchools(council: Council, reading: SchoolsReading): Promise<Change> {
  const steps = await stepsFor(council, reading);
  for (const { school } of steps.filter(({ kind }) => kind !== 'unchanged')) {
    const values = { body: JSON.stringify(school), changed_at: new Date(council.now()) };
    await council.db
      .insertInto('school')
      .values({ id: school.id, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute();
  }
  return changeOf(steps, reading, true);
}

async function stepsFor({ db }: Council, { schools }: SchoolsReading): Promise<Step[]> {
  const rows = await db.selectFrom('school').select(['id', 'body']).execute();
  const known = new Map(rows.map(({ id, body }) => [id, body]));
  return schools.map((read): Step => {
    const before = known.get(read.id);
    if (before === undefined) return { school: read, kind: 'new' };
    const school = { ...keptOf(before), ...read };
    return { school, kind: canonical(before) === canonical(school) ? 'unchanged' : 'changed' };
  });
}

/** What was entered of a school here and what these files need not tell: it stays until they do. */
function keptOf({ earlyFinish, exams, studyLeave, subjects }: School): Partial<School> {
  return {
    ...(earlyFinish && { earlyFinish }),
    ...(exams && { exams }),
    ...(studyLeave && { studyLeave }),
    ...(subjects && { subjects }),
  };
}

/** The database keeps no order of keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

function changeOf(steps: readonly Step[], { problems }: SchoolsReading, done: boolean): Change {
  const counts = countsOf(steps.map(({ kind }) => kind));
  return { counts, lines: linesOf(counts, importRunWords.schools, done), problems };
}
