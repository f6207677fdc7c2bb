import type { Visit } from '#shared/model/caseFile.ts';
import type { SourceChild } from '#shared/model/source.ts';
import { careKinds } from './careKind.ts';

/**
 * Annex A names the last visit alone, so that each export forgets the one before. The new reading of a child, with the visits that
 * earlier readings told of and this one does not, the newest word on each day holding. A list that now names an earlier day as its last
 * has taken the later one back: it was a slip. SSD carries every visit and needs none of this.
 * @example keepEarlierVisits(stored, read).facts.visits // the last visit of this export and of those before
 */
export function keepEarlierVisits(before: SourceChild | undefined, after: SourceChild): SourceChild {
  if (before === undefined) return after;
  const days = new Set(after.facts.visits.map(({ at }) => at.slice(0, 10)));
  const earlier = before.facts.visits.filter(
    (visit) => !days.has(visit.at.slice(0, 10)) && !isTakenBack(visit, before, after),
  );
  if (earlier.length === 0) return after;
  const visits = [...earlier, ...after.facts.visits].sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));
  return { ...after, facts: { ...after.facts, visits } };
}

/** List 8 counts only visits in the present home, so that after a move it says nothing of an earlier one. */
function isTakenBack(visit: Visit, before: SourceChild, after: SourceChild): boolean {
  const list = listOf(visit);
  if (list === null || (list === '8' && homeSince(before) !== homeSince(after))) return false;
  const last = after.facts.visits
    .filter((one) => listOf(one) === list)
    .map(({ at }) => at)
    .sort()
    .at(-1);
  return last !== undefined && visit.at > last;
}

function listOf({ id }: Visit): string | null {
  return /^annex-a:(\d+):/.exec(id)?.[1] ?? null;
}

function homeSince({ facts }: SourceChild): string | null {
  return (
    facts.involvements
      .filter(({ kind }) => careKinds.has(kind))
      .map(({ start }) => start)
      .sort()
      .at(-1) ?? null
  );
}
