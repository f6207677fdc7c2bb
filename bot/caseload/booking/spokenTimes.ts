import { londonDay } from '#shared/time/london.ts';
import { readMoment } from '#shared/time/moment.ts';
import { spokenDay } from '#shared/time/spokenDate.ts';
import { clockTime } from '#shared/time/spokenMoment.ts';

/** @example spokenInstant(start, now) // 'Tuesday 24 November, 3:45pm' */
export function spokenInstant(instant: number, now: number): string {
  return `${spokenDay(londonDay(instant), londonDay(now))}, ${clockTime(instant)}`;
}

/** @example spokenTimes({ start, end }, now) // 'on Tuesday 24 November, 3:45pm to 4:45pm' */
export function spokenTimes({ start, end }: { start: number; end: number }, now: number): string {
  const sameDay = londonDay(start) === londonDay(end);
  return `on ${spokenInstant(start, now)} to ${sameDay ? clockTime(end) : spokenInstant(end, now)}`;
}

/** A due date: a day, or for a rule in hours an instant. @example spokenDue('2026-11-24', now) // 'Tuesday 24 November' */
export function spokenDue(dueBy: string, now: number): string {
  const due = readMoment(dueBy);
  return due.hasTime ? spokenInstant(due.instant, now) : spokenDay(due.day, londonDay(now));
}
