import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { builtInPacks } from './builtInPacks.ts';

/** The policy packs that come with this version, in order of their ids. */
export function shippedPacks(): PolicyPack[] {
  return [...builtInPacks().values()];
}
