import { dayOf } from '#tab/dates/daysBetween.ts';

/** Bookings or slots under the day in London on which they begin, in order of time. */
export function byDay<T extends { start: string }>(items: T[]): { day: string; bookings: T[] }[] {
  const days = new Map<string, T[]>();
  for (const item of [...items].sort((a, b) => Date.parse(a.start) - Date.parse(b.start))) {
    const day = dayOf(item.start);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days].map(([day, bookings]) => ({ day, bookings }));
}
