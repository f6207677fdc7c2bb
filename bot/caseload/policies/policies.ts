import { inTransaction, type Council } from '#bot/caseload/council.ts';
import { chosenPacks } from '#bot/caseload/reading/chosenPacks.ts';
import { note } from '#bot/identity/audit.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Policies } from '#shared/model/api/administration.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { problems } from '#shared/words/errors.ts';
import { policyWords } from '#shared/words/policyChoice.ts';

type Choice = Policies['chosen'][number];

/** The packs that there are, and which the council has chosen since when. */
export async function listPolicies(council: Council): Promise<Policies> {
  const chosen = await chosenPacks(council);
  return {
    available: council.packs.map(({ id, name, about, covers }) => ({
      id,
      title: name,
      summary: about,
      covers,
    })),
    chosen: chosen.map(({ pack, from }) => ({ id: pack.id, from })),
  };
}

/**
 * Sets the council's choice, whole: a pack left out no longer holds, and stays in the history.
 * @throws ProblemError `bad-input` for a pack that is not there, or is named twice
 */
export async function choosePolicies(council: Council, person: Person, chosen: Choice[]): Promise<Policies> {
  chosen.forEach(({ id }, index) => {
    const where = `chosen.${index}.id`;
    if (!council.packs.some((pack) => pack.id === id))
      throw new ProblemError(problems.badInput, { where, detail: policyWords.noSuchPack });
    if (chosen.findIndex((other) => other.id === id) !== index)
      throw new ProblemError(problems.badInput, { where, detail: policyWords.twice });
  });
  await inTransaction(council, (inside) => replaceChoice(inside, person, chosen));
  return listPolicies(council);
}

async function replaceChoice(inside: Council, person: Person, chosen: readonly Choice[]): Promise<void> {
  const at = inside.now();
  // Two administrators at once: the second waits, and sees what the first chose.
  const held = await inside.db
    .selectFrom('policy_choice')
    .select(['pack', 'from_date'])
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .execute();
  const stays = (one: { pack: string; from_date: string }) =>
    chosen.some(({ id, from }) => id === one.pack && from === one.from_date);
  for (const gone of held.filter((one) => !stays(one))) {
    await inside.db
      .updateTable('policy_choice')
      .set({ withdrawn_at: new Date(at) })
      .where('pack', '=', gone.pack)
      .where('withdrawn_at', 'is', null)
      .execute();
    await note(inside.db, { at, actor: person.objectId, action: 'policy.withdraw', subject: gone.pack });
  }
  for (const { id, from } of chosen) {
    if (held.some((one) => one.pack === id && one.from_date === from)) continue;
    await inside.db
      .insertInto('policy_choice')
      .values({ pack: id, from_date: from, chosen_by: person.id, chosen_at: new Date(at) })
      .execute();
    await note(inside.db, { at, actor: person.objectId, action: 'policy.choose', subject: id });
  }
}
