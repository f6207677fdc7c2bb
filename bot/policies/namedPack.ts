import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { loadPack } from './loadPack.ts';

/** An id has neither dots nor slashes, so that whatever has one is a path. */
const isPath = (name: string): boolean => /[./\\]/.test(name);

/**
 * The pack that somebody names: one of those that are known by its id, any other by the path of its file.
 * @throws PackError when a file cannot be read or is wrong
 * @returns null where no pack of that id is known
 * @example namedPack('halton', builtInPacks()); namedPack('shared/policies/examples/walsall.yaml', builtInPacks())
 */
export function namedPack(name: string, known: ReadonlyMap<string, PolicyPack>): PolicyPack | null {
  return isPath(name) ? loadPack(name) : (known.get(name) ?? null);
}
