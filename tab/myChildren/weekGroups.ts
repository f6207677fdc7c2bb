import { getISODay, parseISO } from 'date-fns';
import type { ChildLine } from '#shared/model/api/children.ts';
import { dayOf, daysBetween } from '#tab/dates/daysBetween.ts';

export const weekGroupNames = [
  'late',
  'this-week',
  'next-week',
  'later',
  'needs-a-number',
  'nothing-due',
] as const;
export type WeekGroupName = (typeof weekGroupNames)[number];

/**
 * The heading under which a child stands: by the due date of the next visit, in weeks from Monday to Sunday.
 * @param today the day the list is for, `2026-11-20`
 */
export function weekGroupOf({ evaluation }: Pick<ChildLine, 'evaluation'>, today: string): WeekGroupName {
  const { next, obligations } = evaluation;
  if (!next) return obligations.some(({ state }) => state === 'not-set') ? 'needs-a-number' : 'nothing-due';
  if (next.state === 'late') return 'late';
  const daysToSunday = 7 - getISODay(parseISO(today));
  const ahead = daysBetween(today, dayOf(next.dueBy));
  if (ahead <= daysToSunday) return 'this-week';
  return ahead <= daysToSunday + 7 ? 'next-week' : 'later';
}

export interface WeekGroup<T> {
  name: WeekGroupName;
  children: T[];
}

/** The list in its groups, in the order of urgency; the server's order is kept within a group, empty groups are left out. */
export function weekGroups<T extends Pick<ChildLine, 'evaluation'>>(
  children: T[],
  today: string,
): WeekGroup<T>[] {
  return weekGroupNames
    .map((name) => ({ name, children: children.filter((child) => weekGroupOf(child, today) === name) }))
    .filter((group) => group.children.length > 0);
}
