import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/** A script of ours for the browser: TypeScript with its types taken out. */
export function browserScript(file: URL): string {
  return stripTypeScriptTypes(readFileSync(file, 'utf8'));
}
