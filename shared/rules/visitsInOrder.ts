import { atInstant, isAfter } from '#shared/time/moment.ts';
import type { PastVisit, Timeline } from './timeline.ts';

/** A visit and when it was, to be told of others. */
export type OrderedVisit = Pick<PastVisit, 'visit' | 'moment'>;

/** The visits that are known at an instant, in order of time. */
export function visitsInOrder({ visits }: Timeline, instant: number): PastVisit[] {
  const now = atInstant(instant);
  return visits.filter(({ moment }) => !isAfter(moment, now));
}
