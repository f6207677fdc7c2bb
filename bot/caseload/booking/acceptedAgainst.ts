import type { Council } from '#bot/caseload/council.ts';
import { daysAgainst } from '#bot/caseload/slots/daysAgainst.ts';
import type { SlotPlace } from '#shared/model/slots.ts';
import { acceptedOf } from '#shared/slots/accepted.ts';
import type { Wished } from './bookableTime.ts';

/** What stands against a visit in the children's days as it is booked, as the column `accepted` takes it: it is not told as news later. */
export async function acceptedAgainst(
  council: Council,
  { childIds, start, end }: Pick<Wished, 'childIds' | 'start' | 'end'>,
  place: SlotPlace,
): Promise<string> {
  const found = await daysAgainst(council, [{ id: '', childIds, start, end, place }]);
  return JSON.stringify(acceptedOf(found.get('') ?? [], start));
}
