import type { Council } from '#bot/caseload/council.ts';
import { readChildRows } from '#bot/caseload/reading/childRows.ts';
import { packsInForce } from '#bot/caseload/reading/chosenPacks.ts';
import { nameOf } from '#bot/caseload/reading/nameOf.ts';
import { storyOf } from '#bot/caseload/reading/storyOf.ts';
import type { Recorded } from '#shared/model/api/visits.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { instantText } from '#shared/time/moment.ts';
import { visitWords } from '#shared/words/visits.ts';

/**
 * How the dates of these children moved by what one request wrote: worked out twice from the same facts, without and with it, so
 * that a repeated request gets the same answer as the first.
 */
export async function whatMoved(
  council: Council,
  key: string,
  childIds: readonly string[],
): Promise<Recorded> {
  const packs = await packsInForce(council);
  const asOf = instantText(council.now());
  const children = await readChildRows(council, childIds);
  return {
    children: childIds.flatMap((childId) => {
      const rows = children.get(childId);
      const written = rows?.visits.find((row) => row.trip_key === key);
      if (!rows || !written) return [];
      const without = rows.visits.filter((row) => row.trip_key !== key);
      const before = evaluate(storyOf({ ...rows, visits: without }).child, packs, asOf);
      const after = evaluate(storyOf(rows).child, packs, asOf);
      return [
        {
          childId,
          name: nameOf(rows.child),
          visitId: written.id,
          ...standing(after, written.id),
          before: before.next,
          after: after.next,
        },
      ];
    }),
  };
}

/** Whether a visit counted, as the history says it, and why: what now runs from it, or what keeps it from counting. */
function standing(evaluation: Evaluation, visitId: string): { counted: boolean; because: string[] } {
  const against = evaluation.notCounted.filter(({ visit }) => visit === visitId);
  if (against.length > 0)
    return {
      counted: false,
      because: unique(against.map(({ clause, because }) => visitWords.clause(clause, because))),
    };
  if (evaluation.obligations.every(({ id }) => id.startsWith('none/')))
    return { counted: false, because: [visitWords.noPolicy] };
  const from = evaluation.obligations
    .filter(({ countedFrom }) => countedFrom?.what === `visit ${visitId}`)
    .flatMap(({ because }) => because);
  return { counted: true, because: from.length > 0 ? unique(from) : [visitWords.laterVisit] };
}

const unique = (texts: string[]) => [...new Set(texts)];
