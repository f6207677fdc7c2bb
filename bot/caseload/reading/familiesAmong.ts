import type { Council } from '#bot/caseload/council.ts';
import { readChildRows, type ChildRows } from './childRows.ts';

/** The groups of brothers and sisters among these children, by id: only groups of two or more. */
export async function familiesAmong(council: Council, ids: readonly string[]): Promise<string[][]> {
  return familiesOf(await readChildRows(council, ids));
}

/** The same of stories that have been read. */
export function familiesOf(children: ReadonlyMap<string, Pick<ChildRows, 'families'>>): string[][] {
  const groups = new Map<string, string[]>();
  for (const [id, { families }] of [...children].sort(([one], [other]) => (one < other ? -1 : 1)))
    for (const { source, family } of families) {
      const key = `${source} ${family}`;
      groups.set(key, [...(groups.get(key) ?? []), id]);
    }
  // Two sources may tell the same family.
  const told = new Map([...groups.values()].map((group) => [group.join(' '), group]));
  return [...told.values()].filter((group) => group.length > 1);
}
