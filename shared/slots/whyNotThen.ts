import type { SlotPlace, SlotRequest } from '#shared/model/slots.ts';
import { type AgainstWhat, limitsAgainst } from './limitsAgainst.ts';

/** One thing that stands against a time, in plain words. */
export interface Against {
  what: AgainstWhat;
  because: string;
}

/**
 * Everything that stands against one very time and place, each said once, the child's day first; empty where every limit that
 * `proposeSlots` keeps is kept. A time that the child would rather not have (`wish`) is said too, although it is only ranked there. It
 * need not lie on the grid, nor be as long as `request.minutes`. Nothing is forbidden by it: a person may know better.
 * @param start instants, half-open; they may reach beyond `request.from` and `to`, and what we do not know of the days there is said
 * @throws RangeError where the request contradicts itself, as `proposeSlots` does
 * @example whyNotThen(request, nineOnMonday, tenOnMonday, 'school') // [{ what: 'child', because: 'Maths is a lesson not to be missed' }]
 */
export function whyNotThen(request: SlotRequest, start: number, end: number, place: SlotPlace): Against[] {
  const found = limitsAgainst(request, start, end, place).map(({ what, because }) => ({ what, because }));
  return found.filter(
    ({ because }, index) => found.findIndex((other) => other.because === because) === index,
  );
}
