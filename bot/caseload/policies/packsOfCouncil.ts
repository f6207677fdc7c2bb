import type { Council } from '#bot/caseload/council.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { builtInFolder, packsNear } from '#bot/policies/loadPack.ts';
import { type OwnPacks, readOwnPacks } from '#bot/policies/ownPacks.ts';
import { PackError } from '#bot/policies/packProblem.ts';
import { parsePack } from '#bot/policies/parsePack.ts';
import type { PackTrouble } from '#shared/model/api/administration.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { policyWords } from '#shared/words/policyChoice.ts';

export interface PacksOfCouncil {
  packs: PolicyPack[];
  /** What is wrong with packs of the council's own. */
  packTroubles: PackTrouble[];
}

/**
 * The packs that come with the product, and the council's own from a folder. The text of each own pack is kept when it was read without
 * a fault; where one that was ever chosen is broken or gone later, its last good text holds, and that is said. So no date changes
 * because a file does not open.
 */
export async function packsOfCouncil(
  { db, now }: Pick<Council, 'db' | 'now'>,
  folder: string,
): Promise<PacksOfCouncil> {
  const builtIn = [...builtInPacks().values()];
  const own = readOwnPacks(folder);
  for (const { pack, text } of own.packs) await keepText(db, pack.id, text, now());
  const known = new Set([...builtIn, ...own.packs.map(({ pack }) => pack)].map(({ id }) => id));
  const chosen = await db.selectFrom('policy_choice').select('pack').distinct().orderBy('pack').execute();
  const texts = new Map(
    (await db.selectFrom('policy_text').selectAll().execute()).map(({ policy, body }) => [policy, body]),
  );
  const lost = chosen.filter(({ pack }) => !known.has(pack)).map(({ pack: id }) => lastGood(id, texts, own));
  return {
    packs: [...builtIn, ...own.packs.map(({ pack }) => pack), ...lost.flatMap(({ pack }) => pack ?? [])],
    packTroubles: [
      ...lost.map(({ trouble }) => trouble),
      ...own.wrong
        .filter(({ id }) => !lost.some(({ trouble }) => trouble.policy === id))
        .map(({ id, file, problems }): PackTrouble => ({
          policy: id,
          title: file,
          what: 'not-used',
          problems,
        })),
      ...own.packs.flatMap(({ pack, wrongCases }): PackTrouble[] =>
        wrongCases.length === 0
          ? []
          : [{ policy: pack.id, title: pack.name, what: 'wrong-cases', problems: wrongCases }],
      ),
    ],
  };
}

async function keepText(db: Council['db'], policy: string, body: string, at: number): Promise<void> {
  await db
    .insertInto('policy_text')
    .values({ policy, body, kept_at: new Date(at) })
    .onConflict((conflict) =>
      conflict
        .column('policy')
        .doUpdateSet({ body, kept_at: new Date(at) })
        .where('policy_text.body', '!=', body),
    )
    .execute();
}

function lastGood(
  id: string,
  texts: ReadonlyMap<string, string>,
  own: OwnPacks,
): { pack: PolicyPack | null; trouble: PackTrouble } {
  const wrong = own.wrong.find((one) => one.id === id);
  const problems = wrong ? wrong.problems : [policyWords.fileGone(id)];
  const text = texts.get(id);
  const pack = text === undefined ? null : parsedAgain(id, text, texts);
  return {
    pack,
    trouble: { policy: id, title: pack?.name ?? id, what: pack ? 'kept' : 'lost', problems },
  };
}

/** Null where this version reads packs otherwise than the one that kept it. */
function parsedAgain(id: string, text: string, texts: ReadonlyMap<string, string>): PolicyPack | null {
  try {
    return parsePack(text, `${id}.yaml`, (parent) => {
      const kept = texts.get(parent);
      return kept === undefined ? packsNear(builtInFolder)(parent) : { text: kept, file: `${parent}.yaml` };
    });
  } catch (error) {
    if (error instanceof PackError) return null;
    throw error;
  }
}
