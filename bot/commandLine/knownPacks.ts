import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { type OwnPacks, readOwnPacks } from '#bot/policies/ownPacks.ts';
import { readPoliciesFolder, SettingsError } from '#bot/settings.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { InputError } from './command.ts';
import { orInputError } from './orInputError.ts';

/** The policies of this installation: those that come with it, and the council's own. */
export interface KnownPacks {
  /** By id. */
  packs: ReadonlyMap<string, PolicyPack>;
  /** Files of the council's own that cannot be used. */
  wrong: OwnPacks['wrong'];
}

/**
 * Reads them, the council's own from where the server's settings say that they lie.
 * @throws InputError where a setting is wrong
 */
export function knownPacks(): KnownPacks {
  const builtIn = orInputError(builtInPacks);
  try {
    const own = readOwnPacks(readPoliciesFolder(process.env));
    return {
      packs: new Map([...builtIn, ...own.packs.map(({ pack }) => [pack.id, pack] as const)]),
      wrong: own.wrong,
    };
  } catch (error) {
    if (error instanceof SettingsError) throw new InputError([error.message]);
    throw error;
  }
}
