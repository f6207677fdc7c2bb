import type { Child, Involvement, Milestone, Visit } from '#shared/model/caseFile.ts';
import { type DayNumber, dayNumber } from '#shared/time/calendarDay.ts';
import { type Moment, momentOfDay, readMoment } from '#shared/time/moment.ts';
import type { CountStart } from './clockRules.ts';
import type { StartOfCount } from './countStart.ts';
import type { Now } from './now.ts';
import { areJudgedAlike } from './judgedAlike.ts';
import { type PlanInForce, planInForce } from './planInForce.ts';
import { visitsFrom } from './visitsFrom.ts';

/** A visit, or an attempt at one, that lies in the past. */
export interface PastVisit {
  visit: Visit;
  /** When it was; for one that was cancelled the earlier of the appointment and when that was known (I.11). */
  moment: Moment;
  /** When it was written up; null where it was not, or later than now. */
  recorded: Moment | null;
  /** Which of the facts' `sorts` it is of. */
  sort: number;
}

export interface PastMilestone {
  milestone: Milestone;
  moment: Moment;
}

export interface OpenInvolvement {
  involvement: Involvement;
  start: DayNumber;
  /** The start of the unbroken row of involvements of this kind: a plan entered again the next day goes on. */
  since: DayNumber;
  /** The plan that holds today. */
  plan: PlanInForce | null;
  /** What clocks count from, each worked out when the first clock of any pack asks for it (`startFor`). */
  starts: Partial<Record<CountStart, StartOfCount>>;
}

export interface AwayPeriod {
  from: DayNumber;
  /** The last day away. */
  to: DayNumber;
}

/** A child's facts, read once: days as numbers, everything in order of time, nothing later than now. */
export interface Facts {
  child: Child;
  now: Now;
  /** How the reasons name the child. */
  name: string;
  born: DayNumber | null;
  unborn: boolean;
  open: OpenInvolvement[];
  /** The start of the unbroken run of involvements that is still open (SR-15); null when none is open. */
  began: DayNumber | null;
  /** Visits since the run began, in order of time. */
  visits: PastVisit[];
  /** Of the visits that every policy judges alike one each. */
  sorts: PastVisit[];
  /** Visits before the run began. */
  earlier: PastVisit[];
  /** True where one of the visits says that the child was exempt from being seen alone. */
  isExemptAtAny: boolean;
  milestones: PastMilestone[];
  away: AwayPeriod[];
}

/** Reads a child's facts as they stand at `now`. Facts that cannot be right are left out here and told by `findings`. */
export function readFacts(child: Child, now: Now): Facts {
  const dateOfBirth = child.dateOfBirth ? dayNumber(child.dateOfBirth) : null;
  const born = dateOfBirth !== null && dateOfBirth <= now.day ? dateOfBirth : null;
  const { open, began } = openRun(child.involvements, now.day);
  const { past, sorts } = pastVisits(child.visits, now);
  const visits = began === null ? [] : visitsFrom(momentOfDay(began), past);
  const earlier = visits === past ? [] : past.slice(0, past.length - visits.length);
  return {
    child,
    now,
    name: child.name ?? 'the child',
    born,
    unborn: born === null && (child.unborn === true || dateOfBirth !== null),
    open,
    began,
    visits,
    sorts,
    earlier,
    isExemptAtAny: visits.some(({ visit }) => visit.alone === 'exempt'),
    milestones: child.milestones
      .map((milestone) => ({ milestone, moment: readMoment(milestone.at) }))
      .filter(({ moment }) => !now.isBefore(moment))
      .sort((a, b) => a.moment.instant - b.moment.instant),
    away: awayPeriods(child),
  };
}

function pastVisits(visits: Visit[], now: Now): { past: PastVisit[]; sorts: PastVisit[] } {
  const past: PastVisit[] = [];
  const sorts: PastVisit[] = [];
  let isInOrder = true;
  for (const visit of visits) {
    const moment = momentOf(visit);
    if (now.isBefore(moment)) continue;
    const recorded = visit.recordedAt === undefined ? null : readMoment(visit.recordedAt);
    const one = {
      visit,
      moment,
      recorded: recorded && !now.isBefore(recorded) ? recorded : null,
      sort: sortOf(visit, sorts),
    };
    if (one.sort === sorts.length) sorts.push(one);
    if (past.length > 0 && inTime(past[past.length - 1]!, one) > 0) isInOrder = false;
    past.push(one);
  }
  // Most histories come in order of time, and to look is cheaper than to sort.
  return { past: isInOrder ? past : past.sort(inTime), sorts };
}

/** How many sorts of visits a new one is compared with: nearly every child has fewer. */
const compared = 6;

/** The place of its sort among those met so far; the next place where it is the first of a new one. */
function sortOf(visit: Visit, sorts: readonly PastVisit[]): number {
  const most = Math.min(sorts.length, compared);
  for (let sort = 0; sort < most; sort++) if (areJudgedAlike(visit, sorts[sort]!.visit)) return sort;
  return sorts.length;
}

function inTime(a: PastVisit, b: PastVisit): number {
  return a.moment.instant - b.moment.instant || (a.visit.id < b.visit.id ? -1 : 1);
}

/** When a visit was; for one that was cancelled the earlier of the appointment and when that was known (I.11). */
export function momentOf(visit: Visit): Moment {
  const at = readMoment(visit.at);
  if (visit.childSeen !== 'cancelled' || visit.scheduledAt === undefined) return at;
  const scheduled = readMoment(visit.scheduledAt);
  return scheduled.instant < at.instant ? scheduled : at;
}

/** An involvement that has begun. */
interface Started {
  involvement: Involvement;
  start: DayNumber;
  /** Infinity where it is open. */
  end: number;
}

function openRun(
  involvements: Involvement[],
  today: DayNumber,
): { open: OpenInvolvement[]; began: DayNumber | null } {
  const started: Started[] = involvements
    .map((involvement) => ({
      involvement,
      start: dayNumber(involvement.start),
      end: involvement.end ? dayNumber(involvement.end) : Number.POSITIVE_INFINITY,
    }))
    .filter(({ start, end }) => start <= today && end >= start)
    .sort((a, b) => a.start - b.start || (a.involvement.kind < b.involvement.kind ? -1 : 1));
  const open = started
    .filter(({ end }) => end >= today)
    .map(({ involvement, start }) => ({
      involvement,
      start,
      since: startOfRun(started, involvement.kind) ?? start,
      plan: planInForce(involvement, start, today),
      starts: {},
    }));
  return { open, began: open.length > 0 ? startOfRun(started) : null };
}

/**
 * The start of the last unbroken run, of one kind or of whatever kind. An end is a last day: the next may begin the day after without a
 * break.
 */
function startOfRun(inOrder: Started[], kind?: string): DayNumber | null {
  let began: DayNumber | null = null;
  let reach = Number.NEGATIVE_INFINITY;
  for (const { involvement, start, end } of inOrder) {
    if (kind !== undefined && involvement.kind !== kind) continue;
    if (began === null || start > reach + 1) began = start;
    reach = Math.max(reach, end);
  }
  return began;
}

/** Times away in order; two that touch are one. */
function awayPeriods(child: Child): AwayPeriod[] {
  const periods = child.away
    .map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }))
    .filter(({ from, to }) => to >= from)
    .sort((a, b) => a.from - b.from);
  const joined: AwayPeriod[] = [];
  for (const period of periods) {
    const last = joined.at(-1);
    if (last && period.from <= last.to + 1) last.to = Math.max(last.to, period.to);
    else joined.push(period);
  }
  return joined;
}
