import type { NextVisit } from '#shared/model/evaluation.ts';
import { dayOf } from '#tab/dates/daysBetween.ts';

/** How a time stands to the dates of the next visit. */
export type DueOutcome =
  | { kind: 'by-aim'; date: string }
  | { kind: 'in-time'; date: string }
  | { kind: 'late'; date: string }
  | { kind: 'no-date' };

/**
 * Compares a time with the aim and due dates: a day ends with that day in London, an instant is an instant.
 * @example dueOutcome({ aimBy: '2026-11-17', dueBy: '2026-11-19', … }, { start: '2026-11-18T15:00:00Z', … }).kind // 'in-time'
 */
export function dueOutcome(
  next: Pick<NextVisit, 'aimBy' | 'dueBy'> | null,
  { start }: { start: string },
): DueOutcome {
  if (!next) return { kind: 'no-date' };
  if (!isBy(start, next.dueBy)) return { kind: 'late', date: next.dueBy };
  return isBy(start, next.aimBy)
    ? { kind: 'by-aim', date: next.aimBy }
    : { kind: 'in-time', date: next.dueBy };
}

function isBy(start: string, limit: string): boolean {
  return limit.length <= 10 ? dayOf(start) <= limit : Date.parse(start) <= Date.parse(limit);
}
