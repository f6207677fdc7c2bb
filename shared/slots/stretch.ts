import type { Why } from '#shared/model/slots.ts';

/** A stretch of time, half-open: what ends at 10:00 leaves 10:00 free. Milliseconds since 1970. */
export interface Stretch {
  start: number;
  end: number;
}

/** A stretch in which a visit may not be, and why. */
export interface Limit extends Stretch, Why {}

export const byStart = (a: Stretch, b: Stretch): number => a.start - b.start || a.end - b.end;

/** What two lists have in common. Both are in order and without overlap within themselves; so is the answer. */
export function inBoth(a: readonly Stretch[], b: readonly Stretch[]): Stretch[] {
  const both: Stretch[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const one = a[i] as Stretch;
    const other = b[j] as Stretch;
    const start = Math.max(one.start, other.start);
    const end = Math.min(one.end, other.end);
    if (start < end) both.push({ start, end });
    if (one.end < other.end) i++;
    else j++;
  }
  return both;
}

/**
 * What is left of `windows` (in order, no overlap) when `limits` (by start; they may overlap) are taken out, each with
 * `margin` milliseconds before and after it.
 */
export function without(windows: readonly Stretch[], limits: readonly Stretch[], margin = 0): Stretch[] {
  const left: Stretch[] = [];
  let next = 0;
  let blockedUntil = Number.NEGATIVE_INFINITY;
  for (const window of windows) {
    let at = Math.max(window.start, blockedUntil);
    for (; next < limits.length; next++) {
      const limit = limits[next] as Stretch;
      const start = limit.start - margin;
      if (start >= window.end) break;
      if (limit.end <= limit.start) continue;
      if (start > at) left.push({ start: at, end: start });
      if (limit.end + margin > at) at = limit.end + margin;
      if (at > blockedUntil) blockedUntil = at;
    }
    if (at < window.end) left.push({ start: at, end: window.end });
  }
  return left;
}

/** Stretches in any order put in order, with those that touch or overlap made one. */
export function joined(list: readonly Stretch[]): Stretch[] {
  const one: Stretch[] = [];
  for (const { start, end } of [...list].sort(byStart)) {
    const last = one.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (start < end) one.push({ start, end });
  }
  return one;
}
