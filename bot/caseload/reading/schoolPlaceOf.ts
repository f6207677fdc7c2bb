import type { Council } from '#bot/caseload/council.ts';
import type { SchoolPlace } from '#shared/model/api/children.ts';

/** Where a child learns, as far as is known. */
export async function schoolPlaceOf({ db }: Council, childId: string): Promise<SchoolPlace> {
  const row = await db
    .selectFrom('school_place')
    .leftJoin('school', 'school.id', 'school_place.school_id')
    .select(['school_id', 'year_group', 'lessons', 'school.body'])
    .where('child_id', '=', childId)
    .executeTakeFirst();
  return {
    schoolId: row?.school_id ?? null,
    schoolName: row?.body?.name ?? null,
    yearGroup: row?.year_group ?? null,
    lessons: row?.lessons ?? null,
  };
}
