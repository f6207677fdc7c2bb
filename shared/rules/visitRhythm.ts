import type { Duration, DurationUnit } from '#shared/time/duration.ts';
import type { Owed } from './obligation.ts';

/** How often a child is to be visited while nothing changes. */
export interface VisitRhythm {
  /** Visits a month, of 30.44 days. */
  visitsAMonth: number;
  /** The work with the child whose clock asks for most. */
  involvement: string;
}

/** A month is a twelfth of 365.25 days; of a year's working days 8 are bank holidays. */
const daysAMonth = 365.25 / 12;
const perMonth: Record<DurationUnit, number> = {
  'working day': ((365.25 * 5) / 7 - 8) / 12,
  day: daysAMonth,
  week: daysAMonth / 7,
  month: 1,
  hour: daysAMonth * 24,
};

/** How often something that comes round every so long comes round in a month. @example timesAMonth({ count: 2, unit: 'week' }) // 2.17 */
export function timesAMonth({ count, unit }: Duration): number {
  return perMonth[unit] / count;
}

/**
 * How often the clocks together ask for a visit: one visit settles all that have come round, so the shortest interval says how often.
 * Clocks of one home alone need visits of their own to each home; those visits serve the child's other clocks too. What is owed once
 * (a first visit, a retry, one that the child asked for) comes on top and is not in it. Null where nothing comes round.
 */
export function visitRhythm(all: readonly Owed[]): VisitRhythm | null {
  let anywhere: VisitRhythm | null = null;
  const homes = new Map<string, VisitRhythm>();
  for (const { round, obligation, isForNextVisit } of all) {
    // What a call or a message settles is not for the next visit; what somebody of another service settles may wait for them.
    if (!round || !isForNextVisit || obligation.kind === 'seen-by-anyone') continue;
    const rhythm = { visitsAMonth: timesAMonth(round.every), involvement: obligation.involvement };
    if (round.home === undefined) anywhere = faster(anywhere, rhythm);
    else homes.set(round.home, faster(homes.get(round.home) ?? null, rhythm));
  }
  if (homes.size === 0) return anywhere;
  const each = [...homes.values()];
  const inHomes = each.reduce((sum, { visitsAMonth }) => sum + visitsAMonth, 0);
  return faster(anywhere, { visitsAMonth: inHomes, involvement: each.reduce(faster).involvement });
}

/** The first where both are as fast. */
function faster(one: VisitRhythm | null, other: VisitRhythm): VisitRhythm {
  return one === null || other.visitsAMonth > one.visitsAMonth ? other : one;
}
