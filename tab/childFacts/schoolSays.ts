import type { ChildPage, Lesson, SchoolPlace } from '#shared/model/api/children.ts';
import { childFactsWords } from '#shared/words/childFacts.ts';
import { schoolDayWords } from '#shared/words/schoolDayForm.ts';

const { says } = schoolDayWords;
const words = childFactsWords.school;

interface Around {
  /** `2026-11-23` */
  today: string;
  /** Writes a day: "Thursday 3 December". */
  day: (date: string) => string;
  /** Of a two-week timetable: which week this one is (ChildPage). */
  schoolWeek?: ChildPage['schoolWeek'];
}

/** What is known of where a child learns, a line each, the most important first. */
export function schoolSays(place: SchoolPlace, around: Around): string[] {
  const { today, day } = around;
  const { schoolName, yearGroup, learns, sessions, exams, studyLeave, clubs } = place;
  const at = [schoolName, yearGroup !== null && words.year(yearGroup)].filter(Boolean).join(', ');
  const later = <T extends { date: string }>(list: readonly T[]) => list.filter(({ date }) => date >= today);
  const comingExams = later(exams ?? []);
  const comingLeave = (studyLeave ?? []).filter(({ to }) => to >= today);
  return [
    learns && says[learns],
    schoolName === null ? !learns && words.none : at,
    sessions && says.sessions(timesText(sessions)),
    learns === 'nursery' && !sessions && says.noSessions,
    ...(learns ? [] : lessonsSay(place, around)),
    comingExams.length > 0 &&
      says.exams(
        comingExams.map(({ name, date, from, to }) => `${name}, ${day(date)} ${from}–${to}`).join('; '),
      ),
    comingLeave.length > 0 &&
      says.leave(comingLeave.map(({ from, to }) => says.stretch(day(from), day(to))).join('; ')),
    clubs?.length &&
      says.clubs(
        clubs
          .map(
            ({ name, days, from, to }) =>
              `${name}, ${timesText(days.map((one) => ({ day: one, from, to })))}`,
          )
          .join('; '),
      ),
  ].filter((line): line is string => typeof line === 'string' && line !== '');
}

function lessonsSay(
  { schoolName, lessons, lessonsUntil, datedLessons }: SchoolPlace,
  { today, day, schoolWeek }: Around,
) {
  const said: string[] = [];
  if (datedLessons && datedLessons.to >= today)
    said.push(says.dated(datedLessons.lessons.length, day(datedLessons.from), day(datedLessons.to)));
  if (lessons && lessonsUntil && lessonsUntil < today) said.push(says.ended(day(lessonsUntil)));
  else if (lessons && lessonsUntil)
    said.push((hasWeeks(lessons) ? says.twoWeeks : says.weekly)(lessons.length, day(lessonsUntil)));
  else if (lessons) said.push(words.lessonsKnown(lessons.length));
  else if (said.length === 0 && datedLessons) said.push(says.ended(day(datedLessons.to)));
  if (said.length === 0 && schoolName !== null) said.push(words.noTimetable);
  if (schoolWeek) said.push(schoolWeek === 'not-said' ? says.weekNotSaid : says.week(schoolWeek));
  return said;
}

export const hasWeeks = (lessons: readonly Lesson[]): boolean =>
  lessons.some(({ week }) => week !== undefined);

function timesText(times: readonly { day: number; from: string; to: string }[]): string {
  const byTime = Map.groupBy(times, ({ from, to }) => `${from}–${to}`);
  return [...byTime]
    .map(([time, rows]) => `${rows.map(({ day }) => childFactsWords.days[day - 1]).join(', ')} ${time}`)
    .join('; ');
}
