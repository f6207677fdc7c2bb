import type { Obligation } from '#shared/model/evaluation.ts';
import { assumedText } from './childPage.ts';
import { isAssumed } from './reasons.ts';

/**
 * Why a date is as it is, for beside the date itself: the sum, and that a number in it is ours where the policy gives none.
 * @example dueReason(obligation) // '10 working days after Mia was seen on 5 November (I.5).'
 */
export function dueReason({ because, assumed }: Pick<Obligation, 'because' | 'assumed'>): string {
  const [first = ''] = because;
  // The day stands above already.
  const sum = first.replace(/^Due [^:]*: /, '');
  const said = sum === '' ? [] : [sum.charAt(0).toUpperCase() + sum.slice(1)];
  return [...said, ...(assumed && !isAssumed(first) ? [assumedText({ because })] : [])].join(' ');
}
