import type { Child } from '#shared/model/caseFile.ts';
import type { CountedVisit } from '#shared/model/lookBack.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { seenAlone } from './alone.ts';
import type { Dates } from './datesAt.ts';
import type { PolicyPack } from './policyPack.ts';
import type { OrderedVisit } from './visitsInOrder.ts';
import { visitStandings } from './visitStandings.ts';

/**
 * A visit as a report counts it; null where it counted under no pack.
 * @param packs those followed on its day
 * @param before what the rules said right before it
 */
export function countedVisit(
  child: Child,
  { visit, moment }: OrderedVisit,
  packs: readonly PolicyPack[],
  before: Pick<Dates, 'next'>,
): CountedVisit | null {
  // What a visit is does not depend on the others.
  const standings = visitStandings({ ...child, visits: [visit] }, packs, visit.at);
  const counted = standings.filter(({ result }) => result === 'counted').map(({ pack }) => pack);
  if (counted.length === 0) return null;
  return {
    visit: visit.id,
    on: isoDate(moment.day),
    packs: counted,
    involvements: [...new Set(openOn(child, moment.day))],
    alone: aloneAt(child, { visit, moment }),
    aloneAsked: before.next?.mustInclude.includes('alone') ?? false,
  };
}

function openOn({ involvements }: Child, day: number): string[] {
  return involvements
    .filter(({ start, end }) => dayNumber(start) <= day && (!end || dayNumber(end) >= day))
    .map(({ kind }) => kind);
}

function aloneAt(child: Child, { visit, moment }: OrderedVisit): CountedVisit['alone'] {
  const isUnborn = child.dateOfBirth ? dayNumber(child.dateOfBirth) > moment.day : child.unborn === true;
  if (isUnborn) return null;
  if (seenAlone({ visit })) return 'yes';
  // A child who slept was not seen alone.
  return visit.alone === 'yes' ? 'no' : (visit.alone ?? 'unknown');
}
