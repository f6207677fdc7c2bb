import type { Wish } from './presses.ts';

/** What somebody was shown times for last. */
export interface LastTimes {
  get(): Wish | null;
  set(wish: Wish): void;
}

const keptForMs = 60 * 60_000;
const mostPeople = 2_000;

/**
 * Remembers for each person which times they were shown last, so that "more" and "why not Tuesday?" need no name. Kept in memory: after a
 * restart, or in another process, the bot asks whom it is about. A wish names children by our own ids alone, and whoever asks again is
 * asked for leave again.
 * @param now milliseconds since 1970
 */
export function rememberLastTimes(now: () => number): (personId: string) => LastTimes {
  const last = new Map<string, { wish: Wish; at: number }>();
  return (personId) => ({
    get: () => {
      const found = last.get(personId);
      return found && now() - found.at < keptForMs ? found.wish : null;
    },
    set: (wish) => {
      // The one who asked longest ago is forgotten first.
      last.delete(personId);
      last.set(personId, { wish, at: now() });
      const [oldest] = last.size > mostPeople ? last.keys() : [];
      if (oldest !== undefined) last.delete(oldest);
    },
  });
}
