/** A row of an export that may be somebody's: its id (in Annex A the name itself), and the name beside it. */
export interface NamedRow {
  id: string;
  name: string | null;
}

/** Somebody of the people file, with the ids or names that the file gives them. */
export interface Claimant {
  person: string;
  /** The person's own name, where a row that nobody claims may go by it; else null. */
  name: string | null;
  given: readonly string[];
}

/** Whose rows are whose, and the names that could be more than one person's. */
export interface MatchedNames {
  found: Map<string, string[]>;
  /** Names that somebody goes by and that were given to nobody, since they may be somebody else's. */
  unclear: string[];
}

/**
 * Whose rows are whose: by id, and by name only in an export that knows people by name alone (Annex A), whatever the capitals and the
 * spaces. A name never leads to another id of an export that has the person's own id; an id that nobody's own id stands for
 * goes by its name only where the people file gives that name in place of an id. What two people could claim equally, and a
 * name that an id of somebody else also has, is nobody's: a child must not show to the wrong person.
 * @example matchNames([{ person: 'p1', name: 'Jo Reed', given: ['S12'] }], [{ id: 'S12', name: 'Jo Reed' }, { id: 'Jo Reed', name: 'Jo Reed' }])
 *   // { found: Map { 'p1' => ['S12', 'Jo Reed'] }, unclear: [] }
 */
export function matchNames(claimants: readonly Claimant[], rows: readonly NamedRow[]): MatchedNames {
  const idsNamed = idsByName(rows);
  const claims = claimants.map((one) => claimOf(one, rows));
  const found = new Map(claimants.map(({ person }): [string, string[]] => [person, []]));
  const unclear = new Set<string>();
  for (const row of rows) {
    const ranks = isByName(row)
      ? claimsOnName(claims, keyOf(row.id), idsNamed.get(keyOf(row.id)) ?? new Set())
      : claimsOnId(claims, row, idsNamed);
    const owner = soleOwner(ranks.good);
    if (owner !== null) found.get(owner)?.push(row.id);
    else if (ranks.any) unclear.add(row.name ?? row.id);
  }
  return { found, unclear: [...unclear].sort() };
}

const keyOf = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
const isByName = ({ id, name }: NamedRow): boolean => name !== null && keyOf(name) === keyOf(id);

interface Claim {
  person: string;
  given: ReadonlySet<string>;
  /** The ids that are the person's own, as far as an export has them. */
  ids: ReadonlySet<string>;
  /** The names by which an export without ids may know the same person. */
  names: ReadonlySet<string>;
}

function claimOf({ person, given, name }: Claimant, rows: readonly NamedRow[]): Claim {
  const keys = new Set(given.map(keyOf));
  const own = rows.filter((row) => !isByName(row) && keys.has(keyOf(row.id)));
  const names = [...own.map((row) => row.name), name].flatMap((one) => (one === null ? [] : [keyOf(one)]));
  return { person, given: keys, ids: new Set(own.map(({ id }) => keyOf(id))), names: new Set(names) };
}

/** The ids beside each name. */
function idsByName(rows: readonly NamedRow[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const row of rows)
    if (row.name !== null && !isByName(row))
      ids.set(keyOf(row.name), (ids.get(keyOf(row.name)) ?? new Set()).add(keyOf(row.id)));
  return ids;
}

/** Claims best first, and whether there is any at all. */
interface Ranks {
  good: Claim[][];
  any: boolean;
}

function claimsOnName(claims: readonly Claim[], name: string, ids: ReadonlySet<string>): Ranks {
  const given = claims.filter((one) => one.given.has(name));
  const named = claims.filter(({ names }) => names.has(name));
  const ownOnly = (one: Claim): boolean =>
    ids.size === 0 || (ids.size === 1 && [...ids].every((id) => one.ids.has(id)));
  return {
    good: [
      given.filter((one) => ownOnly(one) || (one.ids.size === 0 && ids.size === 1)),
      named.filter(ownOnly),
    ],
    any: given.length > 0 || named.length > 0,
  };
}

function claimsOnId(
  claims: readonly Claim[],
  { id, name }: NamedRow,
  idsNamed: Map<string, Set<string>>,
): Ranks {
  const byId = claims.filter(({ given }) => given.has(keyOf(id)));
  const key = name === null ? null : keyOf(name);
  const byName = key === null ? [] : claims.filter(({ given }) => given.has(key));
  const sole = key !== null && idsNamed.get(key)?.size === 1;
  return {
    good: [byId, sole ? byName.filter(({ ids }) => ids.size === 0) : []],
    any: byId.length > 0 || byName.length > 0,
  };
}

/** The one claimant of the best rank that has any; null where it has several. */
function soleOwner(ranks: readonly Claim[][]): string | null {
  const best = ranks.find((rank) => rank.length > 0) ?? [];
  return best.length === 1 ? best[0]!.person : null;
}
