import type { Obligation } from '#shared/model/evaluation.ts';
import type { LookBack, SettledInterval } from '#shared/model/lookBack.ts';

/**
 * The intervals of one kind as a person counts visits: where several clauses or policies asked for the same visit, the strictest one
 * stands for all (the earliest due date, SR-13), so that one visit is counted once.
 * @param found of one child
 * @param among which to look at: those of one policy, of one kind of involvement; left out: all
 * @example owedVisits(lookBack(child, packs, from, to), 'visit').filter(({ result }) => result === 'late').length
 */
export function owedVisits(
  { settled, carried }: Pick<LookBack, 'settled' | 'carried'>,
  kind: Obligation['kind'],
  among: (one: SettledInterval) => boolean = () => true,
): SettledInterval[] {
  const all = [...carried, ...settled].filter((one) => one.kind === kind && among(one));
  const strictest = [...Map.groupBy(all, endOf).values()].map((same) =>
    same.reduce((first, one) => (isStricter(one, first) ? one : first)),
  );
  // What was late before the period began is counted there.
  return strictest.filter((one) => !carried.includes(one));
}

/** Those that one visit ended belong together, and those that are still owed; what went without a visit stands by itself. */
function endOf({ kind, ended, stillOwed, pack, clause, countedFrom, dueBy }: SettledInterval): string {
  // Each visit is written up by itself.
  if (kind === 'recording') return countedFrom.what;
  if (ended) return `ended ${ended.visit}`;
  return stillOwed ? 'owed' : [pack, clause, countedFrom.what, dueBy].join(' ');
}

/** What was settled first; of those settled on one day the one due first, and of those the one that could not be kept. */
function isStricter(one: SettledInterval, other: SettledInterval): boolean {
  if (one.settledOn !== other.settledOn) return one.settledOn < other.settledOn;
  const [day, otherDay] = [one.dueBy.slice(0, 10), other.dueBy.slice(0, 10)];
  if (day !== otherDay) return day < otherDay;
  return one.result === 'late' && other.result !== 'late';
}
