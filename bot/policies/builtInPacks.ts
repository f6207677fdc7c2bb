import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { loadPack } from './loadPack.ts';

const folder = fileURLToPath(new URL('../../shared/policies/', import.meta.url));
let packs: ReadonlyMap<string, PolicyPack> | undefined;

/** The packs that come with the product, by id: every YAML file in `shared/policies`. Read once. */
export function builtInPacks(): ReadonlyMap<string, PolicyPack> {
  packs ??= new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => loadPack(join(folder, file)))
      .map((pack) => [pack.id, pack]),
  );
  return packs;
}
