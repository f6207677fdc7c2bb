import type { Child, Visit } from '#shared/model/caseFile.ts';
import type { VisitAhead } from '#shared/model/lookAhead.ts';
import { type DayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { londonDay, londonInstant } from '#shared/time/london.ts';
import { instantText, readMoment } from '#shared/time/moment.ts';
import { type Dates, datesAt } from './datesAt.ts';
import { factChanges } from './factChanges.ts';
import { type HeldPack, packsHeldOn } from './heldPack.ts';
import type { NextDates } from './nextVisit.ts';
import { timelineOf } from './timeline.ts';

/**
 * The visits that a child will be owed in the weeks to come, if each is made on the day to aim for (today, where that has passed) with
 * all that it must include and nothing more.
 *
 * Nothing is counted here: such a visit is laid beside those on record and the rules asked again, so bank holidays, times away, plans
 * and policies that begin later are as the rules have them. Only what is known today is known: a plan that will be reviewed is not.
 * @param held the packs, and when each is followed
 * @param asOf the moment to look from, milliseconds since 1970
 * @param weeks how many weeks, from the Monday of this one; the days before today are over
 * @example lookAhead(child, heldAlways([bedford]), now, 8).map(({ day }) => day)
 */
export function lookAhead(
  child: Child,
  held: readonly HeldPack[],
  asOf: number,
  weeks: number,
): VisitAhead[] {
  const today = londonDay(asOf);
  const end = lastDayOf(today, weeks);
  const ahead: VisitAhead[] = [];
  // Booked or written down for later: only the rules say what comes.
  const known = { ...child, visits: child.visits.filter(({ at }) => readMoment(at).instant <= asOf) };
  const over = londonInstant(end + 1);
  const changes = factChanges(child, held, asOf, over - 1);
  const look = (visits: readonly Visit[], at: number) =>
    datesAt(
      timelineOf({ ...known, visits: [...known.visits, ...visits] }),
      packsHeldOn(held, londonDay(at)),
      at,
    );

  const made: Visit[] = [];
  let now = asOf;
  let evaluation = look(made, now);
  // More visits than this in a day come from facts that contradict each other.
  const limit = 3 * (end - today + 1);
  while (ahead.length < limit) {
    const { next } = evaluation;
    const aim = next === null ? Number.POSITIVE_INFINITY : instantOf(next.aimBy);
    if (next === null || aim > now) {
      now = Math.min(aim, changes.find((at) => at > now) ?? Number.POSITIVE_INFINITY);
      if (now >= over) return ahead;
      evaluation = look(made, now);
      continue;
    }
    ahead.push(told(next, londonDay(now)));
    const before = openOf(next, evaluation);
    const settled = visitsFor(child, next, now, made.length).find((visit) => {
      evaluation = look([...made, visit], now);
      return openOf(next, evaluation) < before;
    });
    // No visit settles it: then it is said once, and what would follow it cannot be known.
    if (!settled) return ahead;
    made.push(settled);
  }
  return ahead;
}

/** The last day of the last week: weeks begin on Monday. */
export function lastDayOf(today: DayNumber, weeks: number): DayNumber {
  return mondayOf(today) + 7 * weeks - 1;
}

export function mondayOf(day: DayNumber): DayNumber {
  // 1 January 1970 was a Thursday.
  return day - ((((day + 3) % 7) + 7) % 7);
}

function instantOf(aimBy: string): number {
  const { day, instant, hasTime } = readMoment(aimBy);
  return hasTime ? instant : londonInstant(day);
}

function told(next: NextDates, day: DayNumber): VisitAhead {
  const { dueBy, mustInclude, obligation, state } = next;
  return { day: isoDate(day), dueBy, mustInclude, obligation, late: state === 'late' };
}

/** How many are owed by this clause on this date: one for each home, where there are several. */
function openOf({ obligation, dueBy }: NextDates, { obligations }: Dates): number {
  return obligations.filter((one) => one.id === obligation && one.dueBy === dueBy).length;
}

/** Visits that have all that is asked, and no more: to the main home first, then to each home with a name of its own. */
function visitsFor(child: Child, { mustInclude }: NextDates, now: number, index: number): Visit[] {
  const has = new Set<string>(mustInclude);
  const visit: Visit = {
    id: `ahead-${String(index + 1).padStart(4, '0')}`,
    at: instantText(now),
    mode: 'in-person',
    place: 'home',
    purpose: 'planned',
    childSeen: 'yes',
    individually: true,
    awake: 'yes',
    // Whoever goes is somebody whose visits count.
    sourceSilentOn: ['by'],
    ...(has.has('alone') && { alone: 'yes' as const }),
    ...(has.has('interaction') && { interactionObserved: 'yes' as const }),
    ...(has.has('home') && { homeSeen: 'yes' as const }),
    ...(has.has('bedroom') && { bedroomSeen: 'yes' as const }),
    ...(has.has('sleeping-arrangements') && { sleepingArrangementsSeen: 'yes' as const }),
    ...(has.has('unannounced') && { announced: false }),
  };
  const homes = [...new Set(child.involvements.flatMap(({ home }) => (home === undefined ? [] : [home])))];
  return [visit, ...homes.map((home) => ({ ...visit, home }))];
}
