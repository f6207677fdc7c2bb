import type { Child, Involvement } from '#shared/model/caseFile.ts';
import { type DayNumber, dayNumber } from '#shared/time/calendarDay.ts';
import { momentOfDay } from '#shared/time/moment.ts';
import type { CountStart } from './clockRules.ts';
import type { StartOfCount } from './countStart.ts';
import type { Now } from './now.ts';
import { type PlanInForce, planInForce } from './planInForce.ts';
import { type PastMilestone, type PastVisit, type Timeline, timelineOf } from './timeline.ts';
import { visitsFrom } from './visitsFrom.ts';

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
  return factsAt(timelineOf(child), now);
}

/** The same for a child whose visits and milestones have been read already: for whoever looks at one child as of many moments. */
export function factsAt({ child, sorts, ...all }: Timeline, now: Now): Facts {
  const dateOfBirth = child.dateOfBirth ? dayNumber(child.dateOfBirth) : null;
  const born = dateOfBirth !== null && dateOfBirth <= now.day ? dateOfBirth : null;
  const { open, began } = openRun(child.involvements, now.day);
  const past = pastVisits(all.visits, now);
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
    milestones: all.milestones.filter(({ moment }) => !now.isBefore(moment)),
    away: awayPeriods(child),
  };
}

/** The visits up to now, none of them written up later than now. */
function pastVisits(visits: readonly PastVisit[], now: Now): PastVisit[] {
  const past: PastVisit[] = [];
  for (const one of visits) {
    if (now.isBefore(one.moment)) continue;
    past.push(one.recorded && now.isBefore(one.recorded) ? { ...one, recorded: null } : one);
  }
  return past;
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
