import type { Visit } from '#shared/model/caseFile.ts';

/** The answers that a table of visits gives. */
const asked = ['childSeen', 'alone', 'bedroomSeen'] as const;

/**
 * A child's visits, with those that stand in two tables once: at the same moment, or on the same day where a table knows only the day,
 * and with no answer against the other. Each row is joined to one row of another table at most; two rows of one table are two visits.
 * @example joinAcrossTables([{ id: 'ssd:cin_visits:9', … }, { id: 'ssd:cp_visits:9', … }]) // one visit
 */
export function joinAcrossTables(visits: readonly Visit[]): Visit[] {
  const joined: { visit: Visit; tables: string[] }[] = [];
  for (const visit of visits) {
    const table = tableOf(visit);
    const same = joined.find((one) => !one.tables.includes(table) && isSame(one.visit, visit));
    if (same === undefined) joined.push({ visit, tables: [table] });
    else {
      same.visit = together(same.visit, visit);
      same.tables.push(table);
    }
  }
  return joined.map(({ visit }) => visit);
}

function tableOf({ id }: Visit): string {
  return id.split(':')[1] ?? '';
}

function isSame(one: Visit, other: Visit): boolean {
  if (one.childSeen === 'reported' || other.childSeen === 'reported') return false;
  const [short, long] = one.at.length < other.at.length ? [one.at, other.at] : [other.at, one.at];
  if (short !== long && !(short.length === 10 && long.startsWith(short))) return false;
  return asked.every((key) => !isKnown(one[key]) || !isKnown(other[key]) || one[key] === other[key]);
}

function together(one: Visit, other: Visit): Visit {
  const known = asked.flatMap((key) =>
    isKnown(one[key]) || !isKnown(other[key]) ? [] : [[key, other[key]]],
  );
  const at = one.at.length < other.at.length ? other.at : one.at;
  return { ...one, at, ...(Object.fromEntries(known) as Partial<Visit>) };
}

function isKnown(answer: string | undefined): boolean {
  return answer !== undefined && answer !== 'unknown';
}
