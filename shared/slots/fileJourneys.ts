import type { SlotPlace } from '#shared/model/slots.ts';
import { type FilePlace, filePoint, type PointOfPostcode } from './filePlace.ts';
import type { SlotFile } from './slotFile.ts';
import { type Point, straightLineTravel } from './travel.ts';

type Minutes = Partial<Record<SlotPlace, number>>;

/** The journeys of a slot file, as far as its places are known; what it says in minutes itself goes before any estimate. */
export interface FileJourneys {
  /** From where the first person sets out, by place. */
  travelMinutes: Minutes;
  /** From something in a calendar that is at a place. */
  from(at: FilePlace | null | undefined): Minutes;
  /** The postcodes of which nobody knows where they are, each once. */
  notFound: string[];
}

/**
 * How long the ways are in a slot file: by the straight line between its places. A place that is not known is left out: the slots take it
 * with care, and say so.
 */
export function fileJourneys(file: SlotFile, pointOf: PointOfPostcode): FileJourneys {
  const notFound = new Set<string>();
  const point = (place: FilePlace | null | undefined): Point | null => {
    const found = filePoint(place, pointOf);
    if (found === null && place?.postcode) notFound.add(place.postcode.trim().toUpperCase());
    return found;
  };
  const { child, people, office, schools, travel } = file;
  const postcode = schools.find(({ id }) => id === child.schoolId)?.postcode;
  const there: [SlotPlace, Point | null][] = [
    ['home', point(child.home)],
    ['school', point(child.school ?? (postcode ? { postcode } : null))],
    ['office', point(office)],
  ];
  const minutes = straightLineTravel(travel);
  const fromPoint = (from: Point | null): Minutes =>
    Object.fromEntries(there.flatMap(([place, to]) => (from && to ? [[place, minutes(from, to)]] : [])));
  const start = point(people[0]?.base ?? office);
  for (const { calendar } of people) if (calendar.read) for (const { at } of calendar.busy) point(at);
  return {
    travelMinutes: { ...fromPoint(start), ...file.travelMinutes },
    from: (at) => fromPoint(point(at)),
    notFound: [...notFound],
  };
}
