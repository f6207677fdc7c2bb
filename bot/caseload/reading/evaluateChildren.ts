import type { Council } from '#bot/caseload/council.ts';
import type { Child } from '#shared/model/caseFile.ts';
import type { MergedChild } from '#shared/model/mergeSources.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { evaluateAt } from '#shared/rules/evaluate.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
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
  return evaluateRows(council, await readChildRows(council, ids), await packsInForce(council));
}

/** The same for stories that have been read, by these packs. */
export function evaluateRows(
  { now }: Pick<Council, 'now'>,
  children: ReadonlyMap<string, ChildRows>,
  packs: readonly PolicyPack[],
): Map<string, EvaluatedChild> {
  const at = now();
  return new Map([...children].map(([id, rows]) => [id, evaluated(rows, packs, at)]));
}

interface Remembered {
  child: EvaluatedChild;
  packs: readonly PolicyPack[];
  /** It holds from the one instant until before the other. */
  from: number;
  until: number;
}

/**
 * What was worked out last of a story. All that it depends on is in here: the story by its revision, since a story that has changed is
 * read into new rows; the packs themselves; and the clock, of which the rules say how long their answer holds.
 */
const remembered = new WeakMap<ChildRows, Remembered>();

function evaluated(rows: ChildRows, packs: readonly PolicyPack[], at: number): EvaluatedChild {
  const last = remembered.get(rows);
  if (last && last.from <= at && at < last.until && isSame(last.packs, packs)) return last.child;
  const { child: story, merged } = storyOf(rows);
  const { evaluation, until } = evaluateAt(story, packs, at);
  const findings = [...new Set([...evaluation.findings, ...merged.findings])];
  const child = { rows, story, merged, evaluation: frozen({ ...evaluation, findings }) };
  remembered.set(rows, { child, packs, from: at, until });
  return child;
}

/** Nobody who is handed it can change it for the next one. */
function frozen<T extends object>(value: T): T {
  for (const part of Object.values(value) as unknown[])
    if (typeof part === 'object' && part !== null) frozen(part);
  return Object.freeze(value);
}

function isSame(some: readonly PolicyPack[], others: readonly PolicyPack[]): boolean {
  return some.length === others.length && some.every((pack, index) => pack === others[index]);
}
