import { spokenDate } from '#shared/time/spokenDate.ts';
import * as words from '#shared/words/findings.ts';
import type { Facts, OpenInvolvement } from './facts.ts';

/** Homes that cannot be told apart, and visits to homes that nobody knows: a clock of one home cannot see them. */
export function homeFindings({ child, open, visits, now }: Facts): string[] {
  const homes = new Set(child.involvements.flatMap(({ home }) => (home === undefined ? [] : [home])));
  const found = open.filter((one) => needsLabel(one, open)).map(() => words.homeWithoutLabel);
  for (const { visit, moment } of visits)
    if (visit.home !== undefined && !homes.has(visit.home))
      found.push(words.homeUnknown(spokenDate(moment.day, now.day), visit.home));
  return found;
}

/** A further home is told from the main one by its label alone. */
function needsLabel({ involvement: { kind, home } }: OpenInvolvement, open: OpenInvolvement[]): boolean {
  if (home !== undefined && home.trim() !== '') return false;
  if (kind === 'additional-home') return true;
  return kind === 'short-breaks' && open.some(({ involvement }) => inCare.has(involvement.kind));
}

const inCare: ReadonlySet<string> = new Set([
  'in-care',
  'adoption-placement',
  'temporary-carer',
  'interim-order-at-home',
  'care-order-at-home',
  'at-home-pending-assessment',
]);
