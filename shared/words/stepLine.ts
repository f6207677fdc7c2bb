import type { Evaluation } from '#shared/model/evaluation.ts';
import type { DayNumber } from '#shared/time/calendarDay.ts';
import { readMoment } from '#shared/time/moment.ts';
import { spokenMoment } from '#shared/time/spokenMoment.ts';
import { escalationWords } from './myChildren.ts';

type Step = Evaluation['escalation'][number];

/**
 * One step that a policy asks for, in words: which, by when, by which clause, how it stands, and what set it off where it is open.
 * @example stepLine(step, today) // 'Tell the team manager by Friday 13 November (I.11): to do, and its time has passed. Second attempt in a row: …'
 */
export function stepLine({ step, dueBy, clause, because, done }: Step, today: DayNumber): string {
  const { steps, by, done: isDone, openLate, open } = escalationWords;
  const stands = done ? isDone : readMoment(dueBy).day < today ? openLate : open;
  const said = `${steps[step]} ${by(spokenMoment(dueBy, today))} (${clause}): ${stands.toLowerCase()}`;
  return done || !because[0] ? said : `${said}. ${because[0]}`;
}

/** Steps in their order in time, those still to be taken first. */
export function stepsInOrder(steps: readonly Step[]): Step[] {
  return [...steps].sort(
    (one, other) =>
      Number(one.done ?? false) - Number(other.done ?? false) ||
      readMoment(one.dueBy).instant - readMoment(other.dueBy).instant,
  );
}
