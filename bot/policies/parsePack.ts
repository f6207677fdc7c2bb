import { type Document, isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { policyPackSchema, type PolicyPack } from '#shared/rules/policyPack.ts';
import { extendPack, type ExtendedPack, type RawPack } from './extendPack.ts';
import { PackError, type PackProblem } from './packProblem.ts';
import { firstOfEachPlace, mendFor } from './mendFor.ts';
import { placeText } from './placeText.ts';
import { type RawPeriod, valuesByDate } from './valuesByDate.ts';

/** Finds the text of the pack that another extends, by its id; null where there is none. */
export type FindPack = (id: string) => { text: string; file: string } | null;

/**
 * Reads a pack from the text of its YAML file, and the pack that it extends.
 * @throws PackError naming file, line and mend for everything that is wrong with its form
 */
export function parsePack(text: string, file: string, findPack: FindPack = () => null): PolicyPack {
  const read = readDocument(text, file);
  const whole = extended(read, findPack, [file]);
  const periods = periodsOf(whole.pack).map(({ from, pack: raw }) => {
    const result = policyPackSchema.safeParse(raw, { reportInput: true });
    if (result.success) return { from, pack: result.data };
    throw new PackError(
      firstOfEachPlace(result.error.issues).flatMap((issue) => problemsOf(issue, whole, read)),
    );
  });
  // What is said of a pack in words is how it reads at last.
  const latest = periods.at(-1)!.pack;
  return periods.length === 1 ? latest : { ...latest, periods };
}

function periodsOf(raw: unknown): RawPeriod[] {
  const isGroup = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
  return isGroup ? valuesByDate(raw as RawPack) : [{ from: null, pack: raw as RawPack }];
}

interface ReadDocument {
  file: string;
  document: Document;
  lines: LineCounter;
}

function readDocument(text: string, file: string): ReadDocument {
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
  return { file, document, lines };
}

/** The whole pack: what it extends, and what that extends, put together. */
function extended(read: ReadDocument, findPack: FindPack, seen: string[]): ExtendedPack {
  const own: unknown = read.document.toJS();
  const itself = { pack: own as RawPack, ownPath: (path: readonly PropertyKey[]) => [...path] };
  if (typeof own !== 'object' || own === null || !('extends' in own)) return itself;
  // A name that is no text is told with the other wrong values.
  if (typeof own.extends !== 'string') return itself;
  const parent = findPack(own.extends);
  const problem = (said: string, mend: string): PackError =>
    new PackError([
      { file: read.file, line: lineOf(['extends'], read), place: 'extends', problem: said, mend },
    ]);
  if (!parent)
    throw problem(`there is no policy "${own.extends}" to extend`, 'Correct the id, or take it out.');
  if (seen.includes(parent.file))
    throw problem('these packs extend each other in a circle', 'Let one of them stand by itself.');
  const above = extended(readDocument(parent.text, parent.file), findPack, [...seen, parent.file]);
  return extendPack(own as RawPack, above.pack);
}

function problemsOf(issue: z.core.$ZodIssue, whole: ExtendedPack, read: ReadDocument): PackProblem[] {
  // A key too many is better shown where it stands than at the mapping that holds it.
  const paths =
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return paths.map((path) => {
    const own = whole.ownPath(path);
    const { problem, mend } = mendFor(issue);
    const place = placeText(own ?? path);
    if (own !== null) return { file: read.file, line: lineOf(own, read), place, problem, mend };
    return {
      file: read.file,
      line: lineOf(['extends'], read),
      place,
      problem: `of the pack that this one extends: ${problem}`,
      mend: `${mend} Or name the clause under "without".`,
    };
  });
}

/** The line of the deepest part of the path that is in the file. */
function lineOf(path: readonly PropertyKey[], { document, lines }: ReadDocument): number | null {
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
