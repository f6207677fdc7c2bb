import type { Counting } from '#shared/time/duration.ts';
import { type Exemption, lastExemption } from './alone.ts';
import { countingOf } from './due.ts';
import { beforeBirth, type Standing, standingOf } from './counting.ts';
import type { Facts, OpenInvolvement, PastVisit } from './facts.ts';
import type { PolicyPack } from './policyPack.ts';

/** A child's facts as one pack sees them. */
export interface PackView {
  facts: Facts;
  pack: PolicyPack;
  counting: Counting;
  /** One for each visit since the run began, in order of time. */
  standings: Standing[];
  /** Visits that reset clocks, in order of time. Once a child is born, only those since the birth (SR-16). */
  counted: PastVisit[];
  /** The last exemption from "alone" on record, lapsed or not (SR-12). */
  exemption: Exemption | null;
  /** Open involvements that the pack has numbers for. */
  covered: OpenInvolvement[];
}

export function viewFor(facts: Facts, pack: PolicyPack): PackView {
  const standings: Standing[] = [];
  const counted: PastVisit[] = [];
  for (const past of facts.visits) {
    const standing = standingOf(past, facts, pack);
    standings.push(standing);
    const resets =
      standing.result === 'counted' && (facts.born === null || !beforeBirth(facts, past.moment.day));
    if (resets) counted.push(past);
  }
  const covered = facts.open.filter(({ involvement }) =>
    (pack.covers as string[]).includes(involvement.kind),
  );
  const exemption = lastExemption(counted, facts, pack);
  return { facts, pack, counting: countingOf(pack), standings, counted, exemption, covered };
}
