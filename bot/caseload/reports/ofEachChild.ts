import { setImmediate as turn } from 'node:timers/promises';
import type { Council } from '#bot/caseload/council.ts';
import { type ChildRows, type ChildStamp, readStampedRows } from '#bot/caseload/reading/childRows.ts';
import { storyOf } from '#bot/caseload/reading/storyOf.ts';
import type { Child } from '#shared/model/caseFile.ts';

/** What a report needs of a child beside what it works out. */
export interface ReportedChild<T> {
  value: T;
  child: Pick<ChildRows['child'], 'id' | 'given_name' | 'family_name' | 'external_id'>;
  allocations: ChildRows['allocations'];
  families: ChildRows['families'];
}

/** What was worked out, and until which instant it holds while the child's story stays as it is. */
export interface Holding<T> {
  value: T;
  until: number;
}

interface Known<T> extends ReportedChild<T> {
  revision: number;
  from: number;
  until: number;
}

/** Answers to the last few questions, by child: a whole council takes seconds, and most stories have not changed since. */
export type ReportMemory<T> = Map<string, Map<string, Known<T>>>;

const mostQuestions = 4;
/** So many stories are read at a time, and so many worked out before others have their turn. */
const partSize = 200;
const turnSize = 25;

/**
 * Works something out of each child's story, or takes what was worked out before of the same story.
 * @param question names all that the answer depends on, beside the story and the clock
 */
export async function ofEachChild<T>(
  council: Pick<Council, 'db' | 'now'>,
  stamps: readonly ChildStamp[],
  memory: ReportMemory<T>,
  question: string,
  workOut: (story: Child, at: number) => Holding<T>,
): Promise<ReportedChild<T>[]> {
  const at = council.now();
  const known = recall(memory, question);
  const isKnown = ([id, revision]: ChildStamp): boolean => {
    const one = known.get(id);
    return one !== undefined && one.revision === revision && one.from <= at && at < one.until;
  };
  const missing = stamps.filter((stamp) => !isKnown(stamp));
  const found = new Map<string, Known<T>>();
  for (let from = 0; from < missing.length; from += partSize) {
    const stories = await readStampedRows(council, missing.slice(from, from + partSize));
    let worked = 0;
    for (const [id, rows] of stories) {
      const { child, allocations, families } = rows;
      const { value, until } = workOut(storyOf(rows).child, at);
      const { revision } = child;
      found.set(id, { value, until, from: at, revision, child, allocations, families });
      worked += 1;
      if (worked % turnSize === 0) await turn();
    }
  }
  for (const [id, one] of found) known.set(id, one);
  return stamps.flatMap(([id]) => found.get(id) ?? known.get(id) ?? []);
}

/** The question that was asked longest ago goes. */
function recall<T>(memory: ReportMemory<T>, question: string): Map<string, Known<T>> {
  const known = memory.get(question) ?? new Map<string, Known<T>>();
  memory.delete(question);
  memory.set(question, known);
  for (const old of memory.keys()) {
    if (memory.size <= mostQuestions) break;
    memory.delete(old);
  }
  return known;
}
