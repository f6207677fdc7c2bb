import { applyFacts } from '#bot/caseload/facts/applyFacts.ts';
import type { Child } from '#shared/model/caseFile.ts';
import { mergeSources, type MergedChild } from '#shared/model/mergeSources.ts';
import type { ChildRows } from './childRows.ts';
import { recordedVisits } from './recordedVisits.ts';

/** A child put together from every place that knows something of them. */
export interface MergedStory {
  /** As the rules see the child; `id` is ours. */
  child: Child;
  merged: MergedChild;
}

/** The child as the rules see them: the exports merged, visits recorded here, facts entered here. */
export function storyOf(rows: ChildRows): Child {
  return mergedStoryOf(rows).child;
}

/** The same, with what came from where. */
export function mergedStoryOf(rows: ChildRows): MergedStory {
  const merged = mergeSources({
    ssd: rows.documents.ssd ?? null,
    annexA: rows.documents['annex-a'] ?? null,
    recordedHere: recordedVisits(rows.visits),
  });
  const facts = rows.facts.filter(({ withdrawn_at }) => withdrawn_at === null).map(({ body }) => body);
  // The rules' findings go to people: ours is the id that says nothing.
  return { merged, child: applyFacts({ ...merged.child, id: rows.child.id }, facts) };
}
