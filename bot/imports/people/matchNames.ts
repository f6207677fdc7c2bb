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

/**
 * Whose rows are whose: by id or by name, whatever the capitals and the spaces, and on from there to the same person's rows in the other export,
 * which knows them by name alone. An id beats a name and a name in the file beats one found on the way. What two people could
 * claim equally, and a name that two ids share, is nobody's: a child must not show to the wrong person.
 * @example matchNames([{ person: 'p1', name: 'Jo Reed', given: ['S12'] }], [{ id: 'S12', name: 'Jo Reed' }, { id: 'Jo Reed', name: 'Jo Reed' }])
 *   // Map { 'p1' => ['S12', 'Jo Reed'] }
 */
export function matchNames(claimants: readonly Claimant[], rows: readonly NamedRow[]): Map<string, string[]> {
  const shared = sharedNames(rows);
  const nameOf = ({ name }: NamedRow): string | null => {
    const key = name === null ? null : keyOf(name);
    return key === null || shared.has(key) ? null : key;
  };
  const claims = claimants.map((one) => ({ ...claimsOf(one, rows, nameOf), person: one.person }));
  const found = new Map(claimants.map(({ person }): [string, string[]] => [person, []]));
  for (const row of rows) {
    const owner = soleOwner([
      claims.filter(({ given }) => given.has(keyOf(row.id))),
      claims.filter(({ given }) => has(given, nameOf(row))),
      claims.filter(
        ({ names }) => has(names, nameOf(row)) || (!shared.has(keyOf(row.id)) && names.has(keyOf(row.id))),
      ),
    ]);
    if (owner !== null) found.get(owner)?.push(row.id);
  }
  return found;
}

const keyOf = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
const has = (keys: ReadonlySet<string>, key: string | null): boolean => key !== null && keys.has(key);

interface Claims {
  given: Set<string>;
  /** The names by which another export may know the same person. */
  names: Set<string>;
}

function claimsOf(
  { given, name }: Claimant,
  rows: readonly NamedRow[],
  nameOf: (row: NamedRow) => string | null,
): Claims {
  const keys = new Set(given.map(keyOf));
  const own = rows.filter((row) => keys.has(keyOf(row.id))).flatMap((row) => nameOf(row) ?? []);
  return { given: keys, names: new Set([...own, ...(name === null ? [] : [keyOf(name)])]) };
}

/** Names beside more than one id that is not itself that name. */
function sharedNames(rows: readonly NamedRow[]): Set<string> {
  const ids = new Map<string, Set<string>>();
  for (const { id, name } of rows) {
    if (name === null || keyOf(name) === keyOf(id)) continue;
    ids.set(keyOf(name), (ids.get(keyOf(name)) ?? new Set()).add(keyOf(id)));
  }
  return new Set([...ids].filter(([, held]) => held.size > 1).map(([name]) => name));
}

/** The one claimant of the best rank that has any; null where it has several. */
function soleOwner(ranks: readonly { person: string }[][]): string | null {
  const best = ranks.find((rank) => rank.length > 0) ?? [];
  return best.length === 1 ? best[0]!.person : null;
}
