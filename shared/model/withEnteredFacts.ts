import type { EnteredFact } from './api/children.ts';
import type { Child, Milestone, Plan } from './caseFile.ts';
import { escalationSteps, milestoneKinds } from './caseFile.ts';

/**
 * The child with the facts that were entered on their page: intervals of a plan, matrix or court, requests, concerns, times away,
 * decisions. They stand beside what the exports say. Wishes and exemptions are not case facts and are left to their own readers.
 */
export function withEnteredFacts(child: Child, entered: readonly EnteredFact[]): Child {
  const result: Child = {
    ...child,
    involvements: child.involvements.map((one) => ({ ...one })),
    milestones: [...child.milestones],
    away: [...child.away],
  };
  for (const fact of entered) {
    if (fact.kind === 'interval') addInterval(result, fact);
    else if (fact.kind === 'able-to-engage') result.ableToEngage = fact.able;
    else if (fact.kind === 'away')
      result.away.push({
        from: fact.from,
        to: fact.to,
        ...(fact.reason === undefined ? {} : { reason: fact.reason }),
      });
    else result.milestones.push(...milestonesOf(fact));
  }
  return result;
}

/** An interval belongs to the involvement of its kind that is open, else to the newest one of that kind. */
function addInterval(child: Child, fact: Extract<EnteredFact, { kind: 'interval' }>): void {
  const { involvement } = fact;
  const plan = planOf(fact);
  const ofKind = child.involvements.filter((one) => one.kind === involvement);
  const open = ofKind.filter((one) => one.end === null || one.end === undefined);
  for (const one of open.length > 0 ? open : ofKind.slice(-1)) {
    const plans: Plan[] = [...(one.plans ?? []), ...(one.plan === undefined ? [] : [one.plan]), plan];
    one.plans = plans.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
    delete one.plan;
  }
}

function planOf(fact: Extract<EnteredFact, { kind: 'interval' }>): Plan {
  const { from, setBy, visitEvery, aloneEvery, contactEvery, announced, contingency } = fact;
  const given = { from, setBy, visitEvery, aloneEvery, contactEvery, announced, contingency };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function milestonesOf(fact: EnteredFact): Milestone[] {
  switch (fact.kind) {
    case 'child-asked':
    case 'concern-raised':
      return [{ kind: fact.kind, at: fact.at }];
    case 'decision': {
      const step = escalationSteps.find((one) => one === fact.step);
      return step === undefined ? [] : [{ kind: 'step-done', at: fact.at, step }];
    }
    case 'milestone': {
      const kind = milestoneKinds.find((one) => one === fact.milestone);
      return kind === undefined ? [] : [{ kind, at: fact.at }];
    }
    case 'interval':
    case 'away':
    case 'alone-exempt':
    case 'able-to-engage':
    case 'wishes':
      return [];
  }
}
