import { lateFrom } from '#bot/caseload/booking/earliestDue.ts';
import { type MustInclude, mustIncludeParts, type NextVisit } from '#shared/model/evaluation.ts';
import type { SlotRequest } from '#shared/model/slots.ts';

/**
 * What the slots are asked of one visit to several children: the earliest dates of all, and everything that the visit must include for any
 * of them. Dates are null where nothing is due.
 */
export function dueTogether(
  next: readonly NextVisit[],
): Pick<SlotRequest, 'aimBy' | 'dueBy' | 'mustInclude'> {
  const earliest = (dates: string[]) =>
    dates.sort((one, other) => lateFrom(one) - lateFrom(other))[0] ?? null;
  const needed = new Set<MustInclude>(next.flatMap(({ mustInclude }) => mustInclude));
  return {
    aimBy: earliest(next.map(({ aimBy }) => aimBy)),
    dueBy: earliest(next.map(({ dueBy }) => dueBy)),
    mustInclude: mustIncludeParts.filter((part) => needed.has(part)),
  };
}
