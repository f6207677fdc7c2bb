import { applyFacts } from '#bot/caseload/facts/applyFacts.ts';
import type { Child } from '#shared/model/caseFile.ts';
import type { ChildRows } from './childRows.ts';
import { recordedVisits } from './recordedVisits.ts';

/** The child as the rules see them: the exports merged, visits recorded here, facts entered here. */
export function storyOf(rows: ChildRows): Child {
  const source = rows.documents.ssd ?? rows.documents['annex-a'];
  const recorded = recordedVisits(rows.visits);
  const confirmed = new Set(recorded.map(({ confirms }) => confirms));
  const merged: Child = {
    ...(source?.facts ?? { involvements: [], milestones: [], away: [], visits: [] }),
    id: rows.child.id,
    visits: [
      ...(source?.facts.visits ?? []).filter(({ id }) => !confirmed.has(id)),
      ...recorded.map(({ visit }) => visit),
    ],
  };
  const facts = rows.facts.filter(({ withdrawn_at }) => withdrawn_at === null).map(({ body }) => body);
  return applyFacts(merged, facts);
}
