import type { CalendarReading } from '#shared/model/calendar.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import type { Urgency } from '#shared/slots/fortnight/problem.ts';
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

/** Why somebody else may go to a child, and up to when: whoever works with the child goes from then on. */
export interface Cover {
  because: CoverReason;
  /** A visit by somebody else begins before this. */
  until: number;
}

/** The child's own worker is away; nobody can say whether they are, and the visit is late; no worker is named. */
export type CoverReason = 'away' | 'calendar-not-read' | 'nobody-named';

/** A visit that is late already waits no longer than this for the child's own worker to be back. */
const lateWaits = 2 * 86_400_000;

/**
 * Whether somebody else may go to a child between two instants, and why. Somebody the child knows is worth a wait, but none that makes
 * the visit late: an absence counts where it takes all the time in which the child's own worker could go before the day is over.
 * @param own the calendar of the child's own worker; null: nobody is named
 * @param minutes of a visit
 * @returns null where the child's own worker goes
 */
export function coverFor(
  own: CalendarReading | null,
  { dueOver }: Pick<Urgency, 'dueOver'>,
  { from, to, minutes }: { from: number; to: number; minutes: number },
): Cover | null {
  if (own === null) return { because: 'nobody-named', until: to };
  // Not known is not away: only a child whose visit is late already is seen by somebody else for it.
  if (!own.read)
    return dueOver !== null && dueOver <= from ? { because: 'calendar-not-read', until: to } : null;
  const working = workingWindows(own.workingHours, londonDay(from), londonDay(to - 1))
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => start < end);
  const inTime = Math.min(to, Math.max(dueOver ?? to, from + lateWaits));
  if (!working.some(({ start }) => start < inTime)) return null;
  const out = own.busy.filter(({ showAs }) => showAs === 'oof').sort(byStart);
  const back = without(working, out).find(({ start, end }) => end - start >= minutes * 60_000)?.start ?? to;
  return back + minutes * 60_000 > inTime ? { because: 'away', until: back } : null;
}
