import { applyFacts } from '#bot/caseload/facts/applyFacts.ts';
import type { Child } from '#shared/model/caseFile.ts';
import { mergeSources, type MergedChild } from '#shared/model/mergeSources.ts';
import type { ChildRows } from './childRows.ts';
import { recordedVisits } from './recordedVisits.ts';

/** A child put together from every place that knows something of them. */
export interface Story {
  /** As the rules see the child; `id` is ours. */
  child: Child;
  /** The exports put together, before the facts entered here, and what came from where. */
  merged: MergedChild;
}

const known = new WeakMap<ChildRows, Story>();

/** The exports merged, with visits recorded here, and the facts entered here laid over it. */
export function storyOf(rows: ChildRows): Story {
  const before = known.get(rows);
  if (before) return before;
  const story = told(rows);
  known.set(rows, story);
  return story;
}

function told(rows: ChildRows): Story {
  const merged = mergeSources({
    ssd: rows.documents.ssd ?? null,
    annexA: rows.documents['annex-a'] ?? null,
    recordedHere: recordedVisits(rows.visits),
  });
  const facts = rows.facts.filter(({ withdrawn_at }) => withdrawn_at === null).map(({ body }) => body);
  // What the rules say goes to people and pages: there the child goes by the id that says nothing.
  return { merged, child: applyFacts({ ...merged.child, id: rows.child.id }, facts) };
}
