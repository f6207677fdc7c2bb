import type { Evaluation, Obligation } from '#shared/model/evaluation.ts';
import { askedDemands } from './demands.ts';
import { escalationSteps, type Story } from './escalation.ts';
import type { Facts } from './facts.ts';
import { firstVisits } from './firstVisits.ts';
import { followUps } from './followUps.ts';
import { type NextDates, nextVisit } from './nextVisit.ts';
import { leftToPlan, notSetObligations } from './notSet.ts';
import type { Owed } from './obligation.ts';
import { packOn } from './packOn.ts';
import { type PackView, viewFor } from './packView.ts';
import { type PolicyPack, saysHowOften } from './policyPack.ts';
import { recordingOwed } from './recording.ts';
import { openRow, retryOwed } from './retries.ts';
import { rollingClocks } from './rollingClocks.ts';
import { visitsOnRequest } from './visitsOnRequest.ts';

/** What some packs ask for: the dates, and what all else that is said of them is worked out from. */
export interface DatesUnderPacks {
  views: PackView[];
  /** For each view its clocks, and the attempts in a row that are open. */
  stories: Pick<Story, 'clocks' | 'row'>[];
  /** What has a date. */
  all: Owed[];
  next: NextDates | null;
}

/**
 * The dates by which these packs bind, for facts that have been read already. Their reasons are put together only where they are read:
 * whoever looks at thousands of moments needs the dates alone (decision 192).
 */
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
    return { clocks, row };
  });
  return { views, stories, all, next: nextVisit(all, asked) };
}

/** What these packs say where there is no date: what lacks a number, and the steps of their ladders that are set off. */
export function besideDates(
  facts: Facts,
  { views, stories, all }: DatesUnderPacks,
): { notSet: Obligation[]; escalation: Evaluation['escalation'] } {
  // Only now is it known which numbers no pack has.
  const left = views.map((view) => leftToPlan(view, all));
  return {
    notSet: notSetObligations(facts, views, left.flat()),
    escalation: views.flatMap((view, index) =>
      escalationSteps({ ...stories[index]!, leftToPlan: left[index]! }, view),
    ),
  };
}
