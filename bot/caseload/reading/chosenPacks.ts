import { today, type Council } from '#bot/caseload/council.ts';
import { isoDate } from '#shared/time/calendarDay.ts';
import { londonDay } from '#shared/time/london.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';

/** A pack the council has chosen, and the day from which it holds. */
export interface ChosenPack {
  pack: PolicyPack;
  from: string;
  /** The last day on which it holds, where another takes its place from a later day; null while nothing ends it. */
  until: string | null;
}

/** What is chosen and not withdrawn, that of the future too, in the order it was chosen: by id, be the pack there or not. */
export async function chosenNow({
  db,
  now,
}: Pick<Council, 'db' | 'now'>): Promise<(Omit<ChosenPack, 'pack'> & { pack: string })[]> {
  const rows = await db
    .selectFrom('policy_choice')
    .select(['pack', 'from_date', 'withdrawn_at'])
    .where((eb) => eb.or([eb('withdrawn_at', 'is', null), eb('withdrawn_at', '>', new Date(now()))]))
    .orderBy('from_date')
    .orderBy('pack')
    .execute();
  return rows.map(({ pack, from_date: from, withdrawn_at: withdrawn }) => ({
    pack,
    from,
    until: withdrawn === null ? null : isoDate(londonDay(withdrawn.getTime() - 1)),
  }));
}

/** The packs chosen and not withdrawn, those of the future too, in the order they were chosen. */
export async function chosenPacks(council: Council): Promise<ChosenPack[]> {
  return (await chosenNow(council)).flatMap((one) => {
    const pack = council.packs.find(({ id }) => id === one.pack);
    return pack ? { ...one, pack } : [];
  });
}

/** The packs by which dates are worked out today. */
export async function packsInForce(council: Council): Promise<PolicyPack[]> {
  const now = today(council);
  return (await chosenPacks(council)).filter(({ from }) => from <= now).map(({ pack }) => pack);
}
