import type { Clock } from './clockRules.ts';
import type { PolicyPack } from './policyPack.ts';

const expanded = new WeakMap<PolicyPack, Clock[]>();

/**
 * The clocks of a pack, each "as visits" worked out: a clock of its own beside each visit clock, at that clock's intervals (SR-11),
 * under its own clause. A clock that runs only beside something else or for each home has none of it.
 */
export function clocksOf(pack: PolicyPack): Clock[] {
  const known = expanded.get(pack);
  if (known) return known;
  const clocks = pack.clocks.flatMap((clock) =>
    clock.every === 'as visits' ? besideVisits(clock, pack.clocks) : [clock],
  );
  expanded.set(pack, clocks);
  return clocks;
}

function besideVisits(clock: Clock, all: Clock[]): Clock[] {
  const { clause, says, unverified, formerly } = clock;
  return all
    .filter((each) => each.clock === 'visit' && !each.alongside && !each.eachHome)
    .map((visits) => ({
      ...visits,
      clock: clock.clock,
      clause,
      says,
      unverified,
      formerly,
      for: visits.for.filter((kind) => clock.for.includes(kind)),
      later: visits.later.map((interval) => ({ ...interval, clause, says, unverified })),
    }))
    .filter((each) => each.for.length > 0);
}
