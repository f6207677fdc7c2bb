import type { NextVisit } from '#shared/model/evaluation.ts';
import { readMoment } from '#shared/time/moment.ts';
import { spokenMoment } from '#shared/time/spokenMoment.ts';
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
