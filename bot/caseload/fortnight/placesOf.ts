import type { Point, TravelMinutes } from '#shared/slots/travel.ts';
import type { SlotPlace } from '#shared/model/slots.ts';

/** The places of one plan: each once, however many children live or learn there. */
export interface PlanPlaces {
  /** The place of a child's visit, as an index; the same place is the same index. */
  indexOf(kind: SlotPlace, child: { id: string; postcode: string | null; schoolId: string | null }): number;
  /** Where workers begin and end their day who do not at home. */
  office: number;
  /** Where this person begins and ends their day: asked last, so that homes come after every place that is shown. */
  baseOf(personId: string): number;
  kinds(): SlotPlace[];
  journeys(travelMinutes: TravelMinutes): number[][];
}

/** Where places are, as far as that is known, and how long the ways between them take. */
export interface Whereabouts {
  office: Point | null;
  /** By person: the home where their day begins and ends, where that is not the office. Shown to nobody. */
  homes: ReadonlyMap<string, Point>;
  /** Who asks: only their own times are looked for from their home. */
  askerId: string;
  /** Of a child's visits of this kind. */
  pointOf(childId: string, kind: SlotPlace): Point | null;
  minutes: TravelMinutes;
  /** What could not be known of the ways, in plain words. */
  said: readonly string[];
}

export function planPlaces({
  office,
  homes,
  pointOf,
}: Pick<Whereabouts, 'office' | 'homes' | 'pointOf'>): PlanPlaces {
  const places: { kind: SlotPlace; point: Point | null }[] = [{ kind: 'office', point: office }];
  const known = new Map<string, number>([['office', 0]]);
  return {
    office: 0,
    baseOf(personId) {
      const point = homes.get(personId);
      return point === undefined ? 0 : places.push({ kind: 'office', point }) - 1;
    },
    indexOf(kind, { id, postcode, schoolId }) {
      const name = nameOf(kind, id, postcode, schoolId);
      const found = known.get(name);
      if (found !== undefined) return found;
      const index = places.push({ kind, point: pointOf(id, kind) }) - 1;
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
