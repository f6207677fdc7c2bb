/** A pack file as it was read, before anything in it has been checked. */
export type RawPack = Record<string, unknown>;

/** A pack put together from its own file and the one it extends. */
export interface ExtendedPack {
  pack: RawPack;
  /** The path in the author's own file for a path of the whole; null for what came from the other pack. */
  ownPath: (path: readonly PropertyKey[]) => PropertyKey[] | null;
}

/** What each pack says of itself alone. */
const ownAlone = new Set(['id', 'name', 'about', 'source', 'cases', 'extends', 'without']);
/** Groups of which a pack may change one field and leave the others. */
const byField = new Set(['settings', 'counting']);

/**
 * A pack that extends another: everything of the other holds, but for what this one says itself. In a list of rules its own take the
 * place of those with the same clause and stand after the others; clauses named under `without` are left out; `null` takes a
 * part away.
 * @example extendPack(halton, englandStatutory).pack.clocks // England's, and then Halton's own
 */
export function extendPack(own: RawPack, parent: RawPack): ExtendedPack {
  const pack: RawPack = {};
  const inherited = new Map<string, number>();
  const without = new Set(Array.isArray(own.without) ? own.without : []);
  const ownRules = new Set(
    Object.entries(own).flatMap(([key, value]) => (isRuleList(key, value) ? clausesIn(value) : [])),
  );
  for (const key of new Set([...Object.keys(parent), ...Object.keys(own)])) {
    if (key === 'without') continue;
    const [ours, theirs] = [own[key], parent[key]];
    if (ownAlone.has(key)) {
      if (key in own) pack[key] = ours;
    } else if (
      Array.isArray(theirs) &&
      isRuleList(key, theirs) &&
      (ours === undefined || Array.isArray(ours))
    ) {
      const replaced = new Set<unknown>([
        ...without,
        ...(key === 'keptElsewhere' ? ownRules : clausesIn(ours ?? [])),
      ]);
      const kept = theirs.filter((rule) => !replaced.has(clauseOf(rule)));
      inherited.set(key, kept.length);
      pack[key] = [...kept, ...(ours ?? [])];
    } else if (byField.has(key) && isGroup(theirs) && isGroup(ours))
      pack[key] = withoutNull({ ...theirs, ...ours });
    else if (ours === undefined) pack[key] = theirs;
    else if (ours !== null) pack[key] = ours;
  }
  return { pack, ownPath: (path) => ownPathOf(path, own, inherited) };
}

function ownPathOf(
  path: readonly PropertyKey[],
  own: RawPack,
  inherited: ReadonlyMap<string, number>,
): PropertyKey[] | null {
  const [key, index, ...rest] = path;
  if (typeof key !== 'string') return [...path];
  const before = inherited.get(key);
  if (before === undefined || typeof index !== 'number')
    return key in own ? [...path] : path.length > 1 ? null : [];
  return index < before ? null : [key, index - before, ...rest];
}

/** `covers` is a list of names: a pack that names its own means just those. */
function isRuleList(key: string, value: unknown): value is unknown[] {
  return Array.isArray(value) && key !== 'covers' && key !== 'cases' && key !== 'without';
}

const isGroup = (value: unknown): value is RawPack =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const clauseOf = (rule: unknown): unknown => (isGroup(rule) ? rule.clause : undefined);

function clausesIn(rules: unknown[]): unknown[] {
  return rules.map(clauseOf).filter((clause) => clause !== undefined);
}

function withoutNull(group: RawPack): RawPack {
  return Object.fromEntries(Object.entries(group).filter(([, value]) => value !== null));
}
