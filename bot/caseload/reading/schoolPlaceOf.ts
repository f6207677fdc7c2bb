import { type Council, today } from '#bot/caseload/council.ts';
import { placeColumns, storedPlace } from '#bot/caseload/schools/storedPlace.ts';
import type { School } from '#shared/model/api/administration.ts';
import type { ChildPage, SchoolPlace } from '#shared/model/api/children.ts';
import { weekOf } from '#shared/schoolDay/termDay.ts';
import { subjectKey } from '#shared/schoolDay/taughtAs.ts';
import { type DayNumber, dayNumber } from '#shared/time/calendarDay.ts';

/** Where a child learns, as far as is known, and how the subjects of their own timetable are understood there. */
export async function schoolPlaceOf(
  council: Council,
  childId: string,
): Promise<Pick<ChildPage, 'school' | 'subjects' | 'schoolWeek'>> {
  const row = await council.db
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
  const schoolWeek = schoolWeekOf(school, row.school, dayNumber(today(council)));
  return { school, ...(subjects?.length && { subjects }), ...(schoolWeek && { schoolWeek }) };
}

function schoolWeekOf(
  { lessons }: SchoolPlace,
  school: School | null,
  day: DayNumber,
): ChildPage['schoolWeek'] {
  if (!lessons?.some(({ week }) => week !== undefined)) return undefined;
  return school?.weeks?.length ? (weekOf(school.weeks, day) ?? undefined) : 'not-said';
}
