import { readFileSync } from 'node:fs';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { PackError } from './packProblem.ts';
import { parsePack } from './parsePack.ts';

/**
 * Reads a pack file.
 * @throws PackError when it cannot be read or is wrong, naming file, line and mend
 */
export function loadPack(path: string): PolicyPack {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    const problem = code === 'ENOENT' ? 'there is no such file' : `the file cannot be read (${code})`;
    throw new PackError([{ file: path, line: null, place: '', problem, mend: 'Check the path.' }]);
  }
  return parsePack(text, path);
}
