import type { ExpressionBuilder } from 'kysely';
import { inTransaction, today, type Council } from '#bot/caseload/council.ts';
import { chosenNow } from '#bot/caseload/reading/chosenPacks.ts';
import { note } from '#bot/identity/audit.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Tables } from '#bot/store/tables.ts';
import type { PackTrouble, Policies } from '#shared/model/api/administration.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { londonInstant } from '#shared/time/london.ts';
import { problems } from '#shared/words/errors.ts';
import { policyWords } from '#shared/words/policyChoice.ts';

type Choice = Policies['chosen'][number];

/** The packs that there are, and which the council has chosen since when. */
export async function listPolicies(council: Council): Promise<Policies> {
  const chosen = await chosenNow(council);
  const available = council.packs.map(({ id, name, about, covers }) => ({
    id,
    title: name,
    summary: about,
    covers,
    own: !builtInPacks().has(id),
  }));
  // One that cannot be read is still chosen until somebody takes it out.
  const lost = [...new Set(chosen.map(({ pack }) => pack))].filter(
    (id) => !available.some((one) => one.id === id),
  );
  return {
    available: [
      ...available,
      ...lost.map((id) => ({
        id,
        title: policyWords.lostTitle(id),
        summary: policyWords.lostSummary,
        covers: [],
        own: true,
      })),
    ],
    chosen: chosen.map(({ pack, from, until }) => ({
      id: pack,
      from,
      ...(until === null ? {} : { until }),
    })),
    troubles: await troublesNow(council),
  };
}

/** What is wrong with the council's own policies, as far as it matters: a copy that is kept of one no longer chosen does not. */
export async function troublesNow(
  council: Pick<Council, 'db' | 'now' | 'packTroubles'>,
): Promise<PackTrouble[]> {
  const all = council.packTroubles ?? [];
  if (all.length === 0) return [];
  const chosen = new Set((await chosenNow(council)).map(({ pack }) => pack));
  return all.filter(({ what, policy }) => (what !== 'kept' && what !== 'lost') || chosen.has(policy));
}

/**
 * Sets the council's choice, whole: a pack left out no longer holds, and stays in the history. Where all that is newly chosen begins on
 * a later day, it holds until the day before, so that no child is without a date meanwhile. One sent with `until` is left out.
 * @throws ProblemError `bad-input` for a pack that is not there, or is named twice
 */
export async function choosePolicies(council: Council, person: Person, wished: Choice[]): Promise<Policies> {
  const chosen = wished.filter(({ until }) => until === undefined);
  const held = await chosenNow(council);
  chosen.forEach(({ id }, index) => {
    const where = `chosen.${index}.id`;
    const isThere = council.packs.some((pack) => pack.id === id) || held.some(({ pack }) => pack === id);
    if (!isThere) throw new ProblemError(problems.badInput, { where, detail: policyWords.noSuchPack });
    if (chosen.findIndex((other) => other.id === id) !== index)
      throw new ProblemError(problems.badInput, { where, detail: policyWords.twice });
  });
  await inTransaction(council, (inside) => replaceChoice(inside, person, chosen));
  return listPolicies(council);
}

async function replaceChoice(inside: Council, person: Person, chosen: readonly Choice[]): Promise<void> {
  const at = inside.now();
  const holding = (eb: ExpressionBuilder<Tables, 'policy_choice'>) =>
    eb.or([eb('withdrawn_at', 'is', null), eb('withdrawn_at', '>', new Date(at))]);
  // Two administrators at once: the second waits, and sees what the first chose.
  const held = await inside.db
    .selectFrom('policy_choice')
    .select(['pack', 'from_date', 'withdrawn_at'])
    .where(holding)
    .forUpdate()
    .execute();
  const stays = (one: { pack: string; from_date: string }) =>
    chosen.some(({ id, from }) => id === one.pack && from === one.from_date);
  const endOf = endsAt(inside, held, chosen);
  for (const gone of held.filter((one) => !stays(one))) {
    await inside.db
      .updateTable('policy_choice')
      .set({ withdrawn_at: endOf(gone) })
      .where('pack', '=', gone.pack)
      .where('from_date', '=', gone.from_date)
      .where(holding)
      .execute();
    await note(inside.db, { at, actor: person.objectId, action: 'policy.withdraw', subject: gone.pack });
  }
  for (const { id, from } of chosen) {
    const same = held.find((one) => one.pack === id && one.from_date === from);
    if (same?.withdrawn_at === null) continue;
    if (same) {
      // It was to end, and is chosen again.
      await inside.db
        .updateTable('policy_choice')
        .set({ withdrawn_at: null })
        .where('pack', '=', id)
        .where('from_date', '=', from)
        .where(holding)
        .execute();
      await note(inside.db, { at, actor: person.objectId, action: 'policy.choose', subject: id });
      continue;
    }
    await inside.db
      .insertInto('policy_choice')
      .values({ pack: id, from_date: from, chosen_by: person.id, chosen_at: new Date(at) })
      .execute();
    await note(inside.db, { at, actor: person.objectId, action: 'policy.choose', subject: id });
  }
}

interface Held {
  pack: string;
  from_date: string;
  withdrawn_at: Date | null;
}

/** When each pack that is left out ends: at once, or as the first of the packs begins that are to take its place later. */
function endsAt(council: Council, held: readonly Held[], chosen: readonly Choice[]): (gone: Held) => Date {
  const now = today(council);
  const isNew = ({ id, from }: Choice): boolean =>
    !held.some((one) => one.pack === id && one.from_date === from);
  const later = chosen.filter(({ from }) => from > now);
  const allLater = chosen.filter(isNew).every(({ from }) => from > now);
  return ({ from_date, withdrawn_at }) => {
    // What was to end already is moved along with what follows it.
    const following = (withdrawn_at === null ? later.filter(isNew) : later).map(({ from }) => from).sort();
    const first = following[0];
    if (first === undefined || !allLater || from_date > now) return new Date(council.now());
    return new Date(londonInstant(dayNumber(first)));
  };
}
