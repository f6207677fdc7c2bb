import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { isAgreedFor, obligationOf } from '#bot/caseload/plans/planMatter.ts';
import { openPlanOf } from '#bot/caseload/plans/planOf.ts';
import { plansOf } from '#bot/caseload/plans/plansOf.ts';
import type { Council } from '#bot/caseload/council.ts';
import { packsInForce } from '#bot/caseload/reading/chosenPacks.ts';
import { type EvaluatedChild, evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import { readWorkers } from '#bot/caseload/reading/workers.ts';
import type { Tables } from '#bot/store/tables.ts';
import type { AgreedPlan } from '#shared/model/api/plans.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { ageOn } from '#shared/time/birthday.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { londonDay } from '#shared/time/london.ts';
import { instantText } from '#shared/time/moment.ts';
import { aboutTheNumber } from '#shared/words/dueReason.ts';
import { isAim } from '#shared/words/reasons.ts';
import { stepsInOrder } from '#shared/words/stepLine.ts';
import { byInitials } from './byInitials.ts';
import { isStillOpen } from './matterOf.ts';
import { nextBookings } from './nextBookings.ts';

export type Nudge = Selectable<Tables['nudge']>;

/** What is to be said of one child to their manager. The child goes by initials: no name stands in a chat. */
export interface NudgeSaid {
  nudgeId: string;
  childId: string;
  initials: string;
  age: number | null;
  late: boolean;
  unseen: boolean;
  unborn: boolean;
  /** A day or an instant, or null. */
  dueBy: string | null;
  /** Why it is due then, in the words of the rules. */
  because: string[];
  /** What must be known of its number: that it is ours, or that nobody has checked it. */
  aboutTheNumber: string[];
  /** With no date: what a person can add to get one. */
  missing: string | null;
  policy: { title: string; clause: string } | null;
  /** What the policy asks for while the child goes unseen: those still to be taken first. */
  steps: Evaluation['escalation'];
  worker: string | null;
  booked: { start: string; end: string; worker: string } | null;
  /** `answers`: it was agreed for what is the matter now, and its day is still to come. */
  plan: (AgreedPlan & { passed: boolean; answers: boolean }) | null;
}

/**
 * What is to be said of these matters now; one that is settled has no entry.
 */
export async function readSaid(
  council: Council,
  nudges: readonly Pick<Nudge, 'id' | 'child_id' | 'kind' | 'obligation' | 'counted_from'>[],
): Promise<Map<string, NudgeSaid>> {
  const ids = [...new Set(nudges.map((nudge) => nudge.child_id))];
  const evaluated = await evaluateChildren(council, ids);
  const open = nudges.filter(({ child_id, kind, obligation, counted_from }) => {
    const child = evaluated.get(child_id);
    if (!child || child.rows.child.closed) return false;
    return isStillOpen({ kind, obligation, countedFrom: counted_from }, child.evaluation);
  });
  const openIds = open.map((nudge) => nudge.child_id);
  const packs = await packsInForce(council);
  const workers = await readWorkers(council, openIds);
  const booked = await nextBookings(council, openIds);
  const plans = await plansOf(
    council,
    openIds.flatMap((id) => evaluated.get(id) ?? []),
  );
  return new Map(
    open.map((nudge) => {
      const booking = booked.get(nudge.child_id);
      const plan = plans.get(nudge.child_id);
      return [
        nudge.id,
        {
          nudgeId: nudge.id,
          childId: nudge.child_id,
          ...ofChild(council, evaluated.get(nudge.child_id)!, packs),
          worker: workers.get(nudge.child_id)?.worker?.name ?? null,
          booked: booking
            ? {
                start: instantText(booking.start.getTime()),
                end: instantText(booking.end.getTime()),
                worker: booking.worker,
              }
            : null,
          plan: plan ? withState(council, plan, evaluated.get(nudge.child_id)!) : null,
        },
      ];
    }),
  );
}

function withState(council: Council, plan: AgreedPlan, child: EvaluatedChild): NudgeSaid['plan'] {
  const passed = plan.by < isoDate(londonDay(council.now()));
  const about = openPlanOf(child, council.now())?.plan.about;
  return { ...plan, passed, answers: !passed && isAgreedFor(about, child.evaluation) };
}

function ofChild(council: Council, child: EvaluatedChild, packs: PolicyPack[]) {
  const { story } = child;
  const { initials, evaluation } = byInitials(council, child, packs);
  const found = obligationOf(evaluation);
  const pack = council.packs.find(({ id }) => id === found?.id.split('/')[0]);
  const born = story.dateOfBirth;
  return {
    initials,
    age: born ? Math.max(0, ageOn(dayNumber(born), londonDay(council.now()))) : null,
    late: evaluation.next?.state === 'late',
    unseen: evaluation.unseen,
    unborn: story.unborn === true,
    dueBy: evaluation.next?.dueBy ?? null,
    because: evaluation.next ? (found?.because ?? []).filter((sentence) => !isAim(sentence)) : [],
    aboutTheNumber: evaluation.next && found ? aboutTheNumber(found) : [],
    missing: evaluation.next ? null : (found?.missing ?? null),
    policy: pack && found ? { title: pack.name, clause: found.clause } : null,
    steps: stepsInOrder(evaluation.escalation),
  };
}

/** Tells whether a card would read otherwise than before; says nothing of what it reads. */
export function hashOf(said: NudgeSaid): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url');
}
