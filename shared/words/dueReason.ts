import type { Obligation } from '#shared/model/evaluation.ts';
import { assumedText } from './childPage.ts';
import { isAssumed, isNotVerified } from './reasons.ts';

type Reasons = Pick<Obligation, 'because' | 'assumed'>;

/**
 * Why a date is as it is, for beside the date itself: the sum, and what must be known of its number.
 * @example dueReason(obligation) // '10 working days after Mia was seen on 5 November (I.5).'
 */
export function dueReason(obligation: Reasons): string {
  return [sumOf(obligation), ...aboutTheNumber(obligation)].filter(Boolean).join(' ');
}

/** The sum alone: the day stands beside it already. */
export function sumOf({ because: [first = ''] }: Pick<Obligation, 'because'>): string {
  const sum = isAssumed(first) || isNotVerified(first) ? '' : first.replace(/^Due [^:]*: /, '');
  return sum === '' ? '' : sum.charAt(0).toUpperCase() + sum.slice(1);
}

/** That a number is ours where the policy gives none, and that nobody has checked one: never left out beside its date. */
export function aboutTheNumber({ because, assumed }: Reasons): string[] {
  return [...(assumed ? [assumedText({ because })] : []), ...because.filter(isNotVerified)];
}
