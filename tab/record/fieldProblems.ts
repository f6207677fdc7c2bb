import { ApiProblem } from '#tab/api/problem.ts';
import type { FieldProblem } from './recordRequest.ts';

/** The fields of the form that can carry a message beside them. */
const shownFields =
  /^(at|children\.\d+\.(childSeen|alone|aloneReason|notSeenReason|notHomeReason|awake|homeSeen|bedroomSeen|sleepingArrangementsSeen|interactionObserved|individually|home)|place|mode|purpose|by|announced)$/;

/** One name for a field, whether a record or a correction speaks of it. */
export const fieldName = (where: string): string => where.replace(/^answers\./, 'children.0.');

/** The message that belongs to a field, or undefined. */
export function problemOf(problems: readonly FieldProblem[], field: string): string | undefined {
  return problems.find((problem) => fieldName(problem.where) === field)?.text;
}

/**
 * What the server refused, as a message on its field. Empty where it names none of the form's fields: then the page says it
 * above the button instead.
 */
export function serverProblems(error: unknown): FieldProblem[] {
  if (!(error instanceof ApiProblem) || !error.problem.where) return [];
  const field = fieldName(error.problem.where);
  if (!shownFields.test(field)) return [];
  return [{ where: field, text: [error.problem.detail, error.problem.mend].filter(Boolean).join(' ') }];
}
