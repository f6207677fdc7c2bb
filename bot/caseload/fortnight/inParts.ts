import { setImmediate as othersFirst } from 'node:timers/promises';

/**
 * `map` for work that takes milliseconds an item: others are answered between two items.
 * @param signal ends it between two items; then it rejects with the signal's reason
 * @example await inParts(children, (child) => timesFor(child), signal)
 */
export async function inParts<Item, Answer>(
  items: readonly Item[],
  each: (item: Item, index: number) => Answer,
  signal?: AbortSignal,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const [index, item] of items.entries()) {
    signal?.throwIfAborted();
    answers.push(each(item, index));
    await othersFirst();
  }
  return answers;
}
