import { isDeepStrictEqual } from 'node:util';
import type { Council } from './council.ts';
import { inTransaction } from './council.ts';
import { readChildPage } from './reading/readChildPage.ts';
import { requireChild } from './requireChild.ts';
import { touchChildren } from './touchChild.ts';
import { note } from '#bot/identity/audit.ts';
import type { Person } from '#bot/identity/person.ts';
import type { ChildPage } from '#shared/model/api/children.ts';
import type { setSchoolSchema } from '#shared/model/api/children.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { schoolYearEnd } from '#shared/schoolDay/schoolYearEnd.ts';
import { isoDate } from '#shared/time/calendarDay.ts';
import { londonDay } from '#shared/time/london.ts';
import { problems } from '#shared/words/errors.ts';
import { schoolWords } from '#shared/words/schoolPlace.ts';
import type { z } from 'zod';

/**
 * Sets where a child learns, their lessons and what else is known of their school day. A school, year or timetable that was changed here holds
 * against later imports of pupils; what else is known is no matter of theirs.
 * @throws ProblemError `child-not-found`, `bad-input` (no such school; a lesson that ends before it begins)
 */
export async function setSchool(
  council: Council,
  person: Person,
  childId: string,
  place: z.output<typeof setSchoolSchema>,
): Promise<ChildPage> {
  await requireChild(council, person, childId);
  requireLessonTimes(place.lessons);
  await inTransaction(council, async (inside) => {
    const at = inside.now();
    if (place.schoolId !== null) await requireSchool(inside, place.schoolId);
    const { schoolId, yearGroup, lessons, lessonsUntil, datedLessons, ...details } = place;
    const timetable = {
      school_id: schoolId,
      year_group: yearGroup,
      lessons,
      lessons_until: lessons && (lessonsUntil ?? schoolYearEnd(isoDate(londonDay(at)))),
      dated_lessons: datedLessons ?? null,
    };
    const before = await inside.db
      .selectFrom('school_place')
      .select(['school_id', 'year_group', 'lessons', 'lessons_until', 'dated_lessons', 'source', 'details'])
      .where('child_id', '=', childId)
      .executeTakeFirst();
    const { source, details: detailsBefore, ...known } = before ?? { source: 'here' as const, details: null };
    const isMoved =
      schoolId !== null && (before?.school_id ?? null) !== null && before?.school_id !== schoolId;
    const schoolSince = isMoved ? isoDate(londonDay(at)) : detailsBefore?.schoolSince;
    const kept = { ...details, ...(schoolSince && { schoolSince }) };
    const values = {
      ...timetable,
      lessons: lessons && JSON.stringify(lessons),
      dated_lessons: datedLessons ? JSON.stringify(datedLessons) : null,
      details: Object.keys(kept).length > 0 ? JSON.stringify(kept) : null,
      source: isDeepStrictEqual(known, timetable) ? source : ('here' as const),
      changed_by: person.id,
      changed_at: new Date(at),
    };
    await inside.db
      .insertInto('school_place')
      .values({ child_id: childId, ...values })
      .onConflict((conflict) => conflict.column('child_id').doUpdateSet(values))
      .execute();
    await touchChildren(inside, [childId]);
    await note(inside.db, { at, actor: person.objectId, action: 'school.set', childId });
  });
  return readChildPage(council, person, childId);
}

async function requireSchool({ db }: Council, id: string): Promise<void> {
  const school = await db.selectFrom('school').select('id').where('id', '=', id).executeTakeFirst();
  if (!school)
    throw new ProblemError(problems.badInput, { where: 'schoolId', detail: schoolWords.noSuchSchool });
}

const time = /^([01]\d|2[0-3]):[0-5]\d$/;

function requireLessonTimes(lessons: z.output<typeof setSchoolSchema>['lessons']): void {
  lessons?.forEach(({ from, to }, index) => {
    const wrong = !time.test(from) ? 'from' : !time.test(to) || to <= from ? 'to' : null;
    if (wrong)
      throw new ProblemError(problems.badInput, {
        where: `lessons.${index}.${wrong}`,
        detail: schoolWords.lessonTimes,
      });
  });
}
