/** Milliseconds since 1970 (UTC), now. */
export type Clock = () => number;

/** The machine's own clock. */
export const systemClock: Clock = () => Date.now();

/**
 * A clock for tests and demonstrations: it stands at `start` when it is made and runs on from there.
 * @example clockFrom(Date.parse('2026-11-23T08:30:00Z'))() // the same, a few milliseconds later
 */
export function clockFrom(start: number): Clock {
  const made = performance.now();
  return () => Math.floor(start + performance.now() - made);
}
