import type { Child } from '#shared/model/caseFile.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { atInstant, readMoment } from '#shared/time/moment.ts';
import { adviceOf, lookOver } from './advice.ts';
import { askedDemands } from './demands.ts';
import { escalationSteps } from './escalation.ts';
import { type Facts, readFacts } from './facts.ts';
import { findingsOf } from './findings.ts';
import { firstVisits } from './firstVisits.ts';
import { followUps } from './followUps.ts';
import { nextVisit } from './nextVisit.ts';
import { type LeftToPlan, leftToPlan, notSetObligations } from './notSet.ts';
import { type Now, nowAt } from './now.ts';
import type { Owed } from './obligation.ts';
import { packOn } from './packOn.ts';
import { type PackView, viewFor } from './packView.ts';
import { type PolicyPack, saysHowOften } from './policyPack.ts';
import { recordingOwed } from './recording.ts';
import { openRow, retryOwed } from './retries.ts';
import { rollingClocks } from './rollingClocks.ts';
import { type VisitRhythm, visitRhythm } from './visitRhythm.ts';
import { visitsOnRequest } from './visitsOnRequest.ts';

/**
 * What is owed to one child: when they must next be seen and why, by every clause of the chosen packs.
 *
 * Pure and total: the same facts, packs and moment give the same answer, and facts that cannot be right come out as
 * `findings`, never as an exception.
 * @param child the facts in case-file shape (`childSchema`); the order of its lists does not matter
 * @param packs the policies that hold for the child, each read by `policyPackSchema`
 * @param asOf the moment to look from, `2026-11-20T09:00` in London time or with an offset; a bare day is its start, and
 *   visits of that day count
 * @example evaluate(child, [visitingPolicy], '2026-11-20T09:00').next?.dueBy // '2026-11-19'
 */
export function evaluate(child: Child, packs: readonly PolicyPack[], asOf: string): Evaluation {
  return evaluateFrom(child, packs, nowAt(readMoment(asOf))).evaluation;
}

/** The same, and how often the clocks together ask for a visit; null where nothing comes round. */
export function evaluateWithRhythm(
  child: Child,
  packs: readonly PolicyPack[],
  asOf: string,
): { evaluation: Evaluation; rhythm: VisitRhythm | null } {
  const { evaluation, all } = evaluateFrom(child, packs, nowAt(readMoment(asOf)));
  return { evaluation, rhythm: visitRhythm(all) };
}

/** What is owed to one child, and how long it stays so. */
export interface HoldingEvaluation {
  evaluation: Evaluation;
  /**
   * The first instant at which the clock alone may change it: the next day, a deadline in hours, or something of the facts that is
   * still to come. Milliseconds since 1970.
   */
  until: number;
}

/**
 * The same for an instant (milliseconds since 1970), and how long the answer holds while neither facts nor packs change.
 * @example evaluateAt(child, [visitingPolicy], Date.parse('2026-11-20T09:00Z')).until // the start of 21 November
 */
export function evaluateAt(child: Child, packs: readonly PolicyPack[], instant: number): HoldingEvaluation {
  const now = nowAt(atInstant(instant));
  const { evaluation } = evaluateFrom(child, packs, now);
  return { evaluation, until: now.holdsUntil() };
}

function evaluateFrom(
  child: Child,
  packs: readonly PolicyPack[],
  now: Now,
): { evaluation: Evaluation; all: Owed[] } {
  const facts = readFacts(child, now);
  const views = packs.flatMap((whole) => {
    const { pack, change } = packOn(whole, now.day);
    return saysHowOften(pack) ? [viewFor(facts, pack, change)] : [];
  });
  const asked = askedDemands(views);
  const all: Owed[] = [];
  const escalation: Evaluation['escalation'] = [];
  const stories = views.map((view) => {
    const clocks = [...firstVisits(view), ...rollingClocks(view, asked)];
    const row = openRow(view);
    const retry = retryOwed(row, view);
    all.push(
      ...clocks,
      ...visitsOnRequest(view),
      ...(retry ? [retry] : []),
      ...followUps(view, clocks),
      ...recordingOwed(view),
    );
    return { view, clocks, row, looked: lookOver(view) };
  });
  // Only now is it known which numbers no pack has.
  const toPlans: LeftToPlan[] = [];
  for (const { view, clocks, row } of stories) {
    const left = leftToPlan(view, all);
    toPlans.push(...left);
    escalation.push(...escalationSteps({ row, clocks, leftToPlan: left }, view));
  }
  const evaluation: Evaluation = {
    id: child.id,
    unseen: isUnseen(facts, views),
    unconfirmed: isUnconfirmed(views),
    findings: findingsOf(facts, views),
    next: nextVisit(
      all,
      asked,
      stories.flatMap(({ looked }) => looked),
    ),
    obligations: [...all.map(({ obligation }) => obligation), ...notSetObligations(facts, views, toPlans)],
    escalation,
    advice: stories.flatMap(({ view, looked }) => adviceOf(view, looked)),
    notCounted: views.flatMap(notCounted),
  };
  return { evaluation, all };
}

/** No counted visit on record since the current involvement began (SR-15); once born, since the birth. */
function isUnseen({ open, visits }: Facts, views: PackView[]): boolean {
  if (open.length === 0) return false;
  if (views.length === 0)
    return !visits.some(({ visit }) => visit.childSeen === 'yes' || visit.childSeen === 'reported');
  return views.every(({ counted }) => counted.length === 0);
}

/** The visit that the clocks start from is only reported, and nobody has confirmed that the child was seen (SR-15). */
function isUnconfirmed(views: PackView[]): boolean {
  return views.some(
    ({ counted, facts }) => facts.open.length > 0 && counted.at(-1)?.visit.childSeen === 'reported',
  );
}

function notCounted({ standings, covered }: PackView): Evaluation['notCounted'] {
  if (covered.length === 0) return [];
  return standings
    .filter(({ result }) => result !== 'counted')
    .map(({ past, clause, because }) => ({ visit: past.visit.id, clause: clause!, because: because! }));
}
