import type { Child, Milestone, Visit } from '#shared/model/caseFile.ts';
import { type Moment, readMoment } from '#shared/time/moment.ts';
import { areJudgedAlike } from './judgedAlike.ts';

/** A visit, or an attempt at one. */
export interface PastVisit {
  visit: Visit;
  /** When it was; for one that was cancelled the earlier of the appointment and when that was known (I.11). */
  moment: Moment;
  /** When it was written up; null where it was not, or later than now. */
  recorded: Moment | null;
  /** Which of the child's `sorts` it is of. */
  sort: number;
}

export interface PastMilestone {
  milestone: Milestone;
  moment: Moment;
}

/** What is on record of a child in order of time, whatever moment it is looked at from. */
export interface Timeline {
  child: Child;
  visits: PastVisit[];
  /** Of the visits that every policy judges alike one each. */
  sorts: PastVisit[];
  milestones: PastMilestone[];
}

/** Reads the moments of a child's story, once for all the moments that it is then looked at from. */
export function timelineOf(child: Child): Timeline {
  const milestones = child.milestones.map((milestone) => ({ milestone, moment: readMoment(milestone.at) }));
  return {
    child,
    ...visitsOf(child.visits),
    milestones: milestones.sort((a, b) => a.moment.instant - b.moment.instant),
  };
}

function visitsOf(all: Visit[]): Pick<Timeline, 'visits' | 'sorts'> {
  const visits: PastVisit[] = [];
  const sorts: PastVisit[] = [];
  let isInOrder = true;
  for (const visit of all) {
    const recorded = visit.recordedAt === undefined ? null : readMoment(visit.recordedAt);
    const one = { visit, moment: momentOf(visit), recorded, sort: sortOf(visit, sorts) };
    if (one.sort === sorts.length) sorts.push(one);
    if (visits.length > 0 && inTime(visits[visits.length - 1]!, one) > 0) isInOrder = false;
    visits.push(one);
  }
  // Most histories come in order of time, and to look is cheaper than to sort.
  return { visits: isInOrder ? visits : visits.sort(inTime), sorts };
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
