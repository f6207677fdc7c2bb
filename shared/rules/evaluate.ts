import type { Child } from '#shared/model/caseFile.ts';
import type { Evaluation, NextVisit } from '#shared/model/evaluation.ts';
import { atInstant, readMoment } from '#shared/time/moment.ts';
import { adviceOf, type Looked, lookOver, preferences } from './advice.ts';
import { besideDates, datesUnder } from './datesUnder.ts';
import { type Facts, readFacts } from './facts.ts';
import { findingsOf } from './findings.ts';
import { type Now, nowAt } from './now.ts';
import type { NextDates } from './nextVisit.ts';
import { withReasons } from './obligation.ts';
import type { PackView } from './packView.ts';
import type { PolicyPack } from './policyPack.ts';

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
  return evaluateFrom(child, packs, nowAt(readMoment(asOf)));
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
  const evaluation = evaluateFrom(child, packs, now);
  return { evaluation, until: now.holdsUntil() };
}

function evaluateFrom(child: Child, packs: readonly PolicyPack[], now: Now): Evaluation {
  const facts = readFacts(child, now);
  const dates = datesUnder(facts, packs);
  const { views, all } = dates;
  const { notSet, escalation } = besideDates(facts, dates);
  const looked = views.map(lookOver);
  return {
    id: child.id,
    unseen: isUnseen(facts, views),
    unconfirmed: isUnconfirmed(views),
    findings: findingsOf(facts, views),
    next: dates.next && withPreferences(dates.next, looked),
    obligations: [...all.map(withReasons), ...notSet],
    escalation,
    advice: views.flatMap((view, index) => adviceOf(view, looked[index]!)),
    notCounted: notCounted(views),
  };
}

function withPreferences(next: NextDates, looked: readonly Looked[][]): NextVisit {
  const { dueBy, aimBy, state, mustInclude, obligation } = next;
  return { dueBy, aimBy, state, mustInclude, prefer: preferences(looked, mustInclude), obligation };
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
  return views.some(({ counted }) => counted.at(-1)?.visit.childSeen === 'reported');
}

function notCounted(views: PackView[]): Evaluation['notCounted'] {
  const all: Evaluation['notCounted'] = [];
  for (const { standings, covered, facts } of views)
    if (covered.length > 0)
      for (const { visit, sort } of facts.visits) {
        const { result, clause, because } = standings[sort]!;
        if (result !== 'counted') all.push({ visit: visit.id, clause: clause!, because: because! });
      }
  return all;
}
