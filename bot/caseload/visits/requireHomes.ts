import type { Council } from '#bot/caseload/council.ts';
import { readChildRows } from '#bot/caseload/reading/childRows.ts';
import { storyOf } from '#bot/caseload/reading/storyOf.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { furtherHomes } from '#shared/rules/furtherHomes.ts';
import { isoDate } from '#shared/time/calendarDay.ts';
import { readMoment } from '#shared/time/moment.ts';
import { visitProblems } from '#shared/words/visits.ts';

interface HomeSaid {
  childId: string;
  /** The label that was said; undefined: the main home. */
  home: string | undefined;
  /** The field of the request that said it. */
  where: string;
}

/**
 * Refuses a home that the child did not have on the day of the visit: a visit with such a label would count for no home at all.
 * @param at when the visit was, as recorded
 * @throws ProblemError `no-such-home` with the field
 */
export async function requireHomes(council: Council, at: string, said: readonly HomeSaid[]): Promise<void> {
  const labelled = said.filter(({ home }) => home !== undefined);
  if (labelled.length === 0) return;
  const day = isoDate(readMoment(at).day);
  const children = await readChildRows(
    council,
    labelled.map(({ childId }) => childId),
  );
  for (const { childId, home, where } of labelled) {
    const rows = children.get(childId);
    const homes = rows ? furtherHomes(storyOf(rows).child.involvements, day) : [];
    if (!homes.includes(home!)) throw new ProblemError(visitProblems.otherHome, { where });
  }
}
