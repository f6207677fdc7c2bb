import type { ObligationState } from '#shared/model/evaluation.ts';
import { nextVisitWords } from './nextVisit.ts';

/** Midnight, so that nobody has to guess at which end of a day. @example endOfDay('Thursday 19 November') */
export const endOfDay = (day: string): string => `midnight at the end of ${day}`;

/**
 * How we stand with a date, in words.
 * @param ahead calendar days from today to the date, negative when it has passed; null without a date
 * @example dueStateText('late', -3) // 'We are 3 days late'
 */
export function dueStateText(state: ObligationState, ahead: number | null): string {
  if (ahead === null || state === 'not-set') return nextVisitWords.states['not-set'];
  if (state === 'late') return nextVisitWords.lateBy(-ahead);
  if (state === 'on-track' && ahead > 7) return nextVisitWords.states['on-track'];
  // Some demands never make a visit late (SR-23): they stay to be met.
  if (ahead < 0) return nextVisitWords.stillToMeet;
  if (ahead === 0) return nextVisitWords.dueToday;
  return ahead === 1 ? nextVisitWords.dueTomorrow : nextVisitWords.dueIn(ahead);
}

/**
 * The day we aim for.
 * @param said as people say it
 * @param ahead calendar days from today to it
 * @example aimText('Tuesday 17 November', -3) // 'We aimed for Tuesday 17 November'
 */
export function aimText(said: string, ahead: number): string {
  return ahead < 0 ? nextVisitWords.aimPassed(said) : nextVisitWords.aim(said);
}
