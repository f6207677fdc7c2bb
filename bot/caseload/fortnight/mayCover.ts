import type { CalendarReading, WorkingHours } from '#shared/model/calendar.ts';
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

type ReadCalendar = Extract<CalendarReading, { read: true }>;

/** Why somebody else may go to a child, and up to when: whoever works with the child goes from then on. */
export interface Cover {
  because: CoverReason;
  /** A visit by somebody else begins before this. */
  until: number;
}

/**
 * The child's own worker is away, or does not work, at every time that would do before the visit is late; nobody can say whether they are away,
 * and the visit is late; no worker is named.
 */
export type CoverReason = 'away' | 'not-working' | 'calendar-not-read' | 'nobody-named';

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
  const inTime = inTimeBefore({ dueOver }, { from, to });
  if (!working.some(({ start }) => start < inTime)) return null;
  const out = own.busy.filter(({ showAs }) => showAs === 'oof').sort(byStart);
  const back = without(working, out).find(({ start, end }) => end - start >= minutes * 60_000)?.start ?? to;
  return back + minutes * 60_000 > inTime ? { because: 'away', until: back } : null;
}

/** A visit that begins before this is in time, or as soon as one that is late already can wait for. */
function inTimeBefore(
  { dueOver }: Pick<Urgency, 'dueOver'>,
  { from, to }: { from: number; to: number },
): number {
  return Math.min(to, Math.max(dueOver ?? to, from + lateWaits));
}

/** What somebody works who works all days: an own worker with fewer hours is covered in those between. */
const fullTime: WorkingHours = {
  days: [1, 2, 3, 4, 5],
  start: '09:00',
  end: '17:00',
  timeZone: 'Europe/London',
};

/**
 * The same for somebody who is there some of the time: whether leave, or hours that they do not work, take every time that would do for the
 * child before the visit is late. Meetings are no reason: they can be moved, and are the worker's to move.
 * @param own as it was read
 * @param startsIn when visits to the child by their own worker could begin, were this their calendar
 */
export function coverBetween(
  own: ReadCalendar,
  urgency: Pick<Urgency, 'dueOver'>,
  time: { from: number; to: number },
  startsIn: (calendar: ReadCalendar) => readonly number[],
): Cover | null {
  const inTime = inTimeBefore(urgency, time);
  const starts = startsIn(own);
  const first = Math.min(time.to, ...starts);
  if (first < inTime) return null;
  const canGo = (calendar: ReadCalendar) => startsIn(calendar).some((start) => start < inTime);
  const withoutLeave = { ...own, busy: own.busy.filter(({ showAs }) => showAs !== 'oof') };
  if (withoutLeave.busy.length < own.busy.length && canGo(withoutLeave))
    return { because: 'away', until: first };
  if (canGo({ ...withoutLeave, workingHours: fullTime })) return { because: 'not-working', until: first };
  return null;
}
