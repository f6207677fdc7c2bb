import { type DayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { type Counting, dayAfter, type Duration } from '#shared/time/duration.ts';
import { endOfLondonDay, londonDay } from '#shared/time/london.ts';
import { instantText, type Moment } from '#shared/time/moment.ts';
import { englandAndWales, everyWeekday } from '#shared/time/workingCalendar.ts';
import type { ObligationState } from '#shared/model/evaluation.ts';
import type { Now } from './now.ts';
import type { PolicyPack } from './policyPack.ts';

/** When something is due: the end of a day, or for rules in hours an instant. */
export interface Deadline {
  day: DayNumber;
  /** Set for rules in hours. */
  instant?: number;
}

export interface TwoDates {
  dueBy: Deadline;
  aimBy: Deadline;
}

/** The ways to count days, by whether bank holidays count and which day is day 1. */
const countings: Record<PolicyPack['settings']['bankHolidays'], readonly [Counting, Counting]> = {
  'not working days': [
    { calendar: englandAndWales, dayOfEvent: 0 },
    { calendar: englandAndWales, dayOfEvent: 1 },
  ],
  'working days': [
    { calendar: everyWeekday, dayOfEvent: 0 },
    { calendar: everyWeekday, dayOfEvent: 1 },
  ],
};

/** How a pack counts days. */
export function countingOf({ settings }: PolicyPack): Counting {
  return countings[settings.bankHolidays][settings.dayOfEvent];
}

/** The deadline that lies `within` of an event. Hours are elapsed hours (SR-6). */
export function deadlineAfter(event: Moment, within: Duration, counting: Counting): Deadline {
  if (within.unit !== 'hour') return { day: dayAfter(event.day, within, counting) };
  const instant = event.instant + within.count * 3_600_000;
  return { day: londonDay(instant), instant };
}

/**
 * The day to aim for ("Two dates" in the readings): the clause's own first number; the same as `dueBy` for rules in hours;
 * the first working day for a rule of at most 3 working days; else the pack's cushion of working days before `dueBy`. Never
 * before the day after the event, never after `dueBy`.
 */
export function aimFor(
  event: Moment,
  dueBy: Deadline,
  rule: { within: Duration; aim?: Duration | undefined },
  pack: PolicyPack,
): Deadline {
  const counting = countingOf(pack);
  if (dueBy.instant !== undefined) return dueBy;
  let aim: DayNumber;
  if (rule.aim) aim = dayAfter(event.day, rule.aim, counting);
  else if (rule.within.unit === 'working day' && rule.within.count <= 3)
    aim = counting.calendar.after(event.day, 1);
  else aim = counting.calendar.before(dueBy.day, pack.settings.cushion);
  return { day: Math.min(Math.max(aim, event.day + 1), dueBy.day) };
}

/** The first instant at which it is late. */
export function endOf(deadline: Deadline): number {
  return deadline.instant ?? endOfLondonDay(deadline.day);
}

/** Negative where `a` ends first; the days decide where they differ, since an instant lies within its day. */
export function byEnd(a: Deadline, b: Deadline): number {
  return a.day - b.day || (a.instant === b.instant ? 0 : endOf(a) - endOf(b));
}

/** As `due --json` writes it: a date, or an instant with its offset. */
export function deadlineText(deadline: Deadline): string {
  return deadline.instant === undefined ? isoDate(deadline.day) : instantText(deadline.instant);
}

/** True once the deadline lies behind: for a day from the next day on, for an instant right after it. */
export function isPast(deadline: Deadline, now: Now): boolean {
  return deadline.instant === undefined ? now.day > deadline.day : now.isPast(deadline.instant);
}

/** The same of a moment in the child's story: true where it came after the deadline. */
export function cameAfter(deadline: Deadline, moment: Moment): boolean {
  return deadline.instant === undefined ? moment.day > deadline.day : moment.instant > deadline.instant;
}

export function stateOf({ dueBy, aimBy }: TwoDates, now: Now): ObligationState {
  if (isPast(dueBy, now)) return 'late';
  return isPast(aimBy, now) ? 'due-soon' : 'on-track';
}
