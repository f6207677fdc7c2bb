import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { builtInPacks } from './builtInPacks.ts';
import { loadPack } from './loadPack.ts';

/** An id has neither dots nor slashes, so that whatever has one is a path. */
const isPath = (name: string): boolean => /[./\\]/.test(name);

/**
 * The pack that somebody names: one that comes with the product by its id, any other by the path of its file.
 * @throws PackError when a file cannot be read or is wrong
 * @returns null where no pack of that id comes with the product
 * @example namedPack('halton'); namedPack('shared/policies/examples/walsall.yaml')
 */
export function namedPack(name: string): PolicyPack | null {
  return isPath(name) ? loadPack(name) : (builtInPacks().get(name) ?? null);
}
