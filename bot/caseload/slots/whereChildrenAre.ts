import type { Council } from '#bot/caseload/council.ts';
import { readChildRows } from '#bot/caseload/reading/childRows.ts';
import { storyOf } from '#bot/caseload/reading/storyOf.ts';
import { anyOf } from '#bot/store/anyOf.ts';
import type { SlotPlace } from '#shared/model/slots.ts';
import type { Point } from '#shared/slots/travel.ts';

/** Where a visit at each place would be; null: not known. */
export type PlacesOfChild = Record<SlotPlace, Point | null>;

/**
 * Where these children can be seen, by the postcodes of their home and their school and the council's file of postcodes. A postcode
 * is all that is looked at, and nothing is kept of it.
 */
export async function whereChildrenAre(
  council: Council,
  childIds: readonly string[],
): Promise<Map<string, PlacesOfChild>> {
  if (childIds.length === 0) return new Map();
  const rows = await readChildRows(council, childIds);
  const schools = await council.db
    .selectFrom('school_place')
    .innerJoin('school', 'school.id', 'school_place.school_id')
    .select(['child_id', 'school.body as school'])
    .where('child_id', '=', anyOf(childIds))
    .execute();
  const { pointOf, office } = council.travel;
  return new Map(
    [...rows].map(([id, child]) => {
      const school = schools.find(({ child_id }) => child_id === id)?.school.postcode ?? null;
      return [
        id,
        {
          home: pointOf(storyOf(child).merged.postcode),
          school: pointOf(school),
          office,
          community: null,
          online: null,
        },
      ];
    }),
  );
}
