import { slotWords } from '#shared/words/slots.ts';
import type { ChildDays } from './childDay.ts';
import { examWhy, settling } from './protectedPeriod.ts';
import type { Limit } from './stretch.ts';

/**
 * What the child is already promised to, wherever it would be: a club after school, an exam. Before an exam they also need
 * time to settle.
 */
export function committed({ days }: ChildDays, settle: number): Limit[] {
  return days.flatMap(({ commitments = [] }) =>
    commitments.flatMap(({ start, end, what, name }): Limit[] =>
      what === 'club'
        ? [{ start, end, kind: 'club', about: name, because: slotWords.ruledOut.club(name) }]
        : [
            { start: start - settle, end: start, ...settling(name) },
            { start, end, ...examWhy(name) },
          ],
    ),
  );
}
