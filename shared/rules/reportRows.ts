import type { LookBack, ReportCounts } from '#shared/model/lookBack.ts';
import { reportCounts } from './reportCounts.ts';

/** By what a report breaks down its counts. */
export type ReportBreakdown = 'worker' | 'team' | 'involvement' | 'policy';

/** Whom a child was with on a day. */
export interface ReportLabels {
  /** Null: nobody. */
  worker: string | null;
  /** Several where the worker is in several and nothing says for which of them they work with this child; none: no team. */
  teams: readonly string[];
}

/** What looking back found of a child, and whom they were with on each day. */
export interface LabelledLookBack {
  found: LookBack;
  labelsOn(day: string): ReportLabels;
}

export interface ReportRow {
  /** The worker's, the team's or the policy's id, or the kind of involvement; null: with nobody. */
  key: string | null;
  counts: ReportCounts;
}

/**
 * The counts of a report, a row for each worker, team, kind of involvement or policy, in the order in which they turn up. An interval is the
 * worker's who had the child on the day it was settled, a visit whose who had them on that day. A visit under two kinds of
 * involvement stands in the rows of both, and so does a child whose worker is in two teams.
 * @example reportRows(children, 'team').map(({ key, counts }) => [key, counts.visits.late])
 */
export function reportRows(children: readonly LabelledLookBack[], by: ReportBreakdown): ReportRow[] {
  const groups = new Map<string | null, LabelledLookBack[]>();
  for (const child of children)
    for (const key of keysOf(child, by)) {
      const group = groups.get(key);
      if (group) group.push(child);
      else groups.set(key, [child]);
    }
  return [...groups].map(([key, group]) => ({ key, counts: countsOf(group, by, key) }));
}

function keysOf({ found, labelsOn }: LabelledLookBack, by: ReportBreakdown): Set<string | null> {
  const intervals = [...found.carried, ...found.settled];
  switch (by) {
    case 'policy':
      return new Set([...intervals.map(({ pack }) => pack), ...found.visits.flatMap(({ packs }) => packs)]);
    case 'involvement':
      return new Set([
        ...intervals.map(({ involvement }) => involvement),
        ...found.visits.flatMap(({ involvements }) => involvements),
      ]);
    case 'worker':
    case 'team':
      return new Set([
        ...intervals.flatMap(({ settledOn }) => labelsFor(labelsOn(settledOn), by)),
        ...found.visits.flatMap(({ on }) => labelsFor(labelsOn(on), by)),
      ]);
  }
}

function labelsFor({ worker, teams }: ReportLabels, by: 'worker' | 'team'): readonly (string | null)[] {
  if (by === 'worker') return [worker];
  return teams.length > 0 ? teams : [null];
}

function countsOf(group: readonly LabelledLookBack[], by: ReportBreakdown, key: string | null): ReportCounts {
  if (by === 'policy' || by === 'involvement') {
    const found = group.map((one) => one.found);
    return by === 'policy'
      ? reportCounts(found, {
          interval: ({ pack }) => pack === key,
          visit: ({ packs }) => packs.includes(key!),
        })
      : reportCounts(found, {
          interval: ({ involvement }) => involvement === key,
          visit: ({ involvements }) => involvements.includes(key!),
        });
  }
  return reportCounts(group.map((one) => onlyOf(one, (labels) => labelsFor(labels, by).includes(key))));
}

/** The part of a child's look back that belongs to whoever had them on its days. */
export function onlyOf(
  { found, labelsOn }: LabelledLookBack,
  isTheirs: (labels: ReportLabels) => boolean,
): LookBack {
  return {
    settled: found.settled.filter(({ settledOn }) => isTheirs(labelsOn(settledOn))),
    carried: found.carried.filter(({ settledOn }) => isTheirs(labelsOn(settledOn))),
    visits: found.visits.filter(({ on }) => isTheirs(labelsOn(on))),
  };
}
