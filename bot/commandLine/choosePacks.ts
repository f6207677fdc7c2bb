import { namedPack } from '#bot/policies/namedPack.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { InputError } from './command.ts';
import { knownPacks } from './knownPacks.ts';
import { orInputError } from './orInputError.ts';

/** The names in a list as an option has it: `bedford-borough,halton`. */
export const namesIn = (list: string): string[] =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/**
 * The packs of these names, each once.
 * @param names ids, and where `mayBePath` paths of files that are being written
 * @param where what named them, `--policy`
 * @throws InputError naming those that are known, or what is wrong in the file
 */
export function choosePacks(names: readonly string[], where: string, mayBePath: boolean): PolicyPack[] {
  const { packs: known, wrong } = knownPacks();
  return [...new Set(names)].map((name) => {
    const pack = mayBePath ? orInputError(() => namedPack(name, known)) : known.get(name);
    const problems = wrong.find(({ id }) => id === name)?.problems;
    if (!pack)
      throw new InputError(
        problems ?? [
          `${where}: there is no policy "${name}": use one of ${[...known.keys()].join(', ')}${mayBePath ? ', or the path of a pack file' : ''}.`,
        ],
      );
    return pack;
  });
}
