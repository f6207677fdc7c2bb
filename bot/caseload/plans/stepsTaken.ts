import { hasRole, type Person } from '#bot/identity/person.ts';
import type { EscalationStep } from '#shared/model/caseFile.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';

/**
 * The steps of a child's ladder that somebody takes by agreeing a plan: a manager who decides who sees the child has been told, and a
 * head of service has talked it over. Only steps that are asked for now and not yet done: a plan from before tells nobody of what came after.
 * @example stepsTaken(manager, evaluation) // ['team-manager']
 */
export function stepsTaken(
  person: Pick<Person, 'roles'>,
  { escalation }: Pick<Evaluation, 'escalation'>,
): EscalationStep[] {
  const open = new Set(escalation.filter(({ done }) => !done).map(({ step }) => step));
  const theirs: EscalationStep[] = [
    ...(hasRole(person, 'manager') ? (['team-manager'] as const) : []),
    ...(hasRole(person, 'head-of-service') ? (['head-of-service'] as const) : []),
  ];
  return theirs.filter((step) => open.has(step));
}
