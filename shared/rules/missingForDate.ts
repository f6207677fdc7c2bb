import type { Evaluation } from '#shared/model/evaluation.ts';

/**
 * What a child who should be seen lacks for a date, each thing once, in plain words; null where the next visit has a date, or no work
 * with the child asks for one.
 * @example missingForDate(evaluate(child, packs, asOf)) // ['the number of weeks from the plan']
 */
export function missingForDate({
  next,
  obligations,
}: Pick<Evaluation, 'next' | 'obligations'>): string[] | null {
  if (next || !obligations.some(({ state }) => state === 'not-set')) return null;
  return [...new Set(obligations.flatMap(({ missing }) => missing ?? []))];
}
