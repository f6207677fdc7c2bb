import type { Child } from '#shared/model/caseFile.ts';
import { readMoment } from '#shared/time/moment.ts';
import * as words from '#shared/words/visitStanding.ts';
import { beforeBirth, standingOf } from './counting.ts';
import { type Facts, readFacts } from './facts.ts';
import { nowAt } from './now.ts';
import { coveredBy } from './packView.ts';
import { packOn } from './packOn.ts';
import { type FrequencyPack, type PolicyPack, saysHowOften } from './policyPack.ts';
import { rulesInPlay } from './rulesInPlay.ts';
import type { PastVisit } from './timeline.ts';

/** What one visit is under one pack, for a child's history. */
export interface VisitStanding {
  /** The visit's id. */
  visit: string;
  /** The pack's id. */
  pack: string;
  /**
   * `counted`: it reset the visit clock. `attempt`: meant as a visit, but failed for the child. `contact`: anything else.
   * `earlier`: it would have counted, but lies before the present work with the child, or before the birth.
   */
  result: 'counted' | 'attempt' | 'contact' | 'earlier';
  /** The clause that kept it from counting. */
  clause?: string;
  /** Why in plain words; for a visit that counted, what is to be known of it (not the allocated worker, not confirmed). */
  because?: string;
}

/**
 * For each visit up to now, in order of time, and each pack: whether it counted and why not. Bookings (SR-21) are left out.
 * @example visitStandings(child, [bedford], '2026-11-20T09:00') // [{ visit: 'v1', pack: 'bedford-borough', result: 'counted' }]
 */
export function visitStandings(child: Child, packs: readonly PolicyPack[], asOf: string): VisitStanding[] {
  const facts = readFacts(child, nowAt(readMoment(asOf)));
  return [...facts.earlier, ...facts.visits].flatMap((past) =>
    packs
      .map((pack) => packOn(pack, facts.now.day).pack)
      .filter(saysHowOften)
      .map((pack) => standing(past, facts, pack)),
  );
}

function standing(past: PastVisit, facts: Facts, pack: FrequencyPack): VisitStanding {
  const kinds = coveredBy(pack, facts).map(({ involvement }) => involvement.kind);
  const { result, clause, because } = standingOf(past, facts, rulesInPlay(pack, kinds));
  const named = { visit: past.visit.id, pack: pack.id };
  if (result !== 'counted') return { ...named, result, clause: clause!, because: because! };
  if (facts.began === null || past.moment.day < facts.began)
    return { ...named, result: 'earlier', because: words.beforeThisWork };
  if (facts.born !== null && beforeBirth(facts, past.moment.day))
    return { ...named, result: 'earlier', because: words.beforeBirth };
  const note = noteOn(past, pack);
  return { ...named, result, ...(note && { because: note }) };
}

function noteOn({ visit }: PastVisit, { counting }: FrequencyPack): string | undefined {
  if (visit.childSeen === 'reported') return words.reportedOnly;
  const { allocated } = counting.role;
  const isOther = allocated && visit.by !== undefined && visit.by !== 'unknown' && visit.by !== allocated;
  return isOther ? words.notByTheAllocatedWorker : undefined;
}
