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

/**
 * Whether a visit counted, and why: what now runs from it, or what keeps it from counting. Where several policies hold for a child, it
 * counted when it did so for at least one, and the reasons of the others are said.
 */
function standing(evaluation: Evaluation, visitId: string): { counted: boolean; because: string[] } {
  const policies = new Set(evaluation.obligations.map(({ id }) => id.split('/')[0]));
  policies.delete('none');
  const against = evaluation.notCounted.filter(({ visit }) => visit === visitId);
  const reasons = against.map(({ clause, because }) => visitWords.clause(clause, because));
  if (policies.size === 0)
    return { counted: false, because: reasons.length > 0 ? unique(reasons) : [visitWords.noPolicy] };
  if (against.length >= policies.size) return { counted: false, because: unique(reasons) };
  const from = evaluation.obligations
    .filter(({ countedFrom }) => countedFrom?.what === `visit ${visitId}`)
    .map(({ clause, because }) => visitWords.clause(clause, because.join('; ')));
  return {
    counted: true,
    because: unique([...(from.length > 0 ? from : [visitWords.laterVisit]), ...reasons]),
  };
}

const unique = (texts: string[]) => [...new Set(texts)];
