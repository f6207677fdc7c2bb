import type { EnteredFact } from './api/children.ts';
import type { Child } from './caseFile.ts';

type Exemption = Extract<EnteredFact, { kind: 'alone-exempt' }>;

/**
 * Marks the visits at which the child was exempt from being seen alone (SR-12): seen, not said to be alone, and within the time
 * of an exemption. A manager's decision lapses after three months or at the next review, whichever is first; the other reasons
 * hold until their own end.
 */
export function exemptFromAlone(child: Child, entered: readonly EnteredFact[]): Child {
  const exemptions = entered.filter((fact): fact is Exemption => fact.kind === 'alone-exempt');
  if (exemptions.length === 0) return child;
  const visits = child.visits.map((visit) => {
    if (visit.alone === 'yes' || visit.alone === 'exempt') return visit;
    const day = visit.at.slice(0, 10);
    const holds = exemptions.find((one) => one.from <= day && day <= lastDay(one, child));
    return holds === undefined ? visit : { ...visit, alone: 'exempt' as const, aloneReason: holds.reason };
  });
  return { ...child, visits };
}

function lastDay(exemption: Exemption, child: Child): string {
  const ends = [exemption.until ?? '9999-12-31'];
  if (exemption.why === 'manager-decision') {
    ends.push(threeMonthsAfter(exemption.from));
    for (const { kind, at } of child.milestones)
      if (kind === 'review-held' && at.slice(0, 10) > exemption.from) ends.push(at.slice(0, 10));
  }
  return ends.sort()[0] ?? exemption.from;
}

/** The corresponding date, clamped at the end of the month (SR-5). */
function threeMonthsAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + 3, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 2, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}
