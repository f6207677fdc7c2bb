import type { SourceChild } from '#shared/model/source.ts';

/**
 * Annex A names the last visit alone, so that each export forgets the one before. The new reading of a child, with the visits that
 * earlier readings told of and this one does not, the newest word on each day holding. SSD carries every visit and needs none of this.
 * @example keepEarlierVisits(stored, read).facts.visits // the last visit of this export and of those before
 */
export function keepEarlierVisits(before: SourceChild | undefined, after: SourceChild): SourceChild {
  if (before === undefined) return after;
  const days = new Set(after.facts.visits.map(({ at }) => at.slice(0, 10)));
  const earlier = before.facts.visits.filter(({ at }) => !days.has(at.slice(0, 10)));
  if (earlier.length === 0) return after;
  const visits = [...earlier, ...after.facts.visits].sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));
  return { ...after, facts: { ...after.facts, visits } };
}
