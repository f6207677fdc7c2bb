import type { DayNumber } from '#shared/time/calendarDay.ts';
import { readMoment } from '#shared/time/moment.ts';
import type { OrderedVisit } from './visitsInOrder.ts';

/** Writing up is due within days; two months before a period is far more than any policy allows. */
export const reach = 62;

interface Unrecorded {
  of: OrderedVisit;
  /** As it was before it was written up. */
  stripped: OrderedVisit;
}

/** The visits before a period of which the writing up may have been due, or done, in it. */
export function withoutRecord(
  visits: readonly OrderedVisit[],
  first: DayNumber,
  start: number,
): Unrecorded[] {
  return visits
    .filter(({ visit, moment }) => {
      if (moment.day < first - reach) return false;
      return visit.recordedAt === undefined || readMoment(visit.recordedAt).instant >= start;
    })
    .map((of) => ({ of, stripped: unwritten(of) }));
}

/** A visit as it was before it was written up. */
export function unwritten({ visit, moment }: OrderedVisit): OrderedVisit {
  if (visit.recordedAt === undefined) return { visit, moment };
  const before = { ...visit };
  delete before.recordedAt;
  return { visit: before, moment };
}
