/** Milliseconds since 1970 (UTC), now. */
export type Clock = () => number;

/** The machine's own clock. */
export const systemClock: Clock = () => Date.now();

/**
 * The machine's clock, so many milliseconds ahead: for tests and demonstrations on another day. Two processes with the
 * same shift agree on what time it is.
 * @example shiftedClock(86_400_000)() // this time tomorrow
 */
export const shiftedClock =
  (shiftMs: number): Clock =>
  () =>
    Date.now() + shiftMs;
