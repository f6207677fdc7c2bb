import type { Council } from '#bot/caseload/council.ts';
import { lateFrom } from '#bot/caseload/booking/earliestDue.ts';
import { visitsAhead } from '#bot/caseload/booking/visitsAhead.ts';
import { listChildren } from '#bot/caseload/reading/listChildren.ts';
import type { Person } from '#bot/identity/person.ts';
import type { ChildLine } from '#shared/model/api/children.ts';
import type { NextVisit } from '#shared/model/evaluation.ts';
import { missingForDate } from '#shared/rules/missingForDate.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { endOfLondonDay } from '#shared/time/london.ts';

/** A child whose next visit belongs into these days. */
export interface DueChild {
  line: ChildLine;
  next: NextVisit;
  /** Shared by brothers and sisters; null: none known. */
  family: string | null;
  /** Those of them whom whoever asks sees, due or not. */
  brothersAndSisters: readonly Pick<ChildLine, 'id' | 'name'>[];
}

export interface WhoIsDue {
  due: DueChild[];
  /** Whom nobody can plan: a visit is owed, and something is missing for its date. */
  withoutDate: (Pick<ChildLine, 'id' | 'name' | 'team'> & { missing: string[] })[];
}

/**
 * Of the children a person works with, or of their team's: whoever should be seen by the end of `to`, by the day we aim for, and
 * whoever has no date because something is missing; of both those who have no visit booked yet. A meeting online is no visit, and hides
 * none that comes after it.
 * @throws ProblemError `not-for-you` when somebody without a team asks for one
 */
export async function whoIsDue(
  council: Council,
  person: Person,
  view: 'mine' | 'team',
  to: string,
): Promise<WhoIsDue> {
  const { children, families } = await listChildren(council, person, view);
  const booked = await visitsAhead(
    council,
    children.map(({ id }) => id),
  );
  const open = children.filter(({ id }) => !booked.has(id));
  const end = endOfLondonDay(dayNumber(to));
  return {
    due: open.flatMap((line) => {
      const { next } = line.evaluation;
      if (!next || lateFrom(next.aimBy) > end) return [];
      const family = families.findIndex((ids) => ids.includes(line.id));
      const brothersAndSisters = children.filter(
        ({ id }) => id !== line.id && families[family]?.includes(id),
      );
      return [{ line, next, family: family < 0 ? null : String(family), brothersAndSisters }];
    }),
    withoutDate: open.flatMap(({ id, name, team, evaluation }) => {
      const missing = missingForDate(evaluation);
      return missing === null ? [] : [{ id, name, team, missing }];
    }),
  };
}
