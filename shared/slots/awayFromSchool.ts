import type { ChildDays, DayBounds } from './childDay.ts';
import { plainly } from './plainly.ts';
import type { Limit } from './stretch.ts';

const beforeSchool = plainly('beforeSchool');
const atSchool = plainly('atSchool');
const maybeAtSchool = plainly('maybeAtSchool');
const wayHome = plainly('wayHome');

/**
 * When a child cannot be seen anywhere but at school: from the morning of a school day until they are home again. Where
 * nothing is known of the day, the same holds for the hours in which they may be at school (SR-24).
 */
export function awayFromSchool(child: ChildDays, bounds: readonly DayBounds[], homeAfter: number): Limit[] {
  const limits: Limit[] = [];
  child.days.forEach((day, index) => {
    if (day.kind === 'no-school') return;
    const { start, end } = day;
    limits.push({ start: (bounds[index] as DayBounds).start, end: start, ...beforeSchool });
    limits.push({ start, end, ...(day.kind === 'school' ? atSchool : maybeAtSchool) });
    limits.push({ start: end, end: end + homeAfter, ...wayHome });
  });
  return limits;
}
