import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { loadPack } from '#bot/policies/loadPack.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';

const folder = 'shared/policies/examples';

/** The packs of other councils that show what the language can say; none of them is offered to a council. */
export const examplePacks: PolicyPack[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => loadPack(join(folder, file)));

/** Every pack there is: those that come with the product and the examples. */
export const everyPack: PolicyPack[] = [...builtInPacks().values(), ...examplePacks];
