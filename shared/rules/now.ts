import type { DayNumber } from '#shared/time/calendarDay.ts';
import { endOfLondonDay } from '#shared/time/london.ts';
import { isAfter, type Moment } from '#shared/time/moment.ts';

/**
 * The moment that the rules look from. They see its London day; its time of day they can only compare, by the two questions here, and
 * every answer is remembered for how long it holds. So the rules themselves know until when what they say stays the same.
 */
export interface Now {
  readonly day: DayNumber;
  /** True where a fact lies in the future; where either has only its day, the days decide. */
  isBefore(fact: Moment): boolean;
  /** True right after an instant, milliseconds since 1970. */
  isPast(instant: number): boolean;
  /** The first instant at which the day, or an answer given so far, is another one. */
  holdsUntil(): number;
}

/** @example nowAt(readMoment('2026-11-20T09:00')).holdsUntil() // the start of 21 November, as long as nothing was asked */
export function nowAt(moment: Moment): Now {
  let until = endOfLondonDay(moment.day);
  return {
    day: moment.day,
    isBefore: (fact) => {
      const isToCome = isAfter(fact, moment);
      if (isToCome) until = Math.min(until, fact.instant);
      return isToCome;
    },
    isPast: (instant) => {
      if (moment.instant > instant) return true;
      // Instants are whole milliseconds: the next one is the first that is past it.
      until = Math.min(until, Math.floor(instant) + 1);
      return false;
    },
    holdsUntil: () => until,
  };
}
