import { atInstant } from '#shared/time/moment.ts';
import { datesUnder } from './datesUnder.ts';
import { factsAt } from './facts.ts';
import type { NextDates } from './nextVisit.ts';
import { nowAt } from './now.ts';
import type { ObligationDates } from './obligation.ts';
import type { PolicyPack } from './policyPack.ts';
import type { Timeline } from './timeline.ts';

/** What `evaluate` says of a child, as far as it is dates: no reasons, no advice, no findings, no steps. */
export interface Dates {
  next: NextDates | null;
  obligations: ObligationDates[];
}

/**
 * The dates that hold for a child at an instant (milliseconds since 1970): the same as `evaluate` gives, for whoever looks at one child
 * as of many moments.
 * @example datesAt(timelineOf(child), [bedford], Date.parse('2026-11-20T09:00Z')).next?.dueBy // '2026-11-19'
 */
export function datesAt(timeline: Timeline, packs: readonly PolicyPack[], instant: number): Dates {
  const { next, all } = datesUnder(factsAt(timeline, nowAt(atInstant(instant))), packs);
  return { next, obligations: all.map(({ obligation }) => obligation) };
}
