import { type DayNumber, dayNumber } from '#shared/time/calendarDay.ts';
import type { PolicyPack } from './policyPack.ts';

/** A pack as it reads on one day, and how it read before. */
export interface PackOnDay {
  pack: PolicyPack;
  /** The changes that lie behind, the oldest first, each with the pack until then. */
  changes: { day: DayNumber; before: PolicyPack }[];
}

/**
 * The values of a pack that hold on a day. What a pack without values by date says holds always.
 * @example packOn(pack, today).pack.clocks[0].every
 */
export function packOn(pack: PolicyPack, day: DayNumber): PackOnDay {
  const { periods } = pack;
  if (periods === undefined) return { pack, changes: [] };
  const behind = periods.slice(1).filter(({ from }) => dayNumber(from!) <= day);
  return {
    pack: (behind.at(-1) ?? periods[0]!).pack,
    changes: behind.map(({ from }, index) => ({ day: dayNumber(from!), before: periods[index]!.pack })),
  };
}
