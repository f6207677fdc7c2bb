import { setImmediate as turn } from 'node:timers/promises';
import { lateFrom } from '#bot/caseload/booking/earliestDue.ts';
import { isAgreedFor } from '#bot/caseload/plans/planMatter.ts';
import { openPlanOf } from '#bot/caseload/plans/planOf.ts';
import type { Council } from '#bot/caseload/council.ts';
import { type EvaluatedChild, evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import type { Child } from '#shared/model/caseFile.ts';
import { type DayNumber, dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { londonDay } from '#shared/time/london.ts';
import { englandAndWales } from '#shared/time/workingCalendar.ts';
import { isStillOpen, type Matter, matterOf } from './matterOf.ts';
import { type NextBooking, nextBookings } from './nextBookings.ts';
import type { Nudge } from './readSaid.ts';

/** A child who is a matter for a manager this morning, and what is known of it. */
export interface Found {
  childId: string;
  matter: Matter;
  /** The plan whose day (`by`) has passed without a visit, or null. */
  passedPlan: { id: string; by: string } | null;
  /** A plan is agreed for it whose day is still to come: there is nothing to decide today. */
  planned: boolean;
  /** Not yet a matter: see `canWait`. */
  waits: boolean;
  /** The nudge that is open on the child, if it is still about the same. */
  open: Nudge | null;
}

export interface Looked {
  children: number;
  late: number;
  unseen: number;
  withoutDate: number;
  found: Found[];
  /** Open nudges that are none any more. */
  settled: Nudge[];
}

/** So many at a time: others have their turn between. */
const partSize = 100;
/** Working days that somebody has, from the start of the work with a child, to arrange the first visit before their manager is told. */
const firstDays = 2;

/** Looks through all children that the council works with. Changes nothing. */
export async function lookAtChildren(council: Council): Promise<Looked> {
  const looked: Looked = { children: 0, late: 0, unseen: 0, withoutDate: 0, found: [], settled: [] };
  const open = new Map((await unsettledNudges(council)).map((nudge) => [nudge.child_id, nudge]));
  const ids = await openChildren(council);
  for (let from = 0; from < ids.length; from += partSize) {
    const part = await evaluateChildren(council, ids.slice(from, from + partSize));
    const booked = await nextBookings(
      council,
      [...part].flatMap(([id, { evaluation }]) => (evaluation.unseen ? [id] : [])),
    );
    for (const [id, child] of part) lookAt(council, looked, child, open.get(id), booked.get(id));
    await turn();
  }
  const stillOpen = new Set(looked.found.flatMap((one) => one.open?.id ?? []));
  looked.settled = [...open.values()].filter(({ id }) => !stillOpen.has(id));
  return looked;
}

function lookAt(
  council: Council,
  looked: Looked,
  child: EvaluatedChild,
  nudge: Nudge | undefined,
  booked: NextBooking | undefined,
): void {
  const { evaluation } = child;
  const matter = matterOf(evaluation);
  looked.children += 1;
  if (!matter) {
    if (!evaluation.next && evaluation.obligations.some(({ state }) => state === 'not-set'))
      looked.withoutDate += 1;
    return;
  }
  looked[matter.kind] += 1;
  const now = council.now();
  const plan = openPlanOf(child, now);
  looked.found.push({
    childId: child.rows.child.id,
    matter,
    passedPlan: plan?.passed ? { id: plan.id, by: plan.plan.by } : null,
    planned: plan !== null && !plan.passed && isAgreedFor(plan.plan.about, evaluation),
    waits: matter.kind === 'unseen' && canWait(child, matter, booked, londonDay(now)),
    open: nudge && isOpen(nudge, child) ? nudge : null,
  });
}

function isOpen({ kind, obligation, counted_from }: Nudge, { evaluation }: EvaluatedChild): boolean {
  return isStillOpen({ kind, obligation, countedFrom: counted_from }, evaluation);
}

/**
 * A child nobody has seen yet need not trouble a manager while the first visit is booked in time, or the work with them has
 * only just begun and the day to aim for is still ahead.
 */
function canWait(
  { story, evaluation }: EvaluatedChild,
  { dueBy }: Matter,
  booked: NextBooking | undefined,
  today: DayNumber,
): boolean {
  if (booked && (dueBy === '' || booked.start.getTime() < lateFrom(dueBy))) return true;
  if (evaluation.next && evaluation.next.state !== 'on-track') return false;
  return englandAndWales.count(startOfWork(story, today), today) < firstDays;
}

function startOfWork({ involvements }: Child, today: DayNumber): DayNumber {
  const day = isoDate(today);
  const open = involvements.filter(({ start, end }) => start <= day && (end ?? day) >= day);
  return Math.min(today, ...open.map(({ start }) => dayNumber(start)));
}

async function openChildren({ db }: Council): Promise<string[]> {
  const rows = await db.selectFrom('child').select('id').where('closed', '=', false).orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** The nudges that are not settled; at most one a child. */
export async function unsettledNudges(
  { db }: Pick<Council, 'db'>,
  childIds?: readonly string[],
): Promise<Nudge[]> {
  if (childIds?.length === 0) return [];
  return db
    .selectFrom('nudge')
    .selectAll()
    .where('state', '!=', 'settled')
    .$if(childIds !== undefined, (query) => query.where('child_id', 'in', childIds!))
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
}
