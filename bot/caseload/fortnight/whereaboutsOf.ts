import type { Council } from '#bot/caseload/council.ts';
import { homeStartsOf } from '#bot/caseload/dayStart/dayStart.ts';
import { whereChildrenAre } from '#bot/caseload/slots/whereChildrenAre.ts';
import type { Whereabouts } from './placesOf.ts';

/**
 * Where these children are seen, where the office is and where the day of whoever goes begins, as far as that is known, and the ways between
 * all of them.
 */
export async function whereaboutsOf(
  council: Council,
  childIds: string[],
  goerIds: readonly string[],
  askerId: string,
): Promise<Whereabouts> {
  const { travel } = council;
  const known = await whereChildrenAre(council, childIds);
  const homes = await homeStartsOf(council, goerIds);
  const points = [
    travel.office,
    ...homes.values(),
    ...[...known.values()].flatMap((places) => Object.values(places)),
  ];
  const { minutes, said } = await travel.between(points.filter((point) => point !== null));
  return {
    office: travel.office,
    homes,
    askerId,
    pointOf: (childId, kind) => known.get(childId)?.[kind] ?? null,
    minutes: (from, to) => (from && to ? minutes(from, to) : travel.unknownMinutes),
    said,
  };
}
