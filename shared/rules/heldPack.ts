import { type DayNumber, dayNumber } from '#shared/time/calendarDay.ts';
import type { PolicyPack } from './policyPack.ts';

/** A pack and the days on which the council follows it, both included; null: without a beginning, without an end. */
export interface HeldPack {
  pack: PolicyPack;
  from: string | null;
  until: string | null;
}

/** Packs that are followed all the time. @example lookBack(child, heldAlways([bedford]), '2026-10-01', '2026-10-31') */
export function heldAlways(packs: readonly PolicyPack[]): HeldPack[] {
  return packs.map((pack) => ({ pack, from: null, until: null }));
}

/** The packs that are followed on a day, in their order. */
export function packsHeldOn(held: readonly HeldPack[], day: DayNumber): PolicyPack[] {
  return held
    .filter(
      ({ from, until }) =>
        (from === null || dayNumber(from) <= day) && (until === null || dayNumber(until) >= day),
    )
    .map(({ pack }) => pack);
}
