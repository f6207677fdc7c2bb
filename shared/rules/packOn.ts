import { type DayNumber, dayNumber } from '#shared/time/calendarDay.ts';
import type { PolicyPack } from './policyPack.ts';

/** A pack as it reads on one day, and how it read before. */
export interface PackOnDay {
  pack: PolicyPack;
  /** The last change that lies behind; null where nothing has changed yet. */
  change: { day: DayNumber; before: PolicyPack } | null;
}

/**
 * The values of a pack that hold on a day. What a pack without values by date says holds always.
 * @example packOn(pack, today).pack.clocks[0].every
 */
export function packOn(pack: PolicyPack, day: DayNumber): PackOnDay {
  const { periods } = pack;
  if (periods === undefined) return { pack, change: null };
  const held = periods.findLastIndex(({ from }) => from !== null && dayNumber(from) <= day);
  if (held <= 0) return { pack: periods[0]!.pack, change: null };
  return {
    pack: periods[held]!.pack,
    change: { day: dayNumber(periods[held]!.from!), before: periods[held - 1]!.pack },
  };
}
