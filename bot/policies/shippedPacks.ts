import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { policyPackSchema, type PolicyPack } from '#shared/rules/policyPack.ts';

const folder = new URL('../../shared/policies/', import.meta.url);

/** The policy packs that come with this version, by id. */
export function shippedPacks(): PolicyPack[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => policyPackSchema.parse(parse(readFileSync(new URL(name, folder), 'utf8'))));
}
