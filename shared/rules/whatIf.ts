import type { Child } from '#shared/model/caseFile.ts';
import type {
  Both,
  VisitMinutes,
  WhatIf,
  WhatIfChild,
  WhatIfFigures,
  WhatIfSide,
} from '#shared/model/whatIf.ts';
import { readMoment } from '#shared/time/moment.ts';
import { besideDates, datesUnder } from './datesUnder.ts';
import { type Facts, readFacts } from './facts.ts';
import { nowAt } from './now.ts';
import type { PolicyPack } from './policyPack.ts';
import { visitRhythm } from './visitRhythm.ts';

/** The children, and whose they are as far as that is known. */
export interface Caseload {
  children: readonly Child[];
  /** The worker of a child by the child's id. */
  workers: ReadonlyMap<string, string>;
}

/**
 * The same children under the policies that hold and under others, side by side: visits and hours a month, who becomes late, who stops
 * being late, who would lose their date.
 *
 * Each child's facts are read once and the dates worked out under each, as `evaluate` does. Visits a month are how often the shortest
 * interval comes round (`visitRhythm`), so they say what the policies ask for in the long run, not what this month happens to bring.
 * @param now the packs that hold
 * @param instead those to compare with
 * @param asOf as for `evaluate`
 * @param minutes what one visit takes
 * @example whatIf(caseload, [bedford], [halton], '2026-11-20T09:00', minutesOfVisit({})).total.visitsAMonth
 */
export function whatIf(
  { children, workers }: Caseload,
  now: readonly PolicyPack[],
  instead: readonly PolicyPack[],
  asOf: string,
  minutes: VisitMinutes,
): WhatIf {
  const all = children
    .map((child) => compared(child, workers, now, instead, asOf))
    .filter((one): one is WhatIfChild => one !== null);
  const idsOf = (isSo: (one: WhatIfChild) => boolean): string[] => all.filter(isSo).map(({ id }) => id);
  return {
    asOf,
    policies: { now: now.map(({ id }) => id), instead: instead.map(({ id }) => id) },
    titles: { now: now.map(({ name }) => name), instead: instead.map(({ name }) => name) },
    minutes,
    total: figuresOf(all, minutes),
    byInvolvement: grouped(all, ({ involvement }) => involvement).map(([involvement, group]) => ({
      involvement,
      ...figuresOf(group, minutes),
    })),
    byWorker:
      workers.size === 0
        ? []
        : grouped(all, ({ worker }) => worker).map(([worker, group]) => ({
            worker,
            ...figuresOf(group, minutes),
          })),
    becomesLate: idsOf((one) => one.now.state !== 'late' && one.instead.state === 'late'),
    stopsBeingLate: idsOf((one) => one.now.state === 'late' && one.instead.state !== 'late'),
    newSteps: idsOf((one) => one.instead.steps.some((step) => !one.now.steps.includes(step))),
    losesDate: idsOf((one) => one.now.dueBy !== null && one.instead.dueBy === null),
    changes: all
      .filter((one) => !isSame(one.now, one.instead))
      .map((one) => ({ ...one, now: rounded(one.now), instead: rounded(one.instead) })),
  };
}

/** One child on both sides; null where no work is open. */
function compared(
  child: Child,
  workers: ReadonlyMap<string, string>,
  now: readonly PolicyPack[],
  instead: readonly PolicyPack[],
  asOf: string,
): WhatIfChild | null {
  const facts = readFacts(child, nowAt(readMoment(asOf)));
  const today = sideOf(facts, now);
  const other = sideOf(facts, instead);
  // A child stands in one row of the table, whichever side: that of the work that decides how often today.
  const involvement = today.decides ?? other.decides ?? today.open ?? other.open;
  if (involvement === null) return null;
  return {
    id: child.id,
    worker: workers.get(child.id) ?? null,
    involvement,
    now: today.side,
    instead: other.side,
  };
}

interface WorkedSide {
  side: WhatIfSide;
  /** The work whose clock comes round most often. */
  decides: string | null;
  /** Some work that is open, with a number or without. */
  open: string | null;
}

function sideOf(facts: Facts, packs: readonly PolicyPack[]): WorkedSide {
  const dates = datesUnder(facts, packs);
  const { next, all } = dates;
  const { notSet, escalation } = besideDates(facts, dates);
  const rhythm = visitRhythm(all);
  return {
    side: {
      dueBy: next?.dueBy ?? null,
      aimBy: next?.aimBy ?? null,
      state: next?.state ?? 'not-set',
      visitsAMonth: rhythm?.visitsAMonth ?? 0,
      steps: escalation.filter(({ done }) => done !== true).map(({ step }) => step),
    },
    decides: rhythm?.involvement ?? null,
    open: (all[0]?.obligation ?? notSet[0])?.involvement ?? null,
  };
}

function isSame(one: WhatIfSide, other: WhatIfSide): boolean {
  return (
    one.dueBy === other.dueBy &&
    one.aimBy === other.aimBy &&
    one.state === other.state &&
    one.visitsAMonth === other.visitsAMonth &&
    one.steps.join() === other.steps.join()
  );
}

/** To be read; what is added up is not rounded before. */
function rounded(side: WhatIfSide): WhatIfSide {
  return { ...side, visitsAMonth: Math.round(side.visitsAMonth * 100) / 100 };
}

/** In the order of what comes first in the list. */
function grouped<K>(all: readonly WhatIfChild[], keyOf: (one: WhatIfChild) => K): [K, WhatIfChild[]][] {
  const groups = new Map<K, WhatIfChild[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups];
}

function figuresOf(all: readonly WhatIfChild[], minutes: VisitMinutes): WhatIfFigures {
  const both = (sumOf: (side: WhatIfSide) => number): Both => ({
    now: all.reduce((sum, one) => sum + sumOf(one.now), 0),
    instead: all.reduce((sum, one) => sum + sumOf(one.instead), 0),
  });
  const visits = both(({ visitsAMonth }) => visitsAMonth);
  const hours = (minutes.visit + minutes.travel + minutes.recording) / 60;
  return {
    children: all.length,
    visitsAMonth: { now: toTenth(visits.now), instead: toTenth(visits.instead) },
    hoursAMonth: { now: toTenth(visits.now * hours), instead: toTenth(visits.instead * hours) },
    late: both(({ state }) => (state === 'late' ? 1 : 0)),
    withoutDate: both(({ dueBy }) => (dueBy === null ? 1 : 0)),
  };
}

const toTenth = (number: number): number => Math.round(number * 10) / 10;
