import type { Council } from '#bot/caseload/council.ts';
import { whereChildrenAre } from '#bot/caseload/slots/whereChildrenAre.ts';
import type { Whereabouts } from './placesOf.ts';

/** Where these children are seen and where the office is, as far as that is known, and the ways between all of them. */
export async function whereaboutsOf(council: Council, childIds: string[]): Promise<Whereabouts> {
  const { travel } = council;
  const known = await whereChildrenAre(council, childIds);
  const points = [travel.office, ...[...known.values()].flatMap((places) => Object.values(places))];
  const { minutes, said } = await travel.between(points.filter((point) => point !== null));
  return {
    office: travel.office,
    pointOf: (childId, kind) => known.get(childId)?.[kind] ?? null,
    minutes: (from, to) => (from && to ? minutes(from, to) : travel.unknownMinutes),
    said,
  };
}
