import type { Council } from '#bot/caseload/council.ts';
import type { Child } from '#shared/model/caseFile.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { instantText } from '#shared/time/moment.ts';
import { readChildRows, type ChildRows } from './childRows.ts';
import { packsInForce } from './chosenPacks.ts';
import { storyOf } from './storyOf.ts';

/** A child with their facts and what the rules say of them now. */
export interface EvaluatedChild {
  rows: ChildRows;
  story: Child;
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
    const story = storyOf(rows);
    const evaluation = evaluate(story, packs, asOf);
    const findings = Object.values(rows.documents).flatMap((document) => document.findings);
    evaluated.set(id, {
      rows,
      story,
      evaluation: { ...evaluation, findings: [...new Set([...evaluation.findings, ...findings])] },
    });
  }
  return evaluated;
}
