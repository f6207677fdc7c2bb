import type { Council } from '#bot/caseload/council.ts';
import { placeColumns, storedPlace } from '#bot/caseload/schools/storedPlace.ts';
import type { ChildPage } from '#shared/model/api/children.ts';
import { subjectKey } from '#shared/schoolDay/taughtAs.ts';

/** Where a child learns, as far as is known, and how the subjects of their own timetable are understood there. */
export async function schoolPlaceOf(
  { db }: Council,
  childId: string,
): Promise<Pick<ChildPage, 'school' | 'subjects'>> {
  const row = await db
    .selectFrom('school_place')
    .leftJoin('school', 'school.id', 'school_place.school_id')
    .select(placeColumns)
    .where('child_id', '=', childId)
    .executeTakeFirst();
  if (!row) return { school: { schoolId: null, schoolName: null, yearGroup: null, lessons: null } };
  const school = storedPlace(row);
  const own = new Set(
    [...(school.lessons ?? []), ...(school.datedLessons?.lessons ?? [])].map(({ subject }) =>
      subjectKey(subject),
    ),
  );
  // A name that another child alone has is nobody else's to read.
  const subjects = row.school?.subjects?.filter(({ name }) => own.has(subjectKey(name)));
  return { school, ...(subjects?.length && { subjects }) };
}
