import type { DayPeriod } from '#shared/model/slots.ts';
import { slotWords } from '#shared/words/slots.ts';
import type { ChildDays, DayBounds } from './childDay.ts';
import { type Protection, protectionFor } from './protectedPeriod.ts';
import { byStart, type Limit, type Stretch, without } from './stretch.ts';

/** Between two lessons a child walks from one room to the next; a longer gap may be a break that nobody entered. */
const walkBetweenLessons = 5 * 60_000;
const words = slotWords.ruledOut;

/**
 * When a child cannot be seen at school: outside the school day, in lessons not to be missed and so shortly before one that
 * they could not settle, in break and lunch, and wherever we do not know what they do. By start.
 */
export function atSchool(child: ChildDays, bounds: readonly DayBounds[], settle: number): Limit[] {
  const limits: Limit[] = [];
  const protection = protectionFor(child.wishes.lessonsNotToMiss ?? []);
  child.days.forEach((day, index) => {
    const { start, end } = bounds[index] as DayBounds;
    if (day.kind === 'no-school') limits.push({ start, end, because: words.notAtSchool });
    else if (day.kind === 'unknown') limits.push({ start, end, because: words.noTimetable });
    else {
      limits.push({ start, end: day.start, because: words.notAtSchool });
      limits.push({ start: day.end, end, because: words.notAtSchool });
      for (const period of day.periods) protect(period, protection(period), settle, limits);
      for (const gap of without([day], [...day.periods].sort(byStart)))
        if (!isWalk(gap, day)) limits.push({ ...gap, because: words.whereNotKnown });
    }
  });
  return limits.sort(byStart);
}

function protect(period: DayPeriod, found: Protection | null, settle: number, limits: Limit[]): void {
  if (found === null) return;
  const { start, end, subject } = period;
  limits.push({ start, end, because: found.because });
  if (found.settle && settle > 0)
    limits.push({ start: start - settle, end: start, because: words.settle(subject) });
}

function isWalk(gap: Stretch, day: Stretch): boolean {
  return gap.end - gap.start <= walkBetweenLessons && gap.start > day.start && gap.end < day.end;
}
