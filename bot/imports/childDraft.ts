import type { Involvement, Milestone, Visit } from '#shared/model/caseFile.ts';
import type { SourceAllocation, SourceChild } from '#shared/model/source.ts';
import { goesOn } from './goesOn.ts';

/** What has been read of a child so far, in the order of the rows. */
export interface ChildDraft {
  externalId: string;
  name: SourceChild['name'];
  dateOfBirth: string | null;
  expectedOn: string | null;
  diedOn: string | null;
  /** The last day on which work other than the involvements ended: a referral that was closed. */
  lastClosedOn: string | null;
  involvements: Involvement[];
  milestones: Milestone[];
  visits: Visit[];
  allocations: SourceAllocation[];
  families: Set<string>;
  postcode: string | null;
  findings: Set<string>;
}

export function startDraft(externalId: string): ChildDraft {
  return {
    externalId,
    name: null,
    dateOfBirth: null,
    expectedOn: null,
    diedOn: null,
    lastClosedOn: null,
    involvements: [],
    milestones: [],
    visits: [],
    allocations: [],
    families: new Set(),
    postcode: null,
    findings: new Set(),
  };
}

/** True where some work with the child goes on; a planned end is one that is still to come. */
export function hasOpenWork(draft: ChildDraft, today: string | null): boolean {
  return draft.involvements.some(({ end }) => goesOn(end, today));
}

/** The child as read, every list in one fixed order, so that the order of rows in a file never matters. */
export function finishDraft(draft: ChildDraft, closed: boolean): SourceChild {
  const unborn = draft.dateOfBirth === null && draft.expectedOn !== null;
  return {
    externalId: draft.externalId,
    name: draft.name,
    facts: {
      id: draft.externalId,
      ...(draft.dateOfBirth === null ? {} : { dateOfBirth: draft.dateOfBirth }),
      ...(unborn ? { unborn: true, expectedOn: draft.expectedOn ?? undefined } : {}),
      involvements: inOrder(
        unique(endedByDeath(draft)),
        (one) => `${one.start} ${one.kind} ${JSON.stringify(one)}`,
      ),
      milestones: inOrder(unique(draft.milestones), (one) => `${one.at} ${one.kind}`),
      away: [],
      visits: inOrder(draft.visits, (one) => `${one.at} ${one.id}`),
    },
    allocations: inOrder(unique(draft.allocations), (one) => JSON.stringify(one)),
    families: [...draft.families].sort(),
    closed: closed || draft.diedOn !== null,
    ...(closed ? endedOn(draft) : {}),
    ...(draft.diedOn === null ? {} : { died: true }),
    postcode: draft.postcode,
    findings: [...draft.findings].sort(),
  };
}

function endedOn({ involvements, lastClosedOn }: ChildDraft): { endedOn?: string } {
  const last = [lastClosedOn ?? '', ...involvements.map(({ end }) => end ?? '')].sort().at(-1);
  return last ? { endedOn: last } : {};
}

/** Nothing is owed to a child who has died, whatever was left open. */
function endedByDeath({ involvements, diedOn }: ChildDraft): Involvement[] {
  if (diedOn === null) return involvements;
  return involvements.map((one) => {
    if (one.end && one.end <= diedOn) return one;
    return { ...one, end: one.start > diedOn ? one.start : diedOn };
  });
}

function inOrder<T>(list: T[], key: (item: T) => string): T[] {
  return list
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}

function unique<T>(list: T[]): T[] {
  return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}
