import { importWords } from '#shared/words/imports.ts';
import type { Child, Milestone } from './caseFile.ts';
import { mergeInvolvements } from './mergeInvolvements.ts';
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

/** Who works with the child, and which export says so. */
export type MergedAllocation = SourceAllocation & { source: SourceKind };

export interface MergedChild {
  /** What the rules evaluate, once the facts that people entered here have been laid over it. */
  child: Child;
  name: { given: string; family: string } | null;
  /** The council's work with the child has ended: nothing is owed. */
  closed: boolean;
  allocations: MergedAllocation[];
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
    /** The source of the first. */
    allocations: SourceKind | null;
    /** By visit id. */
    visits: Record<string, VisitOrigin>;
  };
}

/**
 * Puts together what the exports and the visits recorded here say of one child. Annex A beside the Standard Safeguarding
 * Dataset fills gaps, kind of fact by kind of fact, and overrules nothing that is open there; a visit recorded here that comes back from the
 * case system is one visit. Facts entered here stay whatever an export says: they are laid over the result (`applyFacts`).
 * Pure: the same input gives the same child.
 * @throws TypeError without either export
 * @example mergeSources({ ssd, annexA: null, recordedHere: [] }).child.involvements
 */
export function mergeSources(sources: ChildSources): MergedChild {
  const { ssd, annexA, recordedHere = [] } = sources;
  const facts = ssd?.facts ?? annexA?.facts;
  if (facts === undefined) throw new TypeError('mergeSources needs the child as at least one export has it');
  const { involvements, from: kindsFrom, newerInAnnexA, closed } = mergeInvolvements(ssd, annexA);
  const visits = mergeVisits({
    ssd: ssd?.facts.visits ?? [],
    annexA: annexA?.facts.visits ?? [],
    recordedHere,
    newerInAnnexA,
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
    milestones: mergeMilestones(ssd?.facts.milestones ?? [], annexA?.facts.milestones ?? [], newerInAnnexA),
    away: [],
    visits: visits.visits,
  };
  const allocations = mergeAllocations(ssd, annexA);
  return {
    child,
    name: name?.value ?? null,
    closed,
    allocations,
    families: [...new Set([...(ssd?.families ?? []), ...(annexA?.families ?? [])])],
    postcode: ssd?.postcode ?? annexA?.postcode ?? null,
    findings: findingsOf(ssd, annexA, born, [
      ...visits.doubtfulDays.map((day) => importWords.finding.notSureWhichVisit(day)),
      ...visits.otherDays.map((days) => importWords.finding.visitOnOtherDay(days)),
      ...(newerInAnnexA ? [importWords.finding.newerInAnnexA] : []),
    ]),
    from: {
      name: name?.from ?? null,
      dateOfBirth: ssd?.facts.dateOfBirth ? 'ssd' : annexA?.facts.dateOfBirth ? 'annex-a' : null,
      involvements: kindsFrom,
      allocations: allocations[0]?.source ?? null,
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
 * Who works with the child by the dataset; where it names nobody who visits now, those whom Annex A names too. An allocation that
 * has ended is a gap: a child must not be without anybody because one export is older than the other.
 */
function mergeAllocations(ssd: SourceChild | null, annexA: SourceChild | null): MergedAllocation[] {
  const own = (ssd?.allocations ?? []).map((one): MergedAllocation => ({ ...one, source: 'ssd' }));
  if (own.some(({ staff, to, role }) => staff !== null && to === null && role !== 'other')) return own;
  return [
    ...own,
    ...(annexA?.allocations ?? []).map((one): MergedAllocation => ({ ...one, source: 'annex-a' })),
  ];
}

/** All of the dataset's, and Annex A's of each kind that it has none of; of an Annex A with newer work, later ones too. */
function mergeMilestones(
  ssd: readonly Milestone[],
  annexA: readonly Milestone[],
  newerInAnnexA: boolean,
): Milestone[] {
  const isMissing = (one: Milestone): boolean => {
    const same = ssd.filter(({ kind }) => kind === one.kind);
    return (
      same.length === 0 || (newerInAnnexA && same.every(({ at }) => at.slice(0, 10) < one.at.slice(0, 10)))
    );
  };
  return [...ssd, ...annexA.filter(isMissing)];
}

function findingsOf(
  ssd: SourceChild | null,
  annexA: SourceChild | null,
  born: string | null,
  merging: readonly string[],
): string[] {
  const given = [...(ssd?.findings ?? []), ...(annexA?.findings ?? [])];
  return [
    ...new Set([
      // One source may lack what the other has.
      ...given.filter((finding) => born === null || finding !== importWords.finding.noDateOfBirth),
      ...merging,
    ]),
  ];
}
