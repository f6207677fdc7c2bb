import type { Council } from '#bot/caseload/council.ts';
import { placeColumns, storedPlace } from '#bot/caseload/schools/storedPlace.ts';
import type { ChildPage } from '#shared/model/api/children.ts';

/** Where a child learns, as far as is known, and how that school's subjects are understood. */
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
  return {
    school: storedPlace(row),
    ...(row.school?.subjects && { subjects: row.school.subjects }),
  };
}
