import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';

/** A pack's YAML with the lines on which its parts stand. */
export interface ReadDocument {
  file: string;
  document: Document;
  lines: LineCounter;
}

export function documentOf(text: string, file: string): ReadDocument {
  const lines = new LineCounter();
  return {
    file,
    document: parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: true }),
    lines,
  };
}

/** The line of the deepest part of the path that is in the file, from 1; where it was taken up by its name, the line where it stands. */
export function lineOf(path: readonly PropertyKey[], { document, lines }: ReadDocument): number {
  let node: unknown = document.contents;
  let offset = (node as Node | null)?.range?.[0] ?? 0;
  for (const key of path) {
    const here = isAlias(node) ? node.resolve(document) : node;
    if (isMap(here)) {
      const pair = pairOf(here, key, document);
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else {
      const next: unknown = (here as { items?: unknown[] } | null)?.items?.[key as number];
      if (next === undefined) break;
      offset = (next as Node).range?.[0] ?? offset;
      node = next;
    }
  }
  return lines.linePos(offset).line;
}

/** The field of a group, be it its own or one that came with `<<`. */
function pairOf(map: YAMLMap, key: PropertyKey, document: Document): Pair | undefined {
  const named = (name: PropertyKey) =>
    map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === name);
  const own = named(key);
  if (own) return own;
  const merged = map.items.find(({ key: name }) => isScalar(name) && isMerge(name.value))?.value;
  const other = isAlias(merged) ? merged.resolve(document) : merged;
  return isMap(other) ? pairOf(other, key, document) : undefined;
}

/** The parser reads `<<` as a symbol of its own. */
const isMerge = (name: unknown): boolean =>
  name === '<<' || (typeof name === 'symbol' && name.description === '<<');
