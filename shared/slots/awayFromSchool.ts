import { slotWords } from '#shared/words/slots.ts';
import type { ChildDays, DayBounds } from './childDay.ts';
import type { Limit } from './stretch.ts';

/**
 * When a child cannot be seen anywhere but at school: from the morning of a school day until they are home again. Where
 * nothing is known of the day, the same holds for the hours in which they may be at school (SR-24).
 */
export function awayFromSchool(child: ChildDays, bounds: readonly DayBounds[], homeAfter: number): Limit[] {
  const words = slotWords.ruledOut;
  const limits: Limit[] = [];
  child.days.forEach((day, index) => {
    if (day.kind === 'no-school') return;
    const because = day.kind === 'school' ? words.atSchool : words.maybeAtSchool;
    limits.push({ start: (bounds[index] as DayBounds).start, end: day.start, because: words.beforeSchool });
    limits.push({ start: day.start, end: day.end, because });
    limits.push({ start: day.end, end: day.end + homeAfter, because: words.wayHome });
  });
  return limits;
}
