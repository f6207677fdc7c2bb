import { ProblemError } from '#shared/model/problemError.ts';
import { bookingProblems } from '#shared/words/bookings.ts';
import { spokenInstant } from './spokenTimes.ts';

const hour = 3_600_000;
const longestHours = 8;
const furthestDays = 400;

export interface Times {
  start: number;
  end: number;
}

/**
 * A booking's times as instants.
 * @param text with offset, `2026-11-24T15:45:00+00:00`
 * @throws ProblemError when they are in the past, in the wrong order, too long or hardly meant (more than 400 days ahead)
 */
export function checkTimes(text: { start: string; end: string }, now: number): Times {
  const start = Date.parse(text.start);
  const end = Date.parse(text.end);
  if (end <= start) throw new ProblemError(bookingProblems.endBeforeStart, { where: 'end' });
  if (start < now)
    throw new ProblemError(bookingProblems.inThePast(spokenInstant(now, now)), { where: 'start' });
  if (end - start > longestHours * hour)
    throw new ProblemError(bookingProblems.tooLong(longestHours), { where: 'end' });
  if (start - now > furthestDays * 24 * hour)
    throw new ProblemError(bookingProblems.tooFarAhead(furthestDays), { where: 'start' });
  return { start, end };
}
