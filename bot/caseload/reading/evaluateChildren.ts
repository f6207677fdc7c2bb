import type { Council } from '#bot/caseload/council.ts';
import type { Child } from '#shared/model/caseFile.ts';
import type { MergedChild } from '#shared/model/mergeSources.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { instantText } from '#shared/time/moment.ts';
import { readChildRows, type ChildRows } from './childRows.ts';
import { packsInForce } from './chosenPacks.ts';
import { storyOf } from './storyOf.ts';

/** A child with their facts and what the rules say of them now. */
export interface EvaluatedChild {
  rows: ChildRows;
  /** The facts as the rules see them; `id` is ours. */
  story: Child;
  /** The exports put together, before the facts entered here. */
  merged: MergedChild;
  evaluation: Evaluation;
}

/**
 * Works out these children's dates from their facts, now, by the packs the council has chosen. Asks nobody's leave:
 * check with `requireChildren` or `inSight` first. A handful of queries, however many children.
 * @example (await evaluateChildren(council, [id])).get(id)?.evaluation.next
 */
export async function evaluateChildren(
  council: Council,
  ids: readonly string[],
): Promise<Map<string, EvaluatedChild>> {
  const packs = await packsInForce(council);
  const asOf = instantText(council.now());
  const evaluated = new Map<string, EvaluatedChild>();
  for (const [id, rows] of await readChildRows(council, ids)) {
    const { child: story, merged } = storyOf(rows);
    const evaluation = evaluate(story, packs, asOf);
    evaluated.set(id, {
      rows,
      story,
      merged,
      evaluation: { ...evaluation, findings: [...new Set([...evaluation.findings, ...merged.findings])] },
    });
  }
  return evaluated;
}
