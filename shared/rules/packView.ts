import type { VisitRole } from '#shared/model/caseFile.ts';
import type { Counting } from '#shared/time/duration.ts';
import { type Exemption, lastExemption } from './alone.ts';
import { countingOf } from './due.ts';
import { beforeBirth, type Standing, standingOf } from './counting.ts';
import type { Facts, OpenInvolvement, PastVisit } from './facts.ts';
import type { FrequencyPack } from './policyPack.ts';

/** A child's facts as one pack sees them. */
export interface PackView {
  facts: Facts;
  pack: FrequencyPack;
  /** Whose visits count for what is open. */
  roles: ReadonlySet<VisitRole>;
  counting: Counting;
  /** One for each visit since the run began, in order of time. */
  standings: Standing[];
  /** Visits that reset clocks, in order of time. Once a child is born, only those since the birth (SR-16). */
  counted: PastVisit[];
  /** The last exemption from "alone" on record, lapsed or not (SR-12). */
  exemption: Exemption | null;
  /** Open involvements that the pack has numbers for. */
  covered: OpenInvolvement[];
  /** Those of them whose rules no others stand in place of. */
  active: OpenInvolvement[];
}

export function viewFor(facts: Facts, pack: FrequencyPack): PackView {
  const covered = facts.open.filter(({ involvement }) =>
    (pack.covers as string[]).includes(involvement.kind),
  );
  const roles = rolesThatCount(covered, pack);
  const standings: Standing[] = [];
  const counted: PastVisit[] = [];
  for (const past of facts.visits) {
    const standing = standingOf(past, facts, pack, roles);
    standings.push(standing);
    const resets =
      standing.result === 'counted' && (facts.born === null || !beforeBirth(facts, past.moment.day));
    if (resets) counted.push(past);
  }
  const exemption = lastExemption(counted, facts, pack);
  const active = withoutReplaced(covered, pack);
  return { facts, pack, roles, counting: countingOf(pack), standings, counted, exemption, covered, active };
}

/** Whose visits count for what is open; for a child with nothing open that the pack covers, all that the pack ever counts. */
export function rolesThatCount(
  covered: readonly OpenInvolvement[],
  { counting: { role } }: FrequencyPack,
): ReadonlySet<VisitRole> {
  const countFor: Partial<Record<string, VisitRole[]>> = role.countFor;
  if (covered.length === 0) return new Set([...role.count, ...Object.values(role.countFor).flat()]);
  return new Set(covered.flatMap(({ involvement: { kind } }) => countFor[kind] ?? role.count));
}

function withoutReplaced(covered: OpenInvolvement[], { replaces }: FrequencyPack): OpenInvolvement[] {
  if (replaces.length === 0 || covered.length < 2) return covered;
  const isOpen = (kinds: readonly string[]): boolean =>
    covered.some(({ involvement }) => kinds.includes(involvement.kind));
  const gone = new Set<string>(replaces.flatMap(({ kinds, insteadOf }) => (isOpen(kinds) ? insteadOf : [])));
  return covered.filter(({ involvement }) => !gone.has(involvement.kind));
}
