import type { PlanOption, PlanTask, Risk, Urgency } from './problem.ts';

/**
 * What each thing weighs, in one unit: a minute of driving. Visits come first, by lateness and risk; then the child's
 * wishes; then the journeys. A visit is worth more than every wish and journey that it could cost, so nobody is left out for
 * a kinder hour of somebody else.
 */
const weighs = {
  /** A child who is due in these days is seen: more than what the wishes and journeys of several visits come to. */
  visit: 8_000,
  /** Late already: whoever plans by hand begins here. */
  late: 4_000,
  /** For each day that it is late, up to `mostDaysLate`: the longest wait first. */
  dayLate: 40,
  mostDaysLate: 30,
  /** Of two equally late, the one with the greater need (Working Together: protection before support). */
  risk: { protection: 1.6, 'looked-after': 1.4, 'in-need': 1.2, other: 1 } satisfies Record<Risk, number>,
  /** Seen, but after the day it is due: worth much more than not at all, much less than in time. */
  afterDue: -800,
  /**
   * Each day that it is later, once it is late: a late child is seen before another's day to aim for is kept. A day more costs
   * twice as much after the first five, and from the first where the visit is late before the plan begins: two children who
   * each wait a little are better than one who waits for both.
   */
  dayAfterDue: -200,
  dayLongAfterDue: -400,
  longAfterDue: 5,
  /** Whom the plan leaves out is seen in the next one: so late at the earliest, in days from the first moment. */
  nextPlan: 14,
  /** After the day we aim for: the days between are there for illness and closed doors. */
  afterAim: -150,
  dayAfterAim: -10,
  /** The child is seen by somebody they may not know. */
  cover: -300,
  /**
   * Brothers or sisters are seen on the same day, each on their own: the family is turned upside down once. Less than a good time of
   * the child's own, more than a short way.
   */
  together: 100,
  /** A point of `slotOptions`'s penalty: a good time of the child (2,500 there) comes to 125 minutes of driving. */
  penalty: -1 / 20,
  /** However little a time suits, it suits better than nobody coming. */
  mostPenalty: 1_000,
  journeyMinute: 1,
  /** Brothers and sisters are seen in one trip, unless each by themselves could be seen at times that are better by more than this: a child's
   * date (800) is not missed for it. */
  oneTrip: 700,
};

const day = 86_400_000;

/**
 * What it is worth that these children are seen at this time, journeys left out: a whole number, always above nothing.
 * @param from the first moment of the plan: days of lateness are counted from there where the visit is late already
 */
export function worthOf({ children }: PlanTask, option: PlanOption, from: number): number {
  const suits = Math.max(-weighs.mostPenalty, Math.min(weighs.mostPenalty, option.penalty * weighs.penalty));
  const ofEach = suits + (option.cover ? weighs.cover : 0);
  const worth = children.reduce(
    (sum, { urgency }) => {
      // Without this, whoever is late whatever happens would be the first to be left out: late costs, and nobody coming would not.
      const leftOut = lateness(urgency, from + weighs.nextPlan * day, from);
      return sum + importance(urgency) + lateness(urgency, option.start, from) - leftOut + ofEach;
    },
    option.withFamily ? weighs.together : 0,
  );
  return Math.max(1, Math.round(worth));
}

/**
 * Whether brothers and sisters should be seen in one trip rather than each by themselves: what they could have together at best, beside what
 * each could have. A trip saves ways, and hours of which other children have need.
 * @param each a trip for each child
 */
export function servesTogether(together: PlanTask, each: readonly PlanTask[], from: number): boolean {
  const best = (task: PlanTask) => Math.max(0, ...task.options.map((option) => worthOf(task, option, from)));
  const apart = each.reduce((sum, task) => sum + best(task), 0);
  return together.options.length > 0 && best(together) + weighs.oneTrip >= apart;
}

/** What the journeys of a stretch of day cost. @param minutes of driving */
export function journeyCost(minutes: number): number {
  return minutes * weighs.journeyMinute;
}

/** What a trip is worth more where the same worker sees a brother or sister on that day. */
export const togetherWorth = weighs.together;

/** What it is worth to make this trip at all. */
export function importanceOf({ children }: PlanTask): number {
  return children.reduce((sum, { urgency }) => sum + importance(urgency), 0);
}

/** What it is worth to see a child at all: by lateness, then by risk. */
function importance({ late, daysLate, risk }: Urgency): number {
  const waited = late ? weighs.late + Math.min(daysLate, weighs.mostDaysLate) * weighs.dayLate : 0;
  return (weighs.visit + waited) * weighs.risk[risk];
}

function lateness({ dueOver, aimOver }: Urgency, start: number, from: number): number {
  if (dueOver !== null && start >= dueOver) {
    // What is late on the first day already cannot be helped any more; only soon or later can.
    const isNew = dueOver > from;
    const missed = isNew ? weighs.afterDue : 0;
    const days = daysBetween(Math.max(dueOver, from), start);
    const soon = isNew ? Math.min(days, weighs.longAfterDue) : 0;
    return missed + soon * weighs.dayAfterDue + (days - soon) * weighs.dayLongAfterDue;
  }
  if (aimOver !== null && start >= aimOver)
    return weighs.afterAim + daysBetween(Math.max(aimOver, from), start) * weighs.dayAfterAim;
  return 0;
}

function daysBetween(from: number, to: number): number {
  return Math.min(30, Math.floor((to - from) / day));
}
