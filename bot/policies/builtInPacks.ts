import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { builtInFolder, loadPack } from './loadPack.ts';

let packs: ReadonlyMap<string, PolicyPack> | undefined;

/** The packs that come with the product, by id: every YAML file in `shared/policies`. Read once. */
export function builtInPacks(): ReadonlyMap<string, PolicyPack> {
  packs ??= new Map(
    readdirSync(builtInFolder)
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => loadPack(join(builtInFolder, file)))
      .map((pack) => [pack.id, pack]),
  );
  return packs;
}
