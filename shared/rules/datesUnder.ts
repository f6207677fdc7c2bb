import type { Evaluation, NextVisit, Obligation } from '#shared/model/evaluation.ts';
import { type Looked, lookOver } from './advice.ts';
import { askedDemands } from './demands.ts';
import { escalationSteps } from './escalation.ts';
import type { Facts } from './facts.ts';
import { firstVisits } from './firstVisits.ts';
import { followUps } from './followUps.ts';
import { nextVisit } from './nextVisit.ts';
import { type LeftToPlan, leftToPlan, notSetObligations } from './notSet.ts';
import type { Owed } from './obligation.ts';
import { packOn } from './packOn.ts';
import { type PackView, viewFor } from './packView.ts';
import { type PolicyPack, saysHowOften } from './policyPack.ts';
import { recordingOwed } from './recording.ts';
import { openRow, retryOwed } from './retries.ts';
import { rollingClocks } from './rollingClocks.ts';
import { visitsOnRequest } from './visitsOnRequest.ts';

/** What some packs ask for: the dates and the steps, and what more is said of them. */
export interface DatesUnderPacks {
  views: PackView[];
  /** What has a date. */
  all: Owed[];
  next: NextVisit | null;
  /** All of those, and what lacks a number. */
  obligations: Obligation[];
  escalation: Evaluation['escalation'];
  /** For each view what its look over the last visits found. */
  looked: Looked[][];
}

/** The dates and steps by which these packs bind, for facts that have been read already. */
export function datesUnder(facts: Facts, packs: readonly PolicyPack[]): DatesUnderPacks {
  const views: PackView[] = [];
  for (const whole of packs) {
    const { pack, changes } = packOn(whole, facts.now.day);
    if (saysHowOften(pack)) views.push(viewFor(facts, pack, changes));
  }
  const asked = askedDemands(views);
  const all: Owed[] = [];
  const stories = views.map((view) => {
    const clocks = [...firstVisits(view), ...rollingClocks(view, asked)];
    const row = openRow(view);
    const retry = retryOwed(row, view);
    all.push(...clocks, ...visitsOnRequest(view));
    if (retry) all.push(retry);
    all.push(...followUps(view, clocks), ...recordingOwed(view));
    return { view, clocks, row };
  });
  // Only now is it known which numbers no pack has.
  const toPlans: LeftToPlan[] = [];
  const escalation: Evaluation['escalation'] = [];
  for (const { view, clocks, row } of stories) {
    const left = leftToPlan(view, all);
    toPlans.push(...left);
    escalation.push(...escalationSteps({ row, clocks, leftToPlan: left }, view));
  }
  const looked = views.map(lookOver);
  return {
    views,
    all,
    next: nextVisit(all, asked, looked),
    obligations: [...all.map(({ obligation }) => obligation), ...notSetObligations(facts, views, toPlans)],
    escalation,
    looked,
  };
}
