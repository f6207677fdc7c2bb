import type { School } from '#shared/model/api/administration.ts';
import type { DatedLessons } from '#shared/model/api/schoolDetails.ts';
import type { Lesson } from '#shared/model/api/children.ts';
import type { RowProblem } from '#shared/model/source.ts';
import { schoolYearEnd } from '#shared/schoolDay/schoolYearEnd.ts';
import { weekPattern } from '#shared/schoolDay/weekPattern.ts';
import { isoDate, weekday } from '#shared/time/calendarDay.ts';
import { londonDay } from '#shared/time/london.ts';
import { instantText } from '#shared/time/moment.ts';
import { schoolWords } from '#shared/words/schools.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { UnreadableExport } from '#bot/imports/unreadableExport.ts';
import { type CalendarEntry, calendarEntries } from './calendarEntries.ts';

/** A child's timetable as a calendar file gives it: as lessons of the week where it repeats exactly, else with their dates. */
export type CalendarTimetable = (
  { lessons: Lesson[]; datedLessons: null } | { lessons: null; datedLessons: DatedLessons }
) & {
  /** The first and the last day with a lesson in the file. */
  from: string;
  to: string;
  /** How many lessons were read, with all repeats. */
  count: number;
  /** Entries that are no lessons: whole days, and those at weekends. */
  leftOut: number;
};

type Dated = DatedLessons['lessons'][number];

/** Longer than any double lesson: "School" from nine to three says nothing of what the child does. */
const longestLesson = 3 * 3_600_000;
const longestName = 120;

/**
 * Reads a child's timetable from a calendar file (.ics) of any maker: the lessons of the school year in which `today` lies, from its
 * first day. Rooms, teachers and notes are not read. What cannot be read for certain is listed, and those times stay unknown.
 * @param school to tell which week of a two-week timetable a day is in; null: not known
 * @throws UnreadableExport where the file is no calendar, or there is no lesson in it
 */
export function readTimetableCalendar(
  file: ExportFile,
  { today, school }: { today: string; school: Pick<School, 'weeks'> | null },
  problems: RowProblem[],
): CalendarTimetable {
  const last = schoolYearEnd(today);
  const first = `${Number(last.slice(0, 4)) - 1}-09-01`;
  const found = new Map<string, Dated>();
  const listed = new Set<string>();
  let leftOut = 0;
  for (const entry of calendarEntries(file, last, problems)) {
    const lesson = lessonIn(entry);
    if (lesson === null) leftOut++;
    else if ('reason' in lesson) {
      // A series is listed once, however often it repeats.
      const { size } = listed;
      if (listed.add(`${entry.line} ${lesson.reason}`).size > size)
        problems.push({ file: file.name, row: entry.line, column: null, ...lesson });
    } else if (lesson.date >= first && lesson.date <= last)
      found.set(Object.values(lesson).join('\n'), lesson);
  }
  const lessons = [...found.values()];
  const dates = lessons.map(({ date }) => date).sort();
  const from = dates[0];
  const to = dates.at(-1);
  if (from === undefined || to === undefined)
    throw new UnreadableExport([
      { file: file.name, row: null, column: null, ...schoolWords.noLessonsInCalendar },
    ]);
  const datedLessons = { from, to, lessons };
  const weekly = weekPattern(datedLessons, school?.weeks);
  const about = { from, to, count: lessons.length, leftOut };
  return weekly === null
    ? { lessons: null, datedLessons, ...about }
    : { lessons: weekly, datedLessons: null, ...about };
}

/** An entry as a lesson of its day; null for one that is none by its nature, or why it cannot be read as one. */
function lessonIn(entry: CalendarEntry): Dated | null | { reason: string; mend: string } {
  if (entry.allDay) return null;
  const day = londonDay(entry.start);
  if (weekday(day) > 5) return null;
  if (entry.end <= entry.start) return schoolWords.endBeforeStart;
  if (entry.summary === '') return schoolWords.noLessonName;
  if (londonDay(entry.end) !== day) return schoolWords.overMidnight;
  if (entry.end - entry.start > longestLesson) return schoolWords.tooLongForLesson;
  const subject = entry.summary.slice(0, longestName);
  return { date: isoDate(day), from: clock(entry.start), to: clock(entry.end), subject };
}

function clock(instant: number): string {
  return instantText(instant).slice(11, 16);
}
