import type { Council } from '#bot/caseload/council.ts';
import type { EvaluatedChild } from '#bot/caseload/reading/evaluateChildren.ts';
import { placeColumns, storedPlace } from '#bot/caseload/schools/storedPlace.ts';
import type { Child } from '#shared/model/caseFile.ts';
import type { SchoolDay, VisitWishes } from '#shared/model/slots.ts';
import { schoolDays } from '#shared/schoolDay/schoolDays.ts';
import { type Meeting, meetingsOf } from './meetingsOf.ts';
import { type SchoolOverride, schoolOverrideOf } from './schoolOverrideOf.ts';
import { wishesOf } from './wishesOf.ts';

export interface ChildDays {
  schoolDays: SchoolDay[];
  wishes: VisitWishes;
  schoolId: string | null;
  /** Days away from where they can be seen, both included. */
  away: Child['away'];
  /** A Section 47 decision about school, where one was taken for some of these days (KSH-8). */
  schoolOverride?: SchoolOverride;
  /** Meetings that they take part in, still to come (KSH-9). */
  meetings: Meeting[];
}

/** Each child's school days from one day to another (both included) what they have said about being visited, and when they are away. */
export async function readChildDays(
  { db, now }: Council,
  children: readonly EvaluatedChild[],
  from: string,
  to: string,
): Promise<ChildDays[]> {
  const places = await db
    .selectFrom('school_place')
    .leftJoin('school', 'school.id', 'school_place.school_id')
    .select(['child_id', ...placeColumns])
    .where(
      'child_id',
      'in',
      children.map(({ rows }) => rows.child.id),
    )
    .execute();
  return children.map(({ rows, story }) => {
    const stored = places.find((place) => place.child_id === rows.child.id);
    const place = stored && storedPlace(stored);
    const child = {
      dateOfBirth: story.dateOfBirth ?? null,
      ...(story.unborn === undefined ? {} : { unborn: story.unborn }),
    };
    const override = schoolOverrideOf(rows.facts, story, from);
    return {
      schoolDays: schoolDays(place ?? null, stored?.school ?? null, from, to, child),
      wishes: wishesOf(rows.facts),
      schoolId: stored?.school_id ?? null,
      away: story.away,
      ...(override && { schoolOverride: override }),
      meetings: meetingsOf(rows.facts, now()),
    };
  });
}
