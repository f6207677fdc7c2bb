import type { Evaluation, NextVisit } from '#shared/model/evaluation.ts';
import { readMoment } from '#shared/time/moment.ts';
import { spokenMoment } from '#shared/time/spokenMoment.ts';
import { dueReason } from '#shared/words/dueReason.ts';
import { aimText, dueStateText } from '#shared/words/dueText.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import type { Turn } from './turn.ts';

type Today = Pick<Turn, 'todayNumber'>;

/** @example dueLine(turn, next) // 'Due Thursday 26 November' */
export function dueLine({ todayNumber }: Today, { dueBy }: Pick<NextVisit, 'dueBy'>): string {
  return nextVisitWords.due(spokenMoment(dueBy, todayNumber));
}

/** @example stateLine(turn, next) // 'We are 3 days late' */
export function stateLine(
  { todayNumber }: Today,
  { state, dueBy }: Pick<NextVisit, 'state' | 'dueBy'>,
): string {
  return dueStateText(state, readMoment(dueBy).day - todayNumber);
}

/** The day we aim for, or null where it is the day it is due. @example aimLine(turn, next) // 'Aim for Tuesday 24 November' */
export function aimLine(
  { todayNumber }: Today,
  { aimBy, dueBy }: Pick<NextVisit, 'aimBy' | 'dueBy'>,
): string | null {
  if (aimBy === dueBy) return null;
  return aimText(spokenMoment(aimBy, todayNumber), readMoment(aimBy).day - todayNumber);
}

/**
 * Why it is due then, beside the date: the sum, and that a number in it is ours where the policy gives none. Null where no date is due.
 * @example reasonLine(evaluation) // '10 working days after Mia was seen on 5 November (I.5).'
 */
export function reasonLine({ next, obligations }: Pick<Evaluation, 'next' | 'obligations'>): string | null {
  const found = next && obligations.find(({ id, dueBy }) => id === next.obligation && dueBy === next.dueBy);
  const obligation = found ?? obligations.find(({ id }) => id === next?.obligation);
  return obligation ? dueReason(obligation) : null;
}
