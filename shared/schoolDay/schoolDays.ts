import type { School } from '#shared/model/api/administration.ts';
import type { SchoolPlace } from '#shared/model/api/children.ts';
import type { DayPeriod, SchoolDay, TaughtAs } from '#shared/model/slots.ts';
import { type DayNumber, dayNumber, isoDate, weekday } from '#shared/time/calendarDay.ts';
import { londonInstant } from '#shared/time/london.ts';
import { englandAndWales } from '#shared/time/workingCalendar.ts';
import { bellsOn } from './bellsOn.ts';
import { commitmentsOn, isOnStudyLeave } from './commitments.ts';
import { dayPeriods } from './dayPeriods.ts';
import { type DayLesson, lessonsOn } from './lessonsOn.ts';
import { type ChildOfSchoolAge, isOfSchoolAge } from './schoolAge.ts';
import { correctionsOf } from './taughtAs.ts';
import { type TermDay, termDays, weekOf } from './termDay.ts';
import { wallMinutes } from './wallTime.ts';

/** School hours where nobody has told us: earlier and later than almost every school in England. Wall times, London. */
export const cautiousHours = { from: '08:30', to: '15:45' };
/** A day whose bells reach less far than this is taken as not fully entered; a nursery's half day is shorter. */
const shortestDayMinutes = 240;

/** In minutes since midnight. */
type Hours = { from: number; to: number };
/** A day before what takes the child's time beside school is added to it. */
type BareDay = SchoolDay extends infer D ? (D extends SchoolDay ? Omit<D, 'commitments'> : never) : never;

/** What is known of one child, read once for all days. */
interface Known {
  place: SchoolPlace | null;
  school: School | null;
  correction: (subject: string) => TaughtAs | undefined;
}

/**
 * A child's school day for every date from `from` to `to` (`2026-11-05`, Europe/London, both included).
 *
 * `place` is what is stored of the child's school (null: nothing), `school` the school it names (null: not known). What is
 * not known is never free: with no timetable, one that has ended, no term dates or no week of a two-week timetable the day is
 * `unknown` and carries the hours in which nothing is offered (SR-24), with what is missing in `why`. A known school holds at any
 * age; without one, a child below or above school age is not at school. Exams and clubs come with every day as `commitments`.
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
  const termOn = school ? termDays(school) : () => 'unknown' as const;
  const known = { place, school, correction: correctionsOf(school?.subjects) };

  const days: SchoolDay[] = [];
  for (let day = first; day <= last; day++) {
    const term = termOn(day);
    const bare = noSchoolAtAll(known, child, day) ?? freeDay(known, day, term) ?? schoolDay(known, day, term);
    const commitments = commitmentsOn(day, term, place, school);
    days.push(commitments.length > 0 ? { ...withExams(bare, commitments), commitments } : bare);
  }
  return days;
}

/** A child who is taught at home or at no school, by what was entered or by age. */
function noSchoolAtAll({ place, school }: Known, child: ChildOfSchoolAge, day: DayNumber): BareDay | null {
  const date = isoDate(day);
  const isWeekend = weekday(day) > 5;
  if (place?.learns === 'home-educated')
    return { date, kind: 'no-school', why: isWeekend ? 'weekend' : 'home-educated' };
  const hasSchool =
    school !== null ||
    (place !== null && (place.schoolId !== null || hasTimes(place) || place.learns === 'nursery'));
  return place?.learns === 'no-school' || (!hasSchool && !isOfSchoolAge(child, day))
    ? { date, kind: 'no-school', why: 'not-at-school' }
    : null;
}

function hasTimes({ lessons, datedLessons, sessions }: SchoolPlace): boolean {
  return Boolean(lessons?.length || datedLessons || sessions);
}

function freeDay({ place, school }: Known, day: DayNumber, term: TermDay): BareDay | null {
  const date = isoDate(day);
  const free = (why: Extract<SchoolDay, { kind: 'no-school' }>['why']): BareDay => ({
    date,
    kind: 'no-school',
    why,
  });
  if (weekday(day) > 5) return free('weekend');
  if (!englandAndWales.isWorkingDay(day)) return free('bank-holiday');
  if (term === 'inset') return free('inset');
  const openInHolidays = place?.learns === 'nursery' && place.allYear === true;
  if (term === 'holiday' && !openInHolidays) return free('school-holiday');
  if (isOnStudyLeave(day, place, school)) return free('study-leave');
  if (place?.sessions && sessionsOn(place, day).length === 0) return free('not-at-school');
  return null;
}

function schoolDay(known: Known, day: DayNumber, term: TermDay): BareDay {
  const { place, school } = known;
  const date = isoDate(day);
  const week = weekOf(school?.weeks, day);
  const yearGroup = place?.yearGroup ?? null;
  const bells = bellsOn(school?.bells ?? [], { weekday: weekday(day), week, yearGroup });
  const found = lessonsOn(place, day, week);
  const lessons = found.known ? found.lessons : [];
  const hours = hoursThere(known, date, day, schoolHours(bells, lessons, yearGroup === -1));
  const bounds = { start: londonInstant(day, hours.from), end: londonInstant(day, hours.to) };
  const unknown = (why: NonNullable<Extract<SchoolDay, { kind: 'unknown' }>['why']>): BareDay => ({
    date,
    kind: 'unknown',
    ...bounds,
    why,
  });
  const isNursery = place?.learns === 'nursery';
  // A lesson with its date says itself that the day is a school day.
  const isDated = found.known && found.dated;
  if (isNursery) {
    if (!place.sessions) return unknown('no-timetable');
    if (term === 'unknown' && place.allYear !== true) return unknown('no-term-dates');
  } else {
    if (school === null && !isDated) return unknown('no-school-known');
    // The day plan of a school tells enough of a child whose own lessons nobody has: when core lessons are.
    if (!found.known && !(found.why === 'no-timetable' && isDayPlan(bells))) return unknown(found.why);
    if (term === 'unknown' && !isDated) return unknown('no-term-dates');
  }
  const parts = { bells: isNursery ? bells.filter(({ kind }) => kind !== 'lesson') : bells, lessons };
  const periods = dayPeriods({ ...parts, correction: known.correction, within: hours }, day);
  const session: DayPeriod[] = isNursery ? [{ ...bounds, what: 'other', subject: null }] : [];
  return { date, kind: 'school', ...bounds, periods: [...session, ...periods] };
}

/** The bells say of every lesson time whether core lessons are taught then. */
function isDayPlan(bells: School['bells']): boolean {
  const lessons = bells.filter(({ kind }) => kind === 'lesson');
  return lessons.length > 0 && lessons.every(({ core }) => core !== undefined);
}

/** The school's hours as far as this child is there: within their own sessions, and until an early finish. */
function hoursThere({ place, school }: Known, date: string, day: DayNumber, hours: Hours): Hours {
  const early = school?.earlyFinish?.find((one) => one.date === date);
  const sessions = place?.sessions ? sessionsOn(place, day) : [];
  const from = sessions.length > 0 ? Math.min(...sessions.map((one) => one.from)) : hours.from;
  const to = sessions.length > 0 ? Math.max(...sessions.map((one) => one.to)) : hours.to;
  return { from, to: early ? Math.max(from + 1, Math.min(to, wallMinutes(early.at))) : to };
}

function sessionsOn({ sessions = [] }: SchoolPlace, day: DayNumber): Hours[] {
  return sessions
    .filter((session) => session.day === weekday(day))
    .map(({ from, to }) => ({ from: wallMinutes(from), to: wallMinutes(to) }));
}

/** An exam in school hours is also a part of the school day: a child needs to settle before it. */
function withExams<D extends BareDay>(day: D, commitments: NonNullable<SchoolDay['commitments']>): D {
  if (day.kind !== 'school') return day;
  const exams = commitments
    .filter(({ what, start, end }) => what === 'exam' && start < day.end && end > day.start)
    .map(({ start, end, name }): DayPeriod => ({ start, end, what: 'exam', subject: name }));
  if (exams.length === 0) return day;
  return { ...day, periods: [...day.periods, ...exams].sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** First bell to last, lessons included; widened to the cautious hours where the bells cannot be the whole day. */
function schoolHours(bells: School['bells'], lessons: readonly DayLesson[], mayBeShort: boolean): Hours {
  const cautious = { from: wallMinutes(cautiousHours.from), to: wallMinutes(cautiousHours.to) };
  const spans = (list: readonly { from: string; to: string }[]): Hours[] =>
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
