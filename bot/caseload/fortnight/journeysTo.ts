import type { SlotPlace, SlotRequest } from '#shared/model/slots.ts';
import type { Point } from '#shared/slots/travel.ts';
import type { Whereabouts } from './placesOf.ts';
import type { BookedVisit } from './takenTimes.ts';

type Minutes = NonNullable<SlotRequest['travelMinutes']>;

const driven: readonly SlotPlace[] = ['home', 'school', 'community', 'office'];

/** How long the ways are to wherever a child is seen, as the slots take them: from where a day begins, and from visits booked already. */
export interface JourneysTo {
  fromStart: Minutes;
  /** Undefined where nobody knows where that visit is. */
  fromBooked(visit: BookedVisit): Minutes | undefined;
}

/**
 * @param goerId who goes; from their home where their day begins there and they ask themselves: what others see says nothing of it
 * @example journeysTo(whereabouts, childId, workerId).fromStart.home // 70
 */
export function journeysTo(
  { office, homes, askerId, pointOf, minutes }: Whereabouts,
  childId: string,
  goerId: string,
): JourneysTo {
  const home = goerId === askerId ? homes.get(goerId) : undefined;
  const from = (point: Point | null): Minutes =>
    Object.fromEntries(driven.map((place) => [place, minutes(point, pointOf(childId, place))]));
  return {
    fromStart: { ...from(home ?? office), office: home ? minutes(home, office) : 0, online: 0 },
    fromBooked: ({ childIds: [seen], place }) => {
      const point = pointOf(seen ?? childId, place);
      return point === null ? undefined : from(point);
    },
  };
}
