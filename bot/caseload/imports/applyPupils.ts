import { isDeepStrictEqual } from 'node:util';
import type { Council } from '#bot/caseload/council.ts';
import type { PupilPlace, PupilsReading } from '#bot/imports/schools/readPupils.ts';
import { importRunWords } from '#shared/words/importRuns.ts';
import { countsOf, linesOf, type Change } from './change.ts';

interface Step {
  kind: 'set' | 'kept' | 'unchanged' | 'unknown' | 'noSchool';
  id: string;
  place: PupilPlace;
}

export async function previewPupils(council: Council, reading: PupilsReading): Promise<Change> {
  return changeOf(await stepsFor(council, reading), reading, false);
}

/** Puts children's schools and lessons into the store, inside `inTransaction`. What was entered here stays. */
export async function applyPupils(council: Council, reading: PupilsReading): Promise<Change> {
  const steps = await stepsFor(council, reading);
  for (const { id, place } of steps.filter(({ kind }) => kind === 'set')) {
    const values = {
      school_id: place.schoolId,
      year_group: place.yearGroup,
      lessons: place.lessons && JSON.stringify(place.lessons),
      source: 'import' as const,
      changed_by: null,
      changed_at: new Date(council.now()),
    };
    await council.db
      .insertInto('school_place')
      .values({ child_id: id, ...values })
      .onConflict((conflict) => conflict.column('child_id').doUpdateSet(values))
      .execute();
  }
  return changeOf(steps, reading, true);
}

async function stepsFor({ db }: Council, { places }: PupilsReading): Promise<Step[]> {
  const rows = await db
    .selectFrom('child')
    .leftJoin('school_place', 'school_place.child_id', 'child.id')
    .select(['child.id', 'external_id', 'school_id', 'year_group', 'lessons', 'source'])
    .execute();
  const known = new Map(rows.map((row) => [row.external_id, row]));
  const schools = new Set((await db.selectFrom('school').select('id').execute()).map(({ id }) => id));
  return places.map((place): Step => {
    const row = known.get(place.externalId);
    if (!row) return { kind: 'unknown', id: '', place };
    if (row.source === 'here') return { kind: 'kept', id: row.id, place };
    if (place.schoolId !== null && !schools.has(place.schoolId))
      return { kind: 'noSchool', id: row.id, place };
    const same =
      row.source !== null &&
      row.school_id === place.schoolId &&
      row.year_group === place.yearGroup &&
      isDeepStrictEqual(row.lessons, place.lessons);
    return { kind: same ? 'unchanged' : 'set', id: row.id, place };
  });
}

function changeOf(steps: readonly Step[], { problems }: PupilsReading, done: boolean): Change {
  const counts = countsOf(steps.map(({ kind }) => kind));
  return { counts, lines: linesOf(counts, importRunWords.pupils, done), problems };
}
