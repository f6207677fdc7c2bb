import { planCard } from '#bot/cards/planCard.ts';
import { obligationOf } from '#bot/caseload/plans/planMatter.ts';
import { agreedPlan, openPlanOf } from '#bot/caseload/plans/planOf.ts';
import { type Council, today } from '#bot/caseload/council.ts';
import { evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import { packsInForce } from '#bot/caseload/reading/chosenPacks.ts';
import { readNames } from '#bot/caseload/reading/names.ts';
import { readPerson } from '#bot/identity/readPerson.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { instantText } from '#shared/time/moment.ts';
import { spokenMoment, spokenSpan } from '#shared/time/spokenMoment.ts';
import { dueReason } from '#shared/words/dueReason.ts';
import { planMessageWords as words } from '#shared/words/plans.ts';
import { seenBy } from './bringUpToDate.ts';
import { byInitials } from './byInitials.ts';
import { nextBookings } from './nextBookings.ts';

/**
 * What somebody who is named in a plan reads: whom to see and by when; null once the plan no longer holds. Who does not work with the
 * child may not know who it is from us: they are sent to the manager who named them.
 */
export async function planMessageOf(
  council: Council,
  planId: string,
  personId: string,
): Promise<OutgoingMessage | null> {
  const row = await council.db
    .selectFrom('fact')
    .select('child_id')
    .where('id', '=', planId)
    .executeTakeFirst();
  const person = await readPerson(council.db, personId);
  const child = row && (await evaluateChildren(council, [row.child_id])).get(row.child_id);
  const open = child && !child.rows.child.closed ? openPlanOf(child, council.now()) : null;
  if (!row || !person || !child || open?.id !== planId || open.plan.who !== personId) return null;
  const names = await readNames(council, [open.agreedBy]);
  const plan = agreedPlan(open, names);
  const near = dayNumber(today(council));
  const by = spokenMoment(plan.by, near);
  const sees = (await seenBy(council, personId, [row.child_id])).has(row.child_id);
  if (!sees)
    return {
      summary: words.summary,
      card: planCard({
        title: words.titleNoSight(by),
        lines: [words.agreedWith(plan.agreedBy), words.noSight(plan.agreedBy)],
        words: null,
        urls: null,
      }),
    };
  const booked = (await nextBookings(council, [row.child_id])).get(row.child_id);
  const { initials, evaluation } = byInitials(council, child, await packsInForce(council));
  const { next } = evaluation;
  const found = obligationOf(evaluation);
  return {
    summary: words.summary,
    card: planCard({
      title: words.title(initials, by),
      lines: [
        words.agreedWith(plan.agreedBy),
        ...(next ? [words.policy(spokenMoment(next.dueBy, near), next.state === 'late')] : []),
        ...(next && found ? [dueReason(found)] : []),
        ...(booked
          ? [
              words.booked(
                spokenSpan(instantText(booked.start.getTime()), instantText(booked.end.getTime()), near),
              ),
            ]
          : []),
      ],
      words: plan.words,
      urls: {
        find: council.tabLink(`child/${row.child_id}/find-a-time`, person.account),
        child: council.tabLink(`child/${row.child_id}`, person.account),
      },
    }),
  };
}
