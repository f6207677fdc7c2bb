import type { Clock } from '#shared/rules/clockRules.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';

/** A `formerly` that points to nothing. */
export interface FormerClauseProblem {
  path: (string | number)[];
  problem: string;
  mend: string;
}

/**
 * Where a clock says under which clause it stood before, and no clock of its kind did: a number that is misspelt there would forget
 * in silence what was owed by the old one.
 * @param periods the pack as it reads from each day on
 */
export function formerClauseProblems(periods: readonly { pack: PolicyPack }[]): FormerClauseProblem[] {
  return periods.flatMap(({ pack }, at) => {
    const before = periods.slice(0, at).flatMap((period) => period.pack.clocks);
    // What is written for all days stands in the first of them too.
    if (at === 0 && periods.length > 1) return [];
    return pack.clocks.flatMap((clock, index) =>
      [clock.formerly ?? []]
        .flat()
        .filter((clause) => !before.some((earlier) => earlier.clause === clause && isAlike(earlier, clock)))
        .map((clause) => ({
          path: ['clocks', index, 'formerly'],
          problem: `no ${clock.clock} clock for the same work stood under "${clause}" before`,
          mend: 'Correct the number, or take it out; it is for a clause that gets another number on a day.',
        })),
    );
  });
}

const isAlike = (one: Clock, other: Clock): boolean =>
  one.clock === other.clock &&
  one.eachHome === other.eachHome &&
  one.for.some((kind) => other.for.includes(kind));
