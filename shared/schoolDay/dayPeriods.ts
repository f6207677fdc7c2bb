import type { School } from '#shared/model/api/administration.ts';
import type { Lesson } from '#shared/model/api/children.ts';
import type { DayPeriod } from '#shared/model/slots.ts';
import { type DayNumber } from '#shared/time/calendarDay.ts';
import { londonInstant } from '#shared/time/london.ts';
import { lessonKind } from './lessonKind.ts';
import { wallMinutes } from './wallTime.ts';

/** A period of a day in minutes since midnight, before it becomes instants. */
interface Minutes {
  from: number;
  to: number;
  what: DayPeriod['what'];
  subject: string | null;
}

/**
 * A child's day at school from the bells and the child's lessons of that day, in order. A lesson period in which the timetable
 * names no lesson is kept with subject null: the child is somewhere, and we do not know where.
 */
export function dayPeriods(bells: School['bells'], lessons: Lesson[], day: DayNumber): DayPeriod[] {
  const taught = lessons.map((lesson): Minutes => ({
    from: wallMinutes(lesson.from),
    to: wallMinutes(lesson.to),
    what: lessonKind(lesson.subject),
    subject: lesson.subject,
  }));
  const rung = bells
    .map((bell): Minutes => ({
      from: wallMinutes(bell.from),
      to: wallMinutes(bell.to),
      what: bell.kind === 'other' && lessonKind(bell.name) === 'exam' ? 'exam' : bell.kind,
      subject: bell.kind === 'lesson' ? null : bell.name,
    }))
    .filter(
      (bell) => bell.what !== 'lesson' || !taught.some((one) => one.from < bell.to && bell.from < one.to),
    );
  return [...rung, ...taught]
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.what < b.what ? -1 : 1))
    .map(({ from, to, what, subject }) => ({
      start: londonInstant(day, from),
      end: londonInstant(day, to),
      what,
      subject,
    }));
}
