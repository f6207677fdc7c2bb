import { lateFrom } from '#bot/caseload/booking/earliestDue.ts';
import { lateOrUnseen } from '#shared/rules/lateOrUnseen.ts';
import type { Risk, Urgency } from '#shared/slots/fortnight/problem.ts';
import type { DueChild } from './whoIsDue.ts';

const day = 86_400_000;

const protection = new Set(['section-47', 'child-protection']);
const support = new Set(['child-in-need', 'assessment']);
const elsewhere = new Set(['early-help', 'care-leaver', 'short-breaks']);

/** How much a child's visit matters, by lateness and by what the work with them is. @param now milliseconds since 1970 */
export function urgencyOf({ line, next }: DueChild, now: number): Urgency {
  const dueOver = lateFrom(next.dueBy);
  return {
    aimOver: lateFrom(next.aimBy),
    dueOver,
    late: lateOrUnseen(line.evaluation) !== null,
    daysLate: Math.max(0, Math.ceil((now - dueOver) / day)),
    risk: riskOf(line.involvements),
  };
}

function riskOf(kinds: readonly string[]): Risk {
  if (kinds.some((kind) => protection.has(kind))) return 'protection';
  // Whatever is neither support at home nor lighter is a child who lives away from their parents, or may soon.
  if (kinds.some((kind) => !support.has(kind) && !elsewhere.has(kind))) return 'looked-after';
  return kinds.some((kind) => support.has(kind)) ? 'in-need' : 'other';
}
