import type { Child, Visit } from '#shared/model/caseFile.ts';
import { isAfter, type Moment, atInstant } from '#shared/time/moment.ts';
import { momentOf } from './facts.ts';

export interface OrderedVisit {
  visit: Visit;
  moment: Moment;
}

/** The visits that are known at an instant, in order of time. */
export function visitsInOrder(child: Child, instant: number): OrderedVisit[] {
  const now = atInstant(instant);
  return child.visits
    .map((visit) => ({ visit, moment: momentOf(visit) }))
    .filter(({ moment }) => !isAfter(moment, now))
    .sort((a, b) => a.moment.instant - b.moment.instant || (a.visit.id < b.visit.id ? -1 : 1));
}
