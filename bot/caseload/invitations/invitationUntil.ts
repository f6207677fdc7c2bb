import { endOfLondonDay, londonDay } from '#shared/time/london.ts';

/**
 * The instant at which a child's link stops: the end, in London, of the day after the visit. The day after is for what a child wants to
 * say once it is over. It follows the visit: nothing is kept of it.
 * @param visitEnd the visit's end, milliseconds
 * @example invitationUntil(Date.parse('2026-11-24T16:45:00Z')) // 2026-11-26T00:00:00Z
 */
export function invitationUntil(visitEnd: number): number {
  return endOfLondonDay(londonDay(visitEnd) + 1);
}
