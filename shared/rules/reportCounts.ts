import type { LookBack, ReportCounts, SettledInterval } from '#shared/model/lookBack.ts';
import { owedVisits } from './owedVisits.ts';

/** Which part of what was looked back on a row of a report counts. */
export interface ReportPart {
  /** Of the intervals; left out: all. */
  interval?: (one: SettledInterval) => boolean;
  /** Of the visits; left out: all. */
  visit?: (one: LookBack['visits'][number]) => boolean;
}

/**
 * Counts what looking back found of some children. Intervals are picked before the strictest of them is taken, so a row for one
 * policy says how that policy was kept by itself.
 * @param children one `LookBack` for each child, all over the same period
 * @example reportCounts(found, { interval: ({ pack }) => pack === 'halton' }).visits.late
 */
export function reportCounts(children: readonly LookBack[], part: ReportPart = {}): ReportCounts {
  const counts = noCounts();
  for (const found of children) {
    const visits = owedVisits(found, 'visit', part.interval);
    const recorded = owedVisits(found, 'recording', part.interval);
    const seen = part.visit ? found.visits.filter(part.visit) : found.visits;
    const carried = owedVisits({ settled: found.carried, carried: [] }, 'visit', part.interval);
    add(counts.visits, visits);
    add(counts.recorded, recorded);
    addAlone(counts.alone, seen);
    counts.carried.visits += carried.length;
    counts.carried.stillOwed += carried.filter(({ stillOwed }) => stillOwed).length;
    if (visits.length + recorded.length + seen.length + carried.length > 0) counts.children += 1;
  }
  return counts;
}

function add(counts: ReportCounts['visits'], intervals: readonly SettledInterval[]): void {
  for (const { result, stillOwed } of intervals) {
    counts.owed += 1;
    counts[result === 'late' ? 'late' : 'inTime'] += 1;
    if (stillOwed) counts.stillOwed += 1;
  }
}

function addAlone(counts: ReportCounts['alone'], visits: LookBack['visits']): void {
  for (const { alone, aloneAsked } of visits) {
    // Before the birth there is nobody to see alone.
    if (alone === null) continue;
    counts.visits += 1;
    counts[alone] += 1;
    if (!aloneAsked) continue;
    counts.asked += 1;
    if (alone === 'yes') counts.askedYes += 1;
  }
}

const noCounts = (): ReportCounts => ({
  visits: { owed: 0, inTime: 0, late: 0, stillOwed: 0 },
  alone: { visits: 0, yes: 0, no: 0, exempt: 0, unknown: 0, asked: 0, askedYes: 0 },
  recorded: { owed: 0, inTime: 0, late: 0, stillOwed: 0 },
  carried: { visits: 0, stillOwed: 0 },
  children: 0,
});
