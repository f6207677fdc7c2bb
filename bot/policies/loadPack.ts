import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { PackError } from './packProblem.ts';
import { type FindPack, parsePack } from './parsePack.ts';

/** Where the packs that come with the product are. */
export const builtInFolder = fileURLToPath(new URL('../../shared/policies/', import.meta.url));

/**
 * Reads a pack file. A pack that it extends is looked for beside it, and then among those that come with the product.
 * @throws PackError when it cannot be read or is wrong, naming file, line and mend
 */
export function loadPack(path: string): PolicyPack {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    const problem = problems[code ?? ''] ?? `the file cannot be read (${code})`;
    throw new PackError([{ file: path, line: null, place: '', problem, mend: 'Check the path.' }]);
  }
  return parsePack(text, path, packsNear(dirname(path)));
}

const problems: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder and not the file of a pack',
};

/** An id is letters, digits and hyphens: nothing else may become part of a path. */
const idPattern = /^[a-z0-9-]+$/;

/** Packs by their ids: those of a folder, then those that come with the product. */
export function packsNear(folder: string): FindPack {
  return (id) => {
    if (!idPattern.test(id)) return null;
    const file = [folder, builtInFolder]
      .map((place) => join(place, `${id}.yaml`))
      .find((path) => existsSync(path));
    return file === undefined ? null : { text: readFileSync(file, 'utf8'), file };
  };
}
