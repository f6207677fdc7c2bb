import type { School } from '#shared/model/api/administration.ts';
import type { DayPeriod, TaughtAs } from '#shared/model/slots.ts';
import { type DayNumber } from '#shared/time/calendarDay.ts';
import { londonInstant } from '#shared/time/london.ts';
import { lessonKind } from './lessonKind.ts';
import type { DayLesson } from './lessonsOn.ts';
import { wallMinutes } from './wallTime.ts';

/** A period of a day in minutes since midnight, before it becomes instants. */
interface Minutes {
  from: number;
  to: number;
  what: DayPeriod['what'];
  subject: string | null;
  taughtAs?: TaughtAs;
}

/** What makes up a day. */
export interface DayParts {
  bells: School['bells'];
  lessons: readonly DayLesson[];
  /** What the school says of a subject's name; undefined: read it from the name. */
  correction: (subject: string) => TaughtAs | undefined;
  /** Minutes since midnight between which the child is there; what lies outside is left out. */
  within: { from: number; to: number };
}

/**
 * A child's day at school from the bells and the child's lessons of that day, in order. A lesson period in which the timetable
 * names no lesson is kept with subject null: the child is somewhere, and we do not know where; where the school's day plan says
 * whether core lessons are taught then, that is kept with it.
 */
export function dayPeriods({ bells, lessons, correction, within }: DayParts, day: DayNumber): DayPeriod[] {
  const taught = lessons.map((lesson): Minutes => {
    const taughtAs = correction(lesson.subject);
    return {
      from: wallMinutes(lesson.from),
      to: wallMinutes(lesson.to),
      what: taughtAs === undefined ? lessonKind(lesson.subject) : 'lesson',
      subject: lesson.subject,
      ...(taughtAs === undefined ? {} : { taughtAs }),
    };
  });
  const rung = bells
    .map((bell): Minutes => ({
      from: wallMinutes(bell.from),
      to: wallMinutes(bell.to),
      what: bell.kind === 'other' && lessonKind(bell.name) === 'exam' ? 'exam' : bell.kind,
      subject: bell.kind === 'lesson' ? null : bell.name,
      ...(bell.kind === 'lesson' && bell.core !== undefined && lessons.length === 0
        ? { taughtAs: bell.core ? ('keep' as const) : ('not-core' as const) }
        : {}),
    }))
    .filter(
      (bell) => bell.what !== 'lesson' || !taught.some((one) => one.from < bell.to && bell.from < one.to),
    );
  return [...rung, ...taught]
    .map((one) => ({ ...one, from: Math.max(one.from, within.from), to: Math.min(one.to, within.to) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.what < b.what ? -1 : 1))
    .map(({ from, to, ...period }) => ({
      start: londonInstant(day, from),
      end: londonInstant(day, to),
      ...period,
    }));
}
