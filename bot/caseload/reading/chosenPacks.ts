import { today, type Council } from '#bot/caseload/council.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';

/** A pack the council has chosen, and the day from which it holds. */
export interface ChosenPack {
  pack: PolicyPack;
  from: string;
}

/** The packs chosen and not withdrawn, those of the future too, in the order they were chosen. */
export async function chosenPacks({ db, packs }: Council): Promise<ChosenPack[]> {
  const rows = await db
    .selectFrom('policy_choice')
    .select(['pack', 'from_date'])
    .where('withdrawn_at', 'is', null)
    .orderBy('from_date')
    .orderBy('pack')
    .execute();
  return rows.flatMap((row) => {
    const pack = packs.find(({ id }) => id === row.pack);
    return pack ? { pack, from: row.from_date } : [];
  });
}

/** The packs by which dates are worked out today. */
export async function packsInForce(council: Council): Promise<PolicyPack[]> {
  const now = today(council);
  return (await chosenPacks(council)).filter(({ from }) => from <= now).map(({ pack }) => pack);
}
