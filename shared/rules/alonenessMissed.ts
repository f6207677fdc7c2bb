import { isAloneAskedOn, seenAlone } from './alone.ts';
import type { JudgedVisit } from './counting.ts';
import { aloneEvery } from './demands.ts';
import type { PackView } from './packView.ts';
import type { AttemptOutcome } from './policyPack.ts';
import type { PastVisit } from './timeline.ts';

/**
 * The visits in a row since the child was last seen alone that had to be alone and were not, oldest first. Which had to be follows from
 * the visits before them ("every other visit", SR-10), the child's age on that day and the exemption that held.
 * @param attempts the failed attempts that count as not alone too
 */
export function alonenessMissed(view: PackView, attempts: readonly AttemptOutcome[]): JudgedVisit[] {
  const every = aloneEvery(view);
  if (view.covered.length === 0 || every === Number.POSITIVE_INFINITY) return [];
  let missed: JudgedVisit[] = [];
  /** Counted visits running that were not alone; before the first one it is as if all had lacked it. */
  let lackedRunning = Number.POSITIVE_INFINITY;
  // What lies before the last visit alone is settled, so the walk begins there.
  const lastAlone = view.counted.findLast(seenAlone);
  const { visits } = view.facts;
  for (const past of visits.slice(lastAlone ? visits.lastIndexOf(lastAlone) : 0)) {
    const standing = view.standings[past.sort]!;
    const { outcome, result } = standing;
    const hadToBe = lackedRunning >= every - 1 && isAskedAt(past, view);
    if (result === 'counted') {
      if (isBefore(past, view)) continue;
      if (seenAlone(past)) {
        missed = [];
        lackedRunning = 0;
        continue;
      }
      if (hadToBe && isOnRecord(past)) missed.push({ past, ...standing });
      lackedRunning++;
    } else if (outcome !== undefined && attempts.includes(outcome) && hadToBe)
      missed.push({ past, ...standing });
  }
  return missed;
}

/** A visit before the birth was to the parents (SR-16). */
function isBefore({ moment }: PastVisit, { facts }: PackView): boolean {
  return facts.born !== null && moment.day < facts.born;
}

function isAskedAt({ visit, moment }: PastVisit, { facts, pack, exemption }: PackView): boolean {
  if (visit.alone === 'exempt' && (visit.aloneReason ?? '').trim() !== '') return false;
  if (exemption && exemption.from <= moment.day && moment.day < exemption.lapses) return false;
  return isAloneAskedOn(moment.day, facts, pack);
}

/** An export that says nothing of "alone" is no record of a visit that was not. */
function isOnRecord({ visit }: PastVisit): boolean {
  if (visit.alone === 'no') return true;
  return visit.sourceSilentOn === undefined && visit.childSeen !== 'reported';
}
