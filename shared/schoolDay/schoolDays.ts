import type { School } from '#shared/model/api/administration.ts';
import type { SchoolPlace } from '#shared/model/api/children.ts';
import type { SchoolDay } from '#shared/model/slots.ts';

/** What tells whether a child of unknown school is of school age. */
export interface ChildOfSchoolAge {
  dateOfBirth: string | null;
  unborn?: boolean;
}

/** A child's school day for every date from `from` to `to`, both included. */
export function schoolDays(
  place: SchoolPlace | null,
  school: School | null,
  from: string,
  to: string,
  child: ChildOfSchoolAge,
): SchoolDay[] {
  throw new Error(`not yet: ${place} ${school} ${from} ${to} ${child}`);
}
