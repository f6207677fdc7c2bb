import type { Involvement } from './caseFile.ts';
import type { SourceChild, SourceKind } from './source.ts';

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

export interface MergedInvolvements {
  involvements: Involvement[];
  /** By kind. */
  from: Record<string, SourceKind>;
  /** Annex A has work that began after the dataset's had ended: the two exports differ in age. */
  newerInAnnexA: boolean;
  /** The council's work with the child has ended, by the source that rules; a death ends it whatever another says. */
  closed: boolean;
}

/**
 * The dataset's involvements; what is open there holds. Annex A adds work of a kind that the dataset does not speak of, and work
 * that began after the dataset's of that kind had ended: an older export must not hide what a newer one opens. Where the dataset
 * says that all work has ended, only what began after that is added. A referral without a plan is no longer that once a plan is known.
 * @example mergeInvolvements(ssd, annexA).closed
 */
export function mergeInvolvements(ssd: SourceChild | null, annexA: SourceChild | null): MergedInvolvements {
  const own = ssd?.facts.involvements ?? [];
  const other = ssd?.died === true ? [] : (annexA?.facts.involvements ?? []);
  const filling = ssd === null ? other : other.filter((one) => leavesRoomFor(one, ssd));
  const newer =
    ssd === null ? [] : filling.filter((one) => isOpen(one) && (ssd.closed || isSpokenOf(one, own)));
  const both = [...own, ...filling];
  const planned = both.some((one) => isOpen(one) && one.kind !== 'open-referral');
  const involvements = both.filter((one) => one.kind !== 'open-referral' || !planned);
  const from: Record<string, SourceKind> = {};
  for (const one of involvements) from[one.kind] = own.includes(one) ? 'ssd' : 'annex-a';
  return {
    involvements,
    from,
    newerInAnnexA: newer.length > 0,
    closed: ssd === null ? annexA?.closed === true : ssd.closed && newer.length === 0,
  };
}

const groupOf = ({ kind }: Involvement): string => (careKinds.has(kind) ? 'care' : kind);

function isSpokenOf(one: Involvement, own: readonly Involvement[]): boolean {
  return own.some((known) => groupOf(known) === groupOf(one));
}

/** True where the dataset has nothing open of the kind, and nothing of it that ended after this began. */
function leavesRoomFor(one: Involvement, ssd: SourceChild): boolean {
  const own = ssd.facts.involvements;
  if (ssd.closed && !beganAfter(one, own, ssd.endedOn ?? null)) return false;
  const same = own.filter((known) => groupOf(known) === groupOf(one));
  return same.length === 0 || (!same.some(isOpen) && beganAfter(one, same, null));
}

/** The same piece of work has the same start in both; a new one may begin on the day on which the last ended. */
function beganAfter(one: Involvement, known: readonly Involvement[], endedOn: string | null): boolean {
  const last = [...known.map(({ end }) => end ?? ''), endedOn ?? ''].sort().at(-1) ?? '';
  const isKnown = known.some((piece) => piece.start === one.start && groupOf(piece) === groupOf(one));
  return one.start > last || (one.start === last && !isKnown);
}

function isOpen({ end }: Involvement): boolean {
  return end === null || end === undefined;
}
