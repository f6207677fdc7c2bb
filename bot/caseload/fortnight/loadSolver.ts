import loadHighs from 'highs';
import type { Solve } from '#shared/slots/fortnight/planFortnight.ts';

/** Its types describe the CommonJS build, in which the function is a property; Node brings the ESM build, in which it is the default. */
const load = loadHighs as unknown as typeof loadHighs.default;

/** Every worth and journey is a whole number: two plans that differ, differ by one at least. */
const wholeNumbers = { mip_rel_gap: 0, mip_abs_gap: 0.99 };

/**
 * HiGHS, which solves a model exactly. It holds the thread until it is done: call it in a thread of its own. What it cannot solve in its time is
 * no error, and neither is a model that it gives up on: then there is no solution from it.
 */
export async function loadSolver(): Promise<Solve> {
  const highs = await load();
  return (model, seconds) => {
    try {
      const { Status, Columns } = highs.solve(model, {
        ...wholeNumbers,
        time_limit: seconds,
        output_flag: false,
      });
      const valueOf = (column: string): number => {
        const found = Columns[column];
        return found && 'Primal' in found ? (found.Primal ?? 0) : 0;
      };
      return { valueOf, optimal: Status === 'Optimal' };
    } catch {
      return null;
    }
  };
}
