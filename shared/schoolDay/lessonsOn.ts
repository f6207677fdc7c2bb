import type { Lesson, SchoolPlace } from '#shared/model/api/children.ts';
import { type DayNumber, isoDate, weekday } from '#shared/time/calendarDay.ts';

/** A lesson of one day. */
export type DayLesson = Pick<Lesson, 'from' | 'to' | 'subject'>;

/** The lessons of one day, or why they are not known. */
export type DayLessons =
  /** `dated`: they came with this date. */
  { known: true; dated: boolean; lessons: DayLesson[] } | { known: false; why: MissingLessons };
type MissingLessons = 'no-timetable' | 'timetable-ended' | 'no-week';

/**
 * A child's lessons on one day: those that a calendar file gives for its own days, else those of the week. A calendar without a lesson on
 * a day that it covers does not say that there is none: that day is not known. `week` is the week of a two-week timetable, null
 * where it is not known.
 */
export function lessonsOn(place: SchoolPlace | null, day: DayNumber, week: '1' | '2' | null): DayLessons {
  const date = isoDate(day);
  const dated = place?.datedLessons ?? null;
  if (dated && dated.from <= date && date <= dated.to) {
    const lessons = dated.lessons.filter((lesson) => lesson.date === date);
    return lessons.length > 0 ? { known: true, dated: true, lessons } : { known: false, why: 'no-timetable' };
  }
  const weekly = place?.lessons?.length ? place.lessons : null;
  if (weekly === null) return { known: false, why: dated ? 'timetable-ended' : 'no-timetable' };
  if (place?.lessonsUntil && date > place.lessonsUntil) return { known: false, why: 'timetable-ended' };
  if (week === null && weekly.some((lesson) => lesson.week !== undefined))
    return { known: false, why: 'no-week' };
  return {
    known: true,
    dated: false,
    lessons: weekly.filter(
      (lesson) => lesson.day === weekday(day) && (lesson.week === undefined || lesson.week === week),
    ),
  };
}
