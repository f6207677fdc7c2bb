import type { CalendarReading } from '#shared/model/calendar.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { byStart, without } from '#shared/slots/stretch.ts';
import { workingWindows } from '#shared/slots/workingWindows.ts';
import { londonDay } from '#shared/time/london.ts';

/**
 * Whether a visit by the duty worker counts for this child by every policy in force: who counts is the policy's to say.
 * @param kinds of the involvements that are open
 */
export function dutyCounts(packs: readonly PolicyPack[], kinds: readonly string[]): boolean {
  const roles = packs.flatMap(({ counting }) => counting?.role ?? []);
  return roles.every(({ count, countFor }) => {
    const forKinds = Object.entries(countFor).flatMap(([kind, count]) =>
      kinds.includes(kind) && count ? [count] : [],
    );
    return (forKinds.length > 0 ? forKinds : [count]).every((one) => one.includes('duty-social-worker'));
  });
}

/** Whether a worker is away all these working hours: out of office, or a calendar that nobody can read. Instants. */
export function isAway(reading: CalendarReading, from: number, to: number): boolean {
  if (!reading.read) return true;
  const working = workingWindows(reading.workingHours, londonDay(from), londonDay(to - 1))
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => start < end);
  const out = reading.busy.filter(({ showAs }) => showAs === 'oof').sort(byStart);
  return working.length > 0 && without(working, out).length === 0;
}
