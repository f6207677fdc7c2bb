import type { Obligation } from '#shared/model/evaluation.ts';
import { type Moment, momentText } from '#shared/time/moment.ts';
import { isoDate } from '#shared/time/calendarDay.ts';
import type { Duration } from '#shared/time/duration.ts';
import type { Now } from './now.ts';
import { deadlineText, stateOf, type TwoDates } from './due.ts';

/** What a date was counted from. */
export interface CountedFrom {
  what: string;
  moment: Moment;
}

/** All of an obligation but its reasons. */
export type ObligationDates = Omit<Obligation, 'because'>;

/** An obligation with its dates as values, so that the earliest can be found. */
export interface Owed {
  obligation: ObligationDates;
  /** Its reasons in words; put together only for somebody who reads them. */
  because: () => string[];
  dates: TwoDates | null;
  /** False for what a visit does not settle (contact, recording) or must not make late (SR-23). */
  isForNextVisit: boolean;
  /** Of what comes round again: how often. Left out for what is owed once. */
  round?: Round;
}

/** How often something comes round. */
export interface Round {
  every: Duration;
  /** Set where visits to this home alone settle it; empty for a home without a label. */
  home?: string;
}

export interface OwedParts {
  packId: string;
  clause: string;
  kind: Obligation['kind'];
  involvement: string;
  from: CountedFrom;
  dates: TwoDates;
  assumed?: boolean;
  because: () => string[];
  isForNextVisit?: boolean;
  /** A clock that may never be late stops at due-soon (SR-23). */
  neverLate?: boolean;
  round?: Round;
}

export function owed(parts: OwedParts, now: Now): Owed {
  const { packId, clause, kind, involvement, from, dates } = parts;
  const state = stateOf(dates, now);
  const made: Owed = {
    dates,
    because: parts.because,
    isForNextVisit: parts.isForNextVisit ?? true,
    obligation: {
      id: `${packId}/${clause}`,
      clause,
      kind,
      involvement,
      // A rule in days counts from a day; only a rule in hours needs the time.
      countedFrom: {
        what: from.what,
        at: dates.dueBy.instant === undefined ? isoDate(from.moment.day) : momentText(from.moment),
      },
      dueBy: deadlineText(dates.dueBy),
      aimBy: deadlineText(dates.aimBy),
      state: parts.neverLate && state === 'late' ? 'due-soon' : state,
      assumed: parts.assumed ?? false,
    },
  };
  if (parts.round) made.round = parts.round;
  return made;
}

/** The whole obligation, with its reasons. */
export function withReasons({ obligation, because }: Owed): Obligation {
  return { ...obligation, because: because() };
}
