import type { RowProblem } from '#shared/model/source.ts';

/** What an import would change, or has: in counts, and in a line for each kind of change. */
export interface Change {
  counts: Record<string, number>;
  lines: string[];
  problems: RowProblem[];
}

/**
 * The lines of the counts that are not nought, in the order in which the words stand.
 * @param done whether it has been done, or is only asked about
 * @example linesOf({ new: 2, unchanged: 0 }, { new: (n) => `${n} new`, unchanged: (n) => `${n} as before` }, false) // ['2 new']
 */
export function linesOf(
  counts: Record<string, number>,
  words: Record<string, (n: number, done: boolean) => string>,
  done: boolean,
): string[] {
  return Object.entries(words).flatMap(([key, say]) => (counts[key] ? [say(counts[key], done)] : []));
}

/** Counts how often each word comes. */
export function countsOf(changes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const change of changes) counts[change] = (counts[change] ?? 0) + 1;
  return counts;
}

/** Cuts a list into parts that fit into one statement. */
export function* inParts<T>(list: readonly T[], size = 500): Generator<T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}
