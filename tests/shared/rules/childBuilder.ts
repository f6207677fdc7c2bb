import { type Child, childSchema, type Visit } from '#shared/model/caseFile.ts';
import type { Evaluation, Obligation } from '#shared/model/evaluation.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';

/** Builders for hand-worked cases: a full, plain visit and child, of which a case names only what matters to it. */

export const visitingPolicy: PolicyPack = builtInPacks().get('visiting-policy-2019')!;
export const bedford: PolicyPack = builtInPacks().get('bedford-borough')!;

/** A visit with nothing left unknown: in person at home, planned, by the lead social worker, all seen, written up. */
export function visit(id: string, at: string, facts: Partial<Visit> = {}): Visit {
  return {
    id,
    at,
    by: 'lead-social-worker',
    mode: 'in-person',
    place: 'home',
    purpose: 'planned',
    childSeen: 'yes',
    alone: 'yes',
    awake: 'yes',
    individually: true,
    homeSeen: 'yes',
    bedroomSeen: 'yes',
    interactionObserved: 'yes',
    announced: false,
    recordedAt: at,
    ...facts,
  };
}

type ChildFacts = Partial<Omit<Child, 'id' | 'name'>>;

/** Amara, seven, with a child protection plan since Monday 5 October 2026. */
export function child(facts: ChildFacts = {}): Child {
  return childSchema.parse({
    id: 'c1',
    name: 'Amara',
    dateOfBirth: '2019-03-02',
    involvements: [{ kind: 'child-protection', start: '2026-10-05' }],
    ...facts,
  });
}

export const childInNeed = (facts: ChildFacts = {}): Child =>
  child({ involvements: [{ kind: 'child-in-need', start: '2026-10-05' }], ...facts });

export function underVisitingPolicy(facts: Child, asOf: string): Evaluation {
  return evaluate(facts, [visitingPolicy], asOf);
}

export function underBedford(facts: Child, asOf: string): Evaluation {
  return evaluate(facts, [bedford], asOf);
}

/** The one obligation of a clause; fails where there is none or more than one. */
export function obligation(evaluation: Evaluation, clause: string): Obligation {
  const found = evaluation.obligations.filter((each) => each.clause === clause);
  if (found.length !== 1) throw new Error(`${found.length} obligations of ${clause}`);
  return found[0]!;
}

export const clauses = (evaluation: Evaluation): string[] =>
  evaluation.obligations.map(({ clause }) => clause);
