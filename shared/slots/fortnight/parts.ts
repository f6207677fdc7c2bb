import type { FortnightProblem } from './problem.ts';

/**
 * The children of a problem in parts that have no worker in common, as indexes: each part can be planned by itself, and the plans
 * together are the plan of all. A team without cover falls into its workers. Children without any option are a part together.
 */
export function parts({ workers, tasks }: FortnightProblem): number[][] {
  const leader = workers.map((_, index) => index);
  const leaderOf = (worker: number): number => {
    let at = worker;
    while (leader[at] !== at) at = leader[at] ?? at;
    return at;
  };
  for (const { options } of tasks) {
    const [first, ...others] = new Set(options.map(({ worker }) => worker));
    if (first === undefined) continue;
    for (const other of others) leader[leaderOf(other)] = leaderOf(first);
  }
  const byLeader = new Map<number, number[]>();
  for (const [index, { options }] of tasks.entries()) {
    const [any] = options;
    const key = any ? leaderOf(any.worker) : -1;
    byLeader.set(key, [...(byLeader.get(key) ?? []), index]);
  }
  return [...byLeader.values()];
}
