import type { DayNumber } from '#shared/time/calendarDay.ts';
import type { PastVisit } from './timeline.ts';

/** Writing up is due within days; two months before a period is far more than any policy allows. */
export const reach = 62;

interface Unrecorded {
  of: PastVisit;
  /** As it was before it was written up. */
  stripped: PastVisit;
}

/** The visits before a period of which the writing up may have been due, or done, in it. */
export function withoutRecord(visits: readonly PastVisit[], first: DayNumber, start: number): Unrecorded[] {
  return visits
    .filter(
      ({ moment, recorded }) =>
        moment.day >= first - reach && (recorded === null || recorded.instant >= start),
    )
    .map((of) => ({ of, stripped: unwritten(of) }));
}

/** A visit as it was before it was written up. */
export function unwritten(visit: PastVisit): PastVisit {
  return { ...visit, recorded: null };
}
