import type { Point, TravelMinutes } from '#shared/slots/travel.ts';
import type { SlotPlace } from '#shared/model/slots.ts';

/** The places of one plan: each once, however many children live or learn there. */
export interface PlanPlaces {
  /** The place of a child's visit, as an index; the same place is the same index. */
  indexOf(kind: SlotPlace, child: { id: string; postcode: string | null; schoolId: string | null }): number;
  /** Where workers begin and end their day. */
  office: number;
  kinds(): SlotPlace[];
  journeys(travelMinutes: TravelMinutes): number[][];
}

/** @param pointOf where a postcode lies; null where that is not known */
export function planPlaces(pointOf: (postcode: string) => Point | null = () => null): PlanPlaces {
  const places: { kind: SlotPlace; point: Point | null }[] = [{ kind: 'office', point: null }];
  const known = new Map<string, number>([['office', 0]]);
  return {
    office: 0,
    indexOf(kind, { id, postcode, schoolId }) {
      const name = nameOf(kind, id, postcode, schoolId);
      const found = known.get(name);
      if (found !== undefined) return found;
      const point = kind === 'home' && postcode !== null ? pointOf(postcode) : null;
      const index = places.push({ kind, point }) - 1;
      known.set(name, index);
      return index;
    },
    kinds: () => places.map(({ kind }) => kind),
    journeys: (travelMinutes) =>
      places.map((from) => places.map((to) => (from === to ? 0 : travelMinutes(from.point, to.point)))),
  };
}

/** Brothers and sisters at one postcode are at one place, and so are children of one school. */
function nameOf(kind: SlotPlace, id: string, postcode: string | null, schoolId: string | null): string {
  if (kind === 'office') return 'office';
  if (kind === 'home') return `home ${postcode ?? id}`;
  if (kind === 'school') return `school ${schoolId ?? id}`;
  return `${kind} ${id}`;
}
