import type { SourceChild, SourceReading } from '#shared/model/source.ts';
import { importWords } from '#shared/words/imports.ts';
import { involvementLabel } from '#shared/words/involvements.ts';
import { importRunWords } from '#shared/words/importRuns.ts';
import { fingerprintOf } from './fingerprint.ts';
import { keepEarlierVisits } from './keepEarlierVisits.ts';

/** What an import would do to one child. `joined`: known from the other export. `left-out`: closed in the export and not known here. */
export type ChildChange =
  'new' | 'joined' | 'changed' | 'closed' | 'reopened' | 'missing' | 'back' | 'unchanged' | 'left-out';

/** What an import would change, before it does. */
export interface Comparison {
  children: { externalId: string; change: ChildChange }[];
  /** By kind of change, with `visitsAdded`, `visitsRemoved` and `problems`; only what is not nought. */
  counts: Record<string, number>;
  /** A line for each kind of change a person should see before saying yes. */
  lines: string[];
  /** True when nothing at all would change. */
  same: boolean;
}

/** What is stored of the last import of the same source. */
export interface StoredReading {
  children: readonly SourceChild[];
  /** Ids of the children that the last import already did not hold. */
  missing?: readonly string[];
  /** Ids of all children that are known here, by whatever source. */
  known?: ReadonlySet<string>;
}

/**
 * Says what will change when `read` takes the place of `before`, by child, in counts and in words.
 * A child missing from the export stays and is marked; only the export itself closes a child.
 * @param done whether the lines tell what has been done, or what would be
 * @example compareReadings({ children: [] }, reading).counts // { new: 220 }
 */
export function compareReadings(before: StoredReading, read: SourceReading, done = false): Comparison {
  const known = new Map(before.children.map((child) => [child.externalId, child]));
  const after =
    read.source === 'annex-a'
      ? { ...read, children: read.children.map((one) => keepEarlierVisits(known.get(one.externalId), one)) }
      : read;
  const wasMissing = new Set(before.missing ?? []);
  const found = new Set(after.children.map(({ externalId }) => externalId));
  const children = after.children.map((child) => ({
    externalId: child.externalId,
    change: changeOf(known.get(child.externalId), child, {
      wasMissing: wasMissing.has(child.externalId),
      isKnown: before.known?.has(child.externalId) ?? false,
    }),
  }));
  for (const { externalId, closed } of before.children)
    if (!found.has(externalId) && !closed && !wasMissing.has(externalId))
      children.push({ externalId, change: 'missing' });
  const counts = countChanges(children, known, after);
  const lines = [
    ...linesForKindsGone(before.children, after.children, done),
    ...linesFor(counts, read.source, done),
  ];
  return { children, counts, lines, same: isSame(counts) };
}

/**
 * A kind of work that children had and now nobody has: an empty file looks the same as work that has ended, and would close
 * everybody at once. One child alone is an everyday thing.
 */
function linesForKindsGone(
  before: readonly SourceChild[],
  after: readonly SourceChild[],
  done: boolean,
): string[] {
  const now = openByKind(after);
  return [...openByKind(before)]
    .filter(([kind, n]) => n > 1 && !now.has(kind))
    .sort()
    .map(([kind, n]) => importWords.preview.kindGone(involvementLabel(kind), n, done));
}

/** How many children have open work of each kind. */
function openByKind(children: readonly SourceChild[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { facts } of children)
    for (const kind of new Set(facts.involvements.flatMap(({ kind, end }) => (end ? [] : [kind]))))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

function changeOf(
  before: SourceChild | undefined,
  after: SourceChild,
  { wasMissing, isKnown }: { wasMissing: boolean; isKnown: boolean },
): ChildChange {
  if (before === undefined && after.closed) return 'left-out';
  if (before === undefined) return isKnown ? 'joined' : 'new';
  if (after.closed && !before.closed) return 'closed';
  if (!after.closed && before.closed) return 'reopened';
  if (wasMissing) return 'back';
  return fingerprintOf(before) === fingerprintOf(after) ? 'unchanged' : 'changed';
}

function countChanges(
  children: Comparison['children'],
  known: ReadonlyMap<string, SourceChild>,
  after: SourceReading,
): Record<string, number> {
  const counts: Record<string, number> = {};
  const add = (key: string, n: number) => {
    if (n > 0) counts[key] = (counts[key] ?? 0) + n;
  };
  for (const { change } of children) add(change, 1);
  const joined = new Set(
    children.flatMap(({ externalId, change }) => (change === 'joined' ? [externalId] : [])),
  );
  for (const child of after.children) {
    // Beside the dataset the visits of Annex A only fill a gap: none of them is seen to be added.
    if (after.source === 'annex-a' && joined.has(child.externalId)) continue;
    const before = new Set(known.get(child.externalId)?.facts.visits.map(({ id }) => id) ?? []);
    const now = child.facts.visits.map(({ id }) => id);
    if (known.has(child.externalId) || !child.closed)
      add('visitsAdded', now.filter((id) => !before.has(id)).length);
    add('visitsRemoved', [...before].filter((id) => !now.includes(id)).length);
  }
  add('withoutTeam', childrenWithoutTeam(after));
  add('problems', after.problems.length);
  return counts;
}

/** Open children for whom the export names no team, neither beside them nor beside their worker. */
function childrenWithoutTeam({ children, staff }: SourceReading): number {
  const teamOf = new Map(staff.map((one) => [one.staff, one.team]));
  return children.filter(
    ({ closed, allocations }) =>
      !closed &&
      allocations.every(
        (one) => one.to !== null || (one.team ?? teamOf.get(one.staff ?? '') ?? null) === null,
      ),
  ).length;
}

function isSame(counts: Record<string, number>): boolean {
  return Object.keys(counts).every((key) =>
    ['unchanged', 'left-out', 'withoutTeam', 'problems'].includes(key),
  );
}

function linesFor(counts: Record<string, number>, source: SourceReading['source'], done: boolean): string[] {
  const { preview } = importWords;
  const words: [string, (n: number, done: boolean) => string][] = [
    ['new', preview.new],
    ['joined', (n) => preview.joined[source](n)],
    ['changed', preview.changed],
    ['visitsAdded', preview.visitsAdded],
    ['visitsRemoved', preview.visitsRemoved],
    ['closed', preview.closed],
    ['reopened', preview.reopened],
    ['missing', preview.missing],
    ['back', preview.back],
    ['unchanged', preview.unchanged],
    ['left-out', preview.closedNotKnown],
    ['withoutTeam', importRunWords.withoutTeam],
    ['problems', preview.problems],
  ];
  const lines = words.flatMap(([key, say]) => (counts[key] === undefined ? [] : [say(counts[key], done)]));
  return isSame(counts) && counts['unchanged'] !== undefined ? [preview.sameAgain(done), ...lines] : lines;
}
