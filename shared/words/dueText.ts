import type { NextVisit, ObligationState } from '#shared/model/evaluation.ts';
import { type DayNumber, dayNumber } from '#shared/time/calendarDay.ts';
import { readMoment } from '#shared/time/moment.ts';
import { spokenMoment } from '#shared/time/spokenMoment.ts';
import { nextVisitWords } from './nextVisit.ts';

/**
 * How we stand with a date, in words.
 * @param today `2026-11-20`
 * @example dueStateText('late', '2026-11-17', '2026-11-20') // 'We are 3 days late'
 */
export function dueStateText(state: ObligationState, dueBy: string | null, today: string): string {
  if (!dueBy || state === 'not-set') return nextVisitWords.states['not-set'];
  const ahead = readMoment(dueBy).day - dayNumber(today);
  if (state === 'late') return nextVisitWords.lateBy(-ahead);
  if (state === 'on-track' && ahead > 7) return nextVisitWords.states['on-track'];
  if (ahead === 0) return nextVisitWords.dueToday;
  return ahead === 1 ? nextVisitWords.dueTomorrow : nextVisitWords.dueIn(ahead);
}

/** @example dueText({ dueBy: '2026-11-26' }, today) // 'Due Thursday 26 November' */
export function dueText({ dueBy }: Pick<NextVisit, 'dueBy'>, today: DayNumber): string {
  return nextVisitWords.due(spokenMoment(dueBy, today));
}

/** @example aimText('2026-11-17', '2026-11-20') // 'We aimed for Tuesday 17 November' */
export function aimText(aimBy: string, today: string): string {
  const said = spokenMoment(aimBy, dayNumber(today));
  return readMoment(aimBy).day < dayNumber(today) ? nextVisitWords.aimPassed(said) : nextVisitWords.aim(said);
}
