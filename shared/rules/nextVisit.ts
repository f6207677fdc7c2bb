import {
  type MustInclude,
  type NextVisit,
  type Obligation,
  obligationKinds,
} from '#shared/model/evaluation.ts';
import { type AskedDemand, mustInclude } from './demands.ts';
import { byEnd } from './due.ts';
import type { Owed } from './obligation.ts';

/** The next visit without what the packs would rather have of it. */
export type NextDates = Omit<NextVisit, 'prefer'>;

/** The earliest open obligation that a visit would satisfy, with all that this visit must achieve (SR-13). */
export function nextVisit(all: Owed[], asked: AskedDemand[]): NextDates | null {
  let first: Owed | null = null;
  for (const one of all) if (one.dates && one.isForNextVisit) first = earlier(first, one);
  if (!first) return null;
  const { id, dueBy, aimBy, state } = first.obligation;
  const included = mustInclude(asked, partsDue(all, first));
  return { dueBy: dueBy!, aimBy: aimBy!, state, mustInclude: included, obligation: id };
}

/** The parts of a visit whose own clocks come round by then, or are due already: this very visit must include them. */
function partsDue(all: Owed[], first: Owed): MustInclude[] {
  const by = first.dates!.dueBy;
  return all
    .filter(({ dates, obligation, isForNextVisit }) => {
      if (!dates || !isForNextVisit) return false;
      return byEnd(dates.dueBy, by) <= 0 || obligation.state !== 'on-track';
    })
    .map(({ obligation }) => (obligation.kind === 'seen-alone' ? 'alone' : obligation.kind))
    .filter((kind): kind is PartClock => partClocks.has(kind as PartClock));
}

type PartClock = Extract<MustInclude, Obligation['kind'] | 'alone'>;
const partClocks: ReadonlySet<PartClock> = new Set([
  'alone',
  'home',
  'bedroom',
  'sleeping-arrangements',
  'unannounced',
]);

/** By the last moment, then the day to aim for; a plain visit before its companions; else the order of packs and clauses. */
function earlier(best: Owed | null, other: Owed): Owed {
  if (!best) return other;
  const byDue = byEnd(other.dates!.dueBy, best.dates!.dueBy);
  const byAim = byEnd(other.dates!.aimBy, best.dates!.aimBy);
  const byKind =
    obligationKinds.indexOf(other.obligation.kind) - obligationKinds.indexOf(best.obligation.kind);
  return (byDue || byAim || byKind) < 0 ? other : best;
}
