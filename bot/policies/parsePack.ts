import { type Document, isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { policyPackSchema, type PolicyPack } from '#shared/rules/policyPack.ts';
import { PackError, type PackProblem } from './packProblem.ts';
import { firstOfEachPlace, mendFor } from './mendFor.ts';
import { placeText } from './placeText.ts';

/**
 * Reads a pack from the text of its YAML file.
 * @throws PackError naming file, line and mend for everything that is wrong with its form
 */
export function parsePack(text: string, file: string): PolicyPack {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: true });
  if (document.errors.length > 0)
    throw new PackError(
      document.errors.map(({ message, pos }) => ({
        file,
        line: lines.linePos(pos[0]).line,
        place: '',
        problem: message.split('\n')[0]!.replace(/ at line \d+.*$/, ''),
        mend: 'Check the spaces at the beginning of the line, colons and dashes.',
      })),
    );
  const result = policyPackSchema.safeParse(document.toJS(), { reportInput: true });
  if (result.success) return result.data;
  throw new PackError(
    firstOfEachPlace(result.error.issues).flatMap((issue) => problemsOf(issue, document, lines, file)),
  );
}

function problemsOf(
  issue: z.core.$ZodIssue,
  document: Document,
  lines: LineCounter,
  file: string,
): PackProblem[] {
  // A key too many is better shown where it stands than at the mapping that holds it.
  const paths =
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return paths.map((path) => ({
    file,
    line: lineOf(path, document, lines),
    place: placeText(path),
    ...mendFor(issue),
  }));
}

/** The line of the deepest part of the path that is in the file. */
function lineOf(path: readonly PropertyKey[], document: Document, lines: LineCounter): number | null {
  let node: unknown = document.contents;
  let offset = (node as Node | null)?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else {
      const next: unknown = (node as { items?: unknown[] } | null)?.items?.[key as number];
      if (next === undefined) break;
      offset = (next as Node).range?.[0] ?? offset;
      node = next;
    }
  }
  return lines.linePos(offset).line;
}
