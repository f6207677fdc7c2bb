import type { School } from '#shared/model/api/administration.ts';
import type { Lesson, SchoolPlace } from '#shared/model/api/children.ts';
import type { DatedLessons, SchoolDetails } from '#shared/model/api/schoolDetails.ts';

/** The columns of a child's school, with the school itself. */
export const placeColumns = [
  'school_id',
  'year_group',
  'lessons',
  'lessons_until',
  'dated_lessons',
  'details',
  'school.body as school',
] as const;

interface PlaceRow {
  school_id: string | null;
  year_group: number | null;
  lessons: Lesson[] | null;
  lessons_until: string | null;
  dated_lessons: DatedLessons | null;
  details: (SchoolDetails & Pick<SchoolPlace, 'schoolSince'>) | null;
  school: School | null;
}

/** Where a child learns as it is stored. */
export function storedPlace(row: PlaceRow): SchoolPlace {
  return {
    schoolId: row.school_id,
    schoolName: row.school?.name ?? null,
    yearGroup: row.year_group,
    lessons: row.lessons,
    ...(row.lessons && row.lessons_until && { lessonsUntil: row.lessons_until }),
    ...(row.dated_lessons && { datedLessons: row.dated_lessons }),
    ...row.details,
  };
}
