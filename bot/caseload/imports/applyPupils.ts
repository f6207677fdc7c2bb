import { isDeepStrictEqual } from 'node:util';
import { today, type Council } from '#bot/caseload/council.ts';
import { touchChildren } from '#bot/caseload/touchChild.ts';
import type { PupilPlace, PupilsReading } from '#bot/imports/schools/readPupils.ts';
import { schoolYearEnd } from '#shared/schoolDay/schoolYearEnd.ts';
import { importRunWords } from '#shared/words/importRuns.ts';
import { countsOf, linesOf, type Change } from './change.ts';

interface Step {
  kind: 'set' | 'kept' | 'unchanged' | 'unknown' | 'noSchool';
  id: string;
  place: PupilPlace;
  /** What else was known of a child who was at another school before. */
  movedFrom?: object;
}

export async function previewPupils(council: Council, reading: PupilsReading): Promise<Change> {
  return changeOf(await stepsFor(council, reading), reading, false);
}

/** Puts children's schools and lessons into the store, inside `inTransaction`. What was entered here stays. */
export async function applyPupils(council: Council, reading: PupilsReading): Promise<Change> {
  const steps = await stepsFor(council, reading);
  const until = schoolYearEnd(today(council));
  for (const { id, place, movedFrom } of steps.filter(({ kind }) => kind === 'set')) {
    // What else is known of the child's day (clubs, exams, half days) is no matter of these files, and stays.
    const values = {
      school_id: place.schoolId,
      year_group: place.yearGroup,
      lessons: place.lessons && JSON.stringify(place.lessons),
      lessons_until: place.lessons && until,
      dated_lessons: place.datedLessons && JSON.stringify(place.datedLessons),
      ...(movedFrom && { details: JSON.stringify({ ...movedFrom, schoolSince: today(council) }) }),
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
  await touchChildren(
    council,
    steps.filter(({ kind }) => kind === 'set').map(({ id }) => id),
  );
  return changeOf(steps, reading, true);
}

async function stepsFor(council: Council, { places }: PupilsReading): Promise<Step[]> {
  const { db } = council;
  const until = schoolYearEnd(today(council));
  const rows = await db
    .selectFrom('child')
    .leftJoin('school_place', 'school_place.child_id', 'child.id')
    .select([
      'child.id',
      'external_id',
      'school_id',
      'year_group',
      'lessons',
      'lessons_until',
      'dated_lessons',
      'details',
      'source',
    ])
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
      isDeepStrictEqual(row.lessons, place.lessons) &&
      // The same timetable in another school year is a new one.
      (place.lessons === null || row.lessons_until === until) &&
      isDeepStrictEqual(row.dated_lessons, place.datedLessons);
    const isMoved = row.school_id !== null && row.school_id !== place.schoolId;
    return {
      kind: same ? 'unchanged' : 'set',
      id: row.id,
      place,
      ...(isMoved && { movedFrom: row.details ?? {} }),
    };
  });
}

function changeOf(steps: readonly Step[], { problems, repeating }: PupilsReading, done: boolean): Change {
  const counts = countsOf(steps.map(({ kind }) => kind));
  const lines = linesOf(counts, importRunWords.pupils, done);
  return {
    counts,
    lines: repeating > 0 ? [...lines, importRunWords.repeating(repeating)] : lines,
    problems,
  };
}
