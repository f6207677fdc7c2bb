import type { Council } from '#bot/caseload/council.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import type { ChildLine } from '#shared/model/api/children.ts';
import type { ChildAnswer } from '#shared/model/api/invitations.ts';
import type { AgreedPlan } from '#shared/model/api/plans.ts';
import { ageOn } from '#shared/time/birthday.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { londonDay } from '#shared/time/london.ts';
import type { EvaluatedChild } from './evaluateChildren.ts';
import { initialsOf, nameOf } from './nameOf.ts';
import type { WorkerAndTeam } from './workers.ts';

/** A child as a list shows them. */
export function childLine(
  council: Council,
  { rows, story, evaluation }: EvaluatedChild,
  { worker, team }: WorkerAndTeam,
  booked: Booking | null,
  plan: AgreedPlan | null,
  answers: ChildAnswer[],
): ChildLine {
  const today = londonDay(council.now());
  const born = story.dateOfBirth ?? null;
  const day = isoDate(today);
  const open = story.involvements.filter(({ start, end }) => start <= day && (end ?? day) >= day);
  return {
    id: rows.child.id,
    name: nameOf(rows.child),
    initials: initialsOf(rows.child),
    age: born === null ? null : Math.max(0, ageOn(dayNumber(born), today)),
    expectedOn: story.expectedOn ?? null,
    involvements: [...new Set(open.map(({ kind }) => kind))],
    worker,
    team,
    evaluation,
    booked,
    plan,
    ...(answers.length === 0 ? {} : { answers }),
    missingSince: rows.missingSince && isoDate(londonDay(rows.missingSince.getTime())),
  };
}
