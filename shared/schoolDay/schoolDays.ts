import type { School } from '#shared/model/api/administration.ts';
import type { Lesson, SchoolPlace } from '#shared/model/api/children.ts';
import type { SchoolDay } from '#shared/model/slots.ts';
import { type DayNumber, dayNumber, isoDate, weekday } from '#shared/time/calendarDay.ts';
import { londonInstant } from '#shared/time/london.ts';
import { englandAndWales } from '#shared/time/workingCalendar.ts';
import { bellsOn } from './bellsOn.ts';
import { dayPeriods } from './dayPeriods.ts';
import { type ChildOfSchoolAge, isOfSchoolAge } from './schoolAge.ts';
import { type TermDay, termDays, weekOf } from './termDay.ts';
import { wallMinutes } from './wallTime.ts';

/** School hours where nobody has told us: earlier and later than almost every school in England. Wall times, London. */
export const cautiousHours = { from: '08:30', to: '15:45' };
/** A day whose bells reach less far than this is taken as not fully entered; a nursery's half day is shorter. */
const shortestDayMinutes = 240;

type Hours = { from: number; to: number };

/**
 * A child's school day for every date from `from` to `to` (`2026-11-05`, Europe/London, both included).
 *
 * `place` is what is stored of the child's school (null: nothing), `school` the school it names (null: not known). What is
 * not known is never free: with no timetable, no term dates or no week of a two-week timetable the day is `unknown` and
 * carries the hours in which nothing is offered (SR-24), with what is missing in `why`. A known school holds at any age;
 * without one, a child below or above school age is not at school.
 * @throws RangeError when `to` is before `from`, or more than 400 days after it
 * @example schoolDays(place, school, '2026-10-26', '2026-10-26', { dateOfBirth: '2015-03-01' })
 * // [{ date: '2026-10-26', kind: 'no-school', why: 'school-holiday' }]
 */
export function schoolDays(
  place: SchoolPlace | null,
  school: School | null,
  from: string,
  to: string,
  child: ChildOfSchoolAge,
): SchoolDay[] {
  const first = dayNumber(from);
  const last = dayNumber(to);
  if (!(last >= first && last - first <= 400))
    throw new RangeError(`The days from ${from} to ${to} are not in order, or more than 400.`);
  const term = school ? termDays(school) : () => 'unknown' as const;
  const lessons = place?.lessons?.length ? place.lessons : null;
  const hasSchool = school !== null || lessons !== null || (place !== null && place.schoolId !== null);

  const days: SchoolDay[] = [];
  for (let day = first; day <= last; day++) {
    const date = isoDate(day);
    if (!hasSchool && !isOfSchoolAge(child, day))
      days.push({ date, kind: 'no-school', why: 'not-at-school' });
    else days.push(freeDay(date, day, term(day)) ?? schoolDay(day, term(day), place, school, lessons));
  }
  return days;
}

function freeDay(date: string, day: DayNumber, term: TermDay): SchoolDay | null {
  if (weekday(day) > 5) return { date, kind: 'no-school', why: 'weekend' };
  if (!englandAndWales.isWorkingDay(day)) return { date, kind: 'no-school', why: 'bank-holiday' };
  if (term === 'inset') return { date, kind: 'no-school', why: 'inset' };
  if (term === 'holiday') return { date, kind: 'no-school', why: 'school-holiday' };
  return null;
}

function schoolDay(
  day: DayNumber,
  term: TermDay,
  place: SchoolPlace | null,
  school: School | null,
  lessons: Lesson[] | null,
): SchoolDay {
  const date = isoDate(day);
  const week = weekOf(school?.weeks, day);
  const yearGroup = place?.yearGroup ?? null;
  const bells = bellsOn(school?.bells ?? [], { weekday: weekday(day), week, yearGroup });
  const fortnightly = lessons?.some((lesson) => lesson.week !== undefined) ?? false;
  const today = (lessons ?? []).filter(
    (lesson) =>
      lesson.day === weekday(day) && (lesson.week === undefined || week === null || lesson.week === week),
  );
  const hours = schoolHours(bells, today, yearGroup === -1);
  const bounds = { start: londonInstant(day, hours.from), end: londonInstant(day, hours.to) };
  if (school === null) return { date, kind: 'unknown', ...bounds, why: 'no-school-known' };
  if (lessons === null) return { date, kind: 'unknown', ...bounds, why: 'no-timetable' };
  if (term === 'unknown') return { date, kind: 'unknown', ...bounds, why: 'no-term-dates' };
  if (fortnightly && week === null) return { date, kind: 'unknown', ...bounds, why: 'no-week' };
  return { date, kind: 'school', ...bounds, periods: dayPeriods(bells, today, day) };
}

/** First bell to last, lessons included; widened to the cautious hours where the bells cannot be the whole day. */
function schoolHours(bells: School['bells'], lessons: Lesson[], mayBeShort: boolean): Hours {
  const cautious = { from: wallMinutes(cautiousHours.from), to: wallMinutes(cautiousHours.to) };
  const spans = (list: { from: string; to: string }[]): Hours[] =>
    list
      .map(({ from, to }) => ({ from: wallMinutes(from), to: wallMinutes(to) }))
      .filter(({ from, to }) => from < to);
  const rung = spans(bells);
  const all = [...rung, ...spans(lessons)];
  if (all.length === 0) return cautious;
  const from = Math.min(...all.map((span) => span.from));
  const to = Math.max(...all.map((span) => span.to));
  const whole = rung.length > 0 && (to - from >= shortestDayMinutes || mayBeShort);
  return whole ? { from, to } : { from: Math.min(from, cautious.from), to: Math.max(to, cautious.to) };
}
