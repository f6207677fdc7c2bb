import type { Council } from '#bot/caseload/council.ts';
import type { BookedVisit } from '#bot/caseload/fortnight/takenTimes.ts';
import type { BusyBlock } from '#shared/model/calendar.ts';
import type { SlotPlace } from '#shared/model/slots.ts';
import type { Point } from '#shared/slots/travel.ts';
import { travelIsAssumed } from '#shared/words/slotAnswer.ts';
import { whereChildrenAre } from './whereChildrenAre.ts';

/** The journeys that bear on one search for times. */
export interface SlotJourneys {
  /** From where the worker sets out, by place; a place that is left out: not known. */
  travelMinutes: Partial<Record<SlotPlace, number>>;
  /** From a visit that is booked already; undefined where nobody knows where it is. */
  fromBooked(visit: BookedVisit): BusyBlock['journeys'];
  /** What could not be known, in plain words. */
  said: string[];
}

/**
 * How long the ways are for a visit to these children: from where the worker sets out (the office, or what they chose), and from the
 * visits that they have that day. Of several children on one trip the first one's home and school count.
 * @param from where the worker sets out; null: not known
 */
export async function slotJourneys(
  council: Council,
  childIds: readonly string[],
  booked: readonly BookedVisit[],
  from: Point | null,
  places: readonly SlotPlace[],
): Promise<SlotJourneys> {
  const { travel } = council;
  const known = await whereChildrenAre(council, [
    ...new Set([...childIds, ...booked.flatMap((visit) => visit.childIds)]),
  ]);
  const here = known.get(childIds[0] ?? '');
  const pointOfVisit = ({ childIds: [child = ''], place }: BookedVisit): Point | null =>
    known.get(child)?.[place] ?? null;
  const { minutes, said } = await travel.between(
    [from, ...places.map((place) => here?.[place] ?? null), ...booked.map(pointOfVisit)].filter(
      (point) => point !== null,
    ),
  );
  const journeysFrom = (point: Point | null): Partial<Record<SlotPlace, number>> =>
    Object.fromEntries(
      places.flatMap((place) => {
        const there = here?.[place] ?? null;
        return point === null || there === null ? [] : [[place, minutes(point, there)]];
      }),
    );
  const fromStart = journeysFrom(from);
  const inPerson = places.filter((place) => place !== 'online');
  // With no place known at all it is said once, not for each place.
  const nothingKnown = inPerson.every((place) => fromStart[place] === undefined);
  return {
    travelMinutes: {
      ...(nothingKnown
        ? Object.fromEntries(inPerson.map((place) => [place, place === 'office' ? 0 : travel.unknownMinutes]))
        : fromStart),
      online: 0,
    },
    fromBooked: (visit) => {
      const found = journeysFrom(pointOfVisit(visit));
      return Object.keys(found).length > 0 ? found : undefined;
    },
    said: [...said, ...(nothingKnown && inPerson.length > 0 ? [travelIsAssumed(travel.unknownMinutes)] : [])],
  };
}
