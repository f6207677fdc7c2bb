import type { EnteredFact } from '#shared/model/api/children.ts';
import { escalationSteps, milestoneKinds, type Child, type Involvement } from '#shared/model/caseFile.ts';
import { mergePlans } from './mergePlans.ts';

type FactOf<K extends EnteredFact['kind']> = Extract<EnteredFact, { kind: K }>;

/**
 * A child's facts together with what people entered here, which no export holds and no import removes.
 * @example applyFacts(child, [{ kind: 'child-asked', at: '2026-11-20T15:30' }]).milestones // … and the request
 */
export function applyFacts(child: Child, facts: readonly EnteredFact[]): Child {
  return facts.reduce(applyFact, child);
}

function applyFact(child: Child, fact: EnteredFact): Child {
  switch (fact.kind) {
    case 'interval':
      return { ...child, involvements: child.involvements.map((one) => withInterval(one, fact)) };
    case 'child-asked':
    case 'concern-raised':
      return { ...child, milestones: [...child.milestones, { kind: fact.kind, at: fact.at }] };
    case 'milestone':
      return withMilestone(child, fact);
    case 'decision':
      return withDecision(child, fact);
    case 'away':
      return { ...child, away: [...child.away, without(fact, 'kind')] };
    case 'alone-exempt':
      return {
        ...child,
        aloneExemptions: [...(child.aloneExemptions ?? []), without(fact, 'kind')],
      };
    case 'able-to-engage':
      return { ...child, ableToEngage: fact.able };
    case 'work':
      return withWork(child, fact);
    case 'home-agreed':
      return { ...child, involvements: child.involvements.map((one) => withAgreement(one, fact)) };
    case 'wishes':
    case 'school-override':
    case 'meeting':
      return child;
    case 'agreed-plan':
      return withPlan(child, fact);
  }
}

/** Once there is work with the child, the referral that led to it is no involvement of its own. */
function withWork(child: Child, fact: FactOf<'work'>): Child {
  const { involvement, from, until = null, home, notifiedOn } = fact;
  const careStart = child.involvements.find((one) => isHomeInCare(one) && !one.end)?.careStart;
  const work: Involvement = {
    kind: involvement,
    start: from,
    end: until,
    ...(home === undefined ? {} : { home }),
    ...(notifiedOn === undefined ? {} : { notifiedOn }),
    ...(careStart === undefined || !livesInCare.has(involvement) ? {} : { careStart }),
  };
  const others = child.involvements.filter((one) => until !== null || one.kind !== 'open-referral');
  return { ...child, involvements: [...others, work] };
}

const livesInCare: ReadonlySet<string> = new Set([
  'temporary-carer',
  'at-home-pending-assessment',
  'additional-home',
]);

/** Agreed of the home in which the child lived that day, and of no other. */
function withAgreement(one: Involvement, { what, on }: FactOf<'home-agreed'>): Involvement {
  if (!isHomeInCare(one) || one.start > on || (one.end && one.end < on)) return one;
  return what === 'permanence' ? { ...one, permanenceAgreedOn: on } : { ...one, longTermAgreedOn: on };
}

const isHomeInCare = ({ kind }: Involvement): boolean =>
  kind === 'in-care' || kind === 'temporary-carer' || kind === 'adoption-placement';

/** The interval joins what the export says of the plan: an entered one never loosens another that is in force (SR-14). */
function withInterval(one: Involvement, fact: FactOf<'interval'>): Involvement {
  if (one.kind !== fact.involvement) return one;
  const plan = without(without(fact, 'kind'), 'involvement');
  const { plan: single, plans = [], ...rest } = one;
  return { ...rest, plans: mergePlans(one.start, [...(single ? [single] : []), ...plans, plan]) };
}

function withMilestone(child: Child, { milestone, at }: FactOf<'milestone'>): Child {
  const kind = milestoneKinds.find((known) => known === milestone);
  return kind ? { ...child, milestones: [...child.milestones, { kind, at }] } : child;
}

/** A decision that is a step of the escalation shows the step as taken; any other is a note in the history. */
function withDecision(child: Child, { step: taken, at }: FactOf<'decision'>): Child {
  const step = escalationSteps.find((known) => known === taken);
  return step ? { ...child, milestones: [...child.milestones, { kind: 'step-done', at, step }] } : child;
}

/** A plan says who sees the child and by which day; the day that the policy gives stays. A step that was taken by agreeing it is done. */
function withPlan(child: Child, { stepsTaken = [], at }: FactOf<'agreed-plan'>): Child {
  if (at === undefined || stepsTaken.length === 0) return child;
  const done = stepsTaken.map((step) => ({ kind: 'step-done' as const, at, step }));
  return { ...child, milestones: [...child.milestones, ...done] };
}

function without<T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> {
  const rest = { ...whole };
  delete rest[key];
  return rest;
}
