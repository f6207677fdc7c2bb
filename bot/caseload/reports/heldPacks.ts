import type { Council } from '#bot/caseload/council.ts';
import type { HeldPack } from '#shared/rules/heldPack.ts';
import { isoDate } from '#shared/time/calendarDay.ts';
import { londonDay } from '#shared/time/london.ts';

/** Which packs the council followed when, those of the past and of the future too. */
export interface HeldPacks {
  held: HeldPack[];
  /** The first day on which one was chosen; null where none ever was. */
  chosenFrom: string | null;
}

/**
 * The packs over time. A council had its policy before it had this product: what was chosen first is taken for the time before as well,
 * so that a report may look back over what the first import brought.
 */
export async function heldPacks({ db, packs }: Pick<Council, 'db' | 'packs'>): Promise<HeldPacks> {
  const rows = await db
    .selectFrom('policy_choice')
    .select(['pack', 'from_date', 'withdrawn_at'])
    .orderBy('from_date')
    .orderBy('pack')
    .execute();
  const held = rows.flatMap(({ pack: id, from_date: from, withdrawn_at: withdrawn }) => {
    const pack = packs.find((one) => one.id === id);
    const until = withdrawn === null ? null : isoDate(londonDay(withdrawn.getTime() - 1));
    // One that was taken back before it ever held.
    const isNever = until !== null && until < from;
    return pack && !isNever ? [{ pack, from, until }] : [];
  });
  const chosenFrom = held[0]?.from ?? null;
  return {
    held: held.map((one) => (one.from === chosenFrom ? { ...one, from: null } : one)),
    chosenFrom,
  };
}

/** The same packs over the same days have the same text. */
export function textOfHeld(held: readonly HeldPack[]): string {
  return held.map(({ pack, from, until }) => `${pack.id} ${from ?? ''} ${until ?? ''}`).join(',');
}
