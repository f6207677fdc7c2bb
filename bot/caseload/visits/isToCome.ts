import { londonDay } from '#shared/time/london.ts';
import { readMoment } from '#shared/time/moment.ts';

/** True for a day after today, or a time after now, in Europe/London. */
export function isToCome(at: string, now: number): boolean {
  const moment = readMoment(at);
  return moment.hasTime ? moment.instant > now : moment.day > londonDay(now);
}
