import type { Moment } from '#shared/time/moment.ts';
import type { PastVisit } from './timeline.ts';

/** Of visits in order of time those at a moment or later; the same list where that is all of them. */
export function visitsFrom({ instant }: Moment, visits: PastVisit[]): PastVisit[] {
  const first = visits.findIndex(({ moment }) => moment.instant >= instant);
  if (first === 0) return visits;
  return first < 0 ? [] : visits.slice(first);
}
