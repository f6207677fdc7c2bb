import type { DayPeriod } from '#shared/model/slots.ts';
import type { ChildDays, DayBounds } from './childDay.ts';
import { plainly } from './plainly.ts';
import { type Protection, protectionFor, settling } from './protectedPeriod.ts';
import { byStart, type Limit, type Stretch, without } from './stretch.ts';

/** Between two lessons a child walks from one room to the next; a longer gap may be a break that nobody entered. */
const walkBetweenLessons = 5 * 60_000;
const notAtSchool = plainly('notAtSchool');
const noTimetable = plainly('noTimetable');
const whereNotKnown = plainly('whereNotKnown');

/**
 * When a child cannot be seen at school: outside the school day, in lessons not to be missed and so shortly before one that
 * they could not settle, in break and lunch, and wherever we do not know what they do. By start.
 */
export function atSchool(child: ChildDays, bounds: readonly DayBounds[], settle: number): Limit[] {
  const limits: Limit[] = [];
  const protection = protectionFor(child.wishes.lessonsNotToMiss ?? []);
  child.days.forEach((day, index) => {
    const { start, end } = bounds[index] as DayBounds;
    if (day.kind === 'no-school') limits.push({ start, end, ...notAtSchool });
    else if (day.kind === 'unknown') limits.push({ start, end, ...noTimetable });
    else {
      limits.push({ start, end: day.start, ...notAtSchool });
      limits.push({ start: day.end, end, ...notAtSchool });
      for (const period of day.periods) protect(period, protection(period), settle, limits);
      for (const gap of without([day], [...day.periods].sort(byStart)))
        if (!isWalk(gap, day)) limits.push({ ...gap, ...whereNotKnown });
    }
  });
  return limits.sort(byStart);
}

function protect(period: DayPeriod, found: Protection | null, settle: number, limits: Limit[]): void {
  if (found === null) return;
  const { start, end, subject } = period;
  limits.push({ start, end, ...found.why });
  if (found.settle && settle > 0) limits.push({ start: start - settle, end: start, ...settling(subject) });
}

function isWalk(gap: Stretch, day: Stretch): boolean {
  return gap.end - gap.start <= walkBetweenLessons && gap.start > day.start && gap.end < day.end;
}
