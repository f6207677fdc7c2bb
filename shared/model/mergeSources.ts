import { importWords } from '#shared/words/imports.ts';
import type { Child, Involvement, Milestone } from './caseFile.ts';
import { mergeVisits } from './mergeVisits.ts';
import type { RecordedVisit, VisitOrigin } from './mergeVisits.ts';
import type { SourceAllocation, SourceChild, SourceKind } from './source.ts';

export type FactOrigin = SourceKind | 'here';

/** Everything that is known of one child, from each place that knows something. */
export interface ChildSources {
  ssd: SourceChild | null;
  annexA: SourceChild | null;
  /** Visits recorded in the product, the newest version of each. */
  recordedHere?: readonly RecordedVisit[];
  /** The name from a names file, used where no export gives one. */
  name?: { given: string; family: string } | null;
}

export interface MergedChild {
  /** What the rules evaluate, once the facts that people entered here have been laid over it. */
  child: Child;
  name: { given: string; family: string } | null;
  /** The council's work with the child has ended: nothing is owed. */
  closed: boolean;
  allocations: SourceAllocation[];
  families: string[];
  postcode: string | null;
  /** What cannot be right or is missing, from the exports and from putting them together. */
  findings: string[];
  /** Where each fact came from. */
  from: {
    name: FactOrigin | null;
    dateOfBirth: SourceKind | null;
    /** By kind of involvement. */
    involvements: Record<string, FactOrigin>;
    allocations: SourceKind | null;
    /** By visit id. */
    visits: Record<string, VisitOrigin>;
  };
}

/** The kinds that stand for a home in our care: one fact, told by one source. */
const careKinds = new Set([
  'in-care',
  'adoption-placement',
  'interim-order-at-home',
  'care-order-at-home',
  'temporary-carer',
  'short-breaks',
  'at-home-pending-assessment',
]);

/**
 * Puts together what the exports and the visits recorded here say of one child. Annex A beside the Standard Safeguarding
 * Dataset fills gaps, kind of fact by kind of fact, and never overrules it; a visit recorded here that comes back from the
 * case system is one visit. Facts entered here stay whatever an export says: they are laid over the result (`applyFacts`).
 * Pure: the same input gives the same child.
 * @throws TypeError without either export
 * @example mergeSources({ ssd, annexA: null, recordedHere: [] }).child.involvements
 */
export function mergeSources(sources: ChildSources): MergedChild {
  const { ssd, annexA, recordedHere = [] } = sources;
  const facts = ssd?.facts ?? annexA?.facts;
  if (facts === undefined) throw new TypeError('mergeSources needs the child as at least one export has it');
  const { involvements, from: kindsFrom } = mergeInvolvements(ssd, annexA);
  const visits = mergeVisits({
    ssd: ssd?.facts.visits ?? [],
    annexA: annexA?.facts.visits ?? [],
    recordedHere,
  });
  const born = [ssd, annexA].find((one) => one?.facts.dateOfBirth)?.facts.dateOfBirth ?? null;
  const expectedOn = ssd?.facts.expectedOn ?? annexA?.facts.expectedOn;
  const name = nameFrom(sources);
  const child: Child = {
    id: facts.id,
    ...(name === null ? {} : { name: `${name.value.given} ${name.value.family}`.trim() }),
    ...(born === null ? {} : { dateOfBirth: born }),
    ...(born === null && expectedOn !== undefined ? { unborn: true, expectedOn } : {}),
    involvements,
    milestones: mergeMilestones(ssd?.facts.milestones ?? [], annexA?.facts.milestones ?? []),
    away: [],
    visits: visits.visits,
  };
  const allocations = ssd !== null && ssd.allocations.length > 0 ? ssd : annexA;
  return {
    child,
    name: name?.value ?? null,
    closed: isClosed(ssd, annexA, involvements),
    allocations: allocations?.allocations ?? [],
    families: [...new Set([...(ssd?.families ?? []), ...(annexA?.families ?? [])])],
    postcode: ssd?.postcode ?? annexA?.postcode ?? null,
    findings: findingsOf(ssd, annexA, born, visits.doubtfulDays),
    from: {
      name: name?.from ?? null,
      dateOfBirth: ssd?.facts.dateOfBirth ? 'ssd' : annexA?.facts.dateOfBirth ? 'annex-a' : null,
      involvements: kindsFrom,
      allocations: allocations === null ? null : allocations === ssd ? 'ssd' : 'annex-a',
      visits: visits.from,
    },
  };
}

function nameFrom({ ssd, annexA, name }: ChildSources): {
  value: { given: string; family: string };
  from: FactOrigin;
} | null {
  if (ssd?.name) return { value: ssd.name, from: 'ssd' };
  if (annexA?.name) return { value: annexA.name, from: 'annex-a' };
  return name ? { value: name, from: 'here' } : null;
}

/**
 * SSD's involvements, and Annex A's of each kind that SSD does not speak of. Where SSD says that all work has ended, that
 * is the newer word and nothing is added. A referral without a plan is no longer that once a plan is known.
 */
function mergeInvolvements(
  ssd: SourceChild | null,
  annexA: SourceChild | null,
): { involvements: Involvement[]; from: Record<string, FactOrigin> } {
  const group = (kind: string) => (careKinds.has(kind) ? 'care' : kind);
  const own = ssd?.facts.involvements ?? [];
  const spokenOf = new Set(own.map(({ kind }) => group(kind)));
  const filling =
    ssd?.closed === true
      ? []
      : (annexA?.facts.involvements ?? []).filter(({ kind }) => !spokenOf.has(group(kind)));
  const both = [...own, ...filling];
  const planned = both.some((one) => isOpen(one) && one.kind !== 'open-referral');
  const involvements = both.filter((one) => one.kind !== 'open-referral' || !planned);
  const from: Record<string, FactOrigin> = {};
  for (const one of involvements) from[one.kind] = own.includes(one) ? 'ssd' : 'annex-a';
  return { involvements, from };
}

/** By the source that rules; a death closes whichever source knows of it. */
function isClosed(
  ssd: SourceChild | null,
  annexA: SourceChild | null,
  involvements: readonly Involvement[],
): boolean {
  if (ssd?.died === true) return true;
  return ssd === null ? annexA?.closed === true : ssd.closed && !hasOpen(involvements);
}

function isOpen(one: Involvement): boolean {
  return one.end === null || one.end === undefined;
}

function hasOpen(involvements: readonly Involvement[]): boolean {
  return involvements.some(isOpen);
}

/** All of SSD's, and Annex A's of each kind that SSD has none of. */
function mergeMilestones(ssd: readonly Milestone[], annexA: readonly Milestone[]): Milestone[] {
  const kinds = new Set(ssd.map(({ kind }) => kind));
  return [...ssd, ...annexA.filter(({ kind }) => !kinds.has(kind))];
}

function findingsOf(
  ssd: SourceChild | null,
  annexA: SourceChild | null,
  born: string | null,
  doubtfulDays: readonly string[],
): string[] {
  const given = [...(ssd?.findings ?? []), ...(annexA?.findings ?? [])];
  return [
    ...new Set([
      // One source may lack what the other has.
      ...given.filter((finding) => born === null || finding !== importWords.finding.noDateOfBirth),
      ...doubtfulDays.map((day) => importWords.finding.notSureWhichVisit(day)),
    ]),
  ];
}
