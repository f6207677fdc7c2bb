import { spokenDay } from '#shared/time/spokenDate.ts';
import { clockTime } from '#shared/time/spokenMoment.ts';
import { type DayNumber } from '#shared/time/calendarDay.ts';
import { londonInstant } from '#shared/time/london.ts';
import { readMoment } from '#shared/time/moment.ts';

/** An `aimBy` or `dueBy`: what begins at `over` or later is after it. */
export interface Deadline {
  over: number;
  /** As people say it: `Thursday 12 November`, or `2:30pm on Thursday 12 November` for a rule in hours. */
  spoken: string;
}

/** @param text a day (the end of that day, Europe/London) or an instant; a visit that begins at that very instant is in time */
export function deadline(text: string | null, today: DayNumber): Deadline | null {
  if (text === null) return null;
  const { day, instant, hasTime } = readMoment(text);
  const spoken = spokenDay(day, today);
  return hasTime
    ? { over: instant + 1, spoken: `${clockTime(instant)} on ${spoken}` }
    : { over: londonInstant(day + 1), spoken };
}
