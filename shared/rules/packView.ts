import type { Counting } from '#shared/time/duration.ts';
import type { DayNumber } from '#shared/time/calendarDay.ts';
import { momentOfDay } from '#shared/time/moment.ts';
import { type Exemption, lastExemption } from './alone.ts';
import type { Clock } from './clockRules.ts';
import { countingOf } from './due.ts';
import { type Standing, standingOf } from './counting.ts';
import type { Facts, OpenInvolvement } from './facts.ts';
import type { PackOnDay } from './packOn.ts';
import { type FrequencyPack, saysHowOften } from './policyPack.ts';
import { type PackInPlay, rulesInPlay } from './rulesInPlay.ts';
import type { PastVisit } from './timeline.ts';
import { visitsFrom } from './visitsFrom.ts';

/** A child's facts as one pack sees them. */
export interface PackView {
  facts: Facts;
  /** Of the pack the rules for what is open. */
  pack: PackInPlay;
  /** The days on which a value of the pack changed, the oldest first, each with its clocks until then. */
  changes: { day: DayNumber; clocks: Clock[] }[];
  counting: Counting;
  /** What each of `facts.sorts` is. */
  standings: Standing[];
  /** Visits that reset clocks, in order of time. Once a child is born, only those since the birth (SR-16). */
  counted: PastVisit[];
  /** The same with those before the birth, which were to the parents. */
  everCounted: PastVisit[];
  /** The last exemption from "alone" on record, lapsed or not (SR-12). */
  exemption: Exemption | null;
  /** Open involvements that the pack has numbers for. */
  covered: OpenInvolvement[];
  /** Those of them whose rules no others stand in place of. */
  active: OpenInvolvement[];
}

export function viewFor(facts: Facts, whole: FrequencyPack, changed: PackOnDay['changes'] = []): PackView {
  const covered = coveredBy(whole, facts);
  const kinds = covered.map(({ involvement }) => involvement.kind);
  const pack = rulesInPlay(whole, kinds);
  const changes = changed.map(({ day, before }) => ({
    day,
    clocks: saysHowOften(before) ? rulesInPlay(before, kinds).clocks : [],
  }));
  const standings = facts.sorts.map((past) => standingOf(past, facts, pack));
  const everCounted = facts.visits.filter(({ sort }) => standings[sort]!.result === 'counted');
  const counted = facts.born === null ? everCounted : visitsFrom(momentOfDay(facts.born), everCounted);
  const { replaced } = pack;
  const active =
    replaced.size === 0 ? covered : covered.filter(({ involvement }) => !replaced.has(involvement.kind));
  const exemption = lastExemption(counted, facts, pack);
  return {
    facts,
    pack,
    changes,
    counting: countingOf(pack),
    standings,
    counted,
    everCounted,
    exemption,
    covered,
    active,
  };
}

/** Open involvements that a pack has rules for. */
export function coveredBy({ covers }: FrequencyPack, { open }: Facts): OpenInvolvement[] {
  return open.filter(({ involvement }) => (covers as string[]).includes(involvement.kind));
}
