import type { School } from '#shared/model/api/administration.ts';
import type { SchoolPlace } from '#shared/model/api/children.ts';
import type { Commitment } from '#shared/model/slots.ts';
import { type DayNumber, isoDate, weekday } from '#shared/time/calendarDay.ts';
import { londonInstant } from '#shared/time/london.ts';
import type { TermDay } from './termDay.ts';
import { wallMinutes } from './wallTime.ts';

/** Exams of the year group or the child, and clubs: what takes a child's time on one day wherever they are, by start. */
export function commitmentsOn(
  day: DayNumber,
  term: TermDay,
  place: SchoolPlace | null,
  school: School | null,
): Commitment[] {
  const date = isoDate(day);
  const exams = [...(place?.exams ?? []), ...(school?.exams ?? []).filter((one) => mayBeFor(one, place))]
    .filter((exam) => exam.date === date)
    .map((exam) => ({ ...exam, what: 'exam' as const }));
  const clubs = (place?.clubs ?? [])
    .filter(
      (club) =>
        club.days.includes(weekday(day)) &&
        // Where the terms are not known the club may be on.
        (!club.termTimeOnly || term === 'term' || term === 'unknown'),
    )
    .map((club) => ({ ...club, what: 'club' as const }));
  return [...exams, ...clubs]
    .map(({ from, to, what, name }) => ({
      start: londonInstant(day, wallMinutes(from)),
      end: londonInstant(day, wallMinutes(to)),
      what,
      name,
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** True where a child is on study leave that day: their own, or that of their year group. An unknown year group is on none. */
export function isOnStudyLeave(day: DayNumber, place: SchoolPlace | null, school: School | null): boolean {
  const date = isoDate(day);
  const year = place?.yearGroup ?? null;
  const ofYear = (school?.studyLeave ?? []).filter(
    ({ yearGroups }) => yearGroups === undefined || (year !== null && yearGroups.includes(year)),
  );
  return [...(place?.studyLeave ?? []), ...ofYear].some(({ from, to }) => from <= date && date <= to);
}

/** An exam of a year group may be this child's as long as nobody says in which year they are. */
function mayBeFor({ yearGroups }: { yearGroups?: number[] | undefined }, place: SchoolPlace | null): boolean {
  const year = place?.yearGroup ?? null;
  return place !== null && (yearGroups === undefined || year === null || yearGroups.includes(year));
}
