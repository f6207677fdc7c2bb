import type { Council } from '#bot/caseload/council.ts';
import { evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import type { SlotPlace } from '#shared/model/slots.ts';
import { endOfLondonDay } from '#shared/time/london.ts';
import { readMoment } from '#shared/time/moment.ts';

/** The first instant at which a visit that is due by `dueBy` (a day, or an instant) would be late. */
export function lateFrom(dueBy: string): number {
  const due = readMoment(dueBy);
  return due.hasTime ? due.instant + 1 : endOfLondonDay(due.day);
}

/**
 * The earliest `dueBy` of these children's next visits, or null when none is due. An online meeting is no visit, so nothing is
 * late by it.
 */
export async function earliestDue(
  council: Council,
  childIds: readonly string[],
  place: SlotPlace,
): Promise<string | null> {
  if (place === 'online') return null;
  const evaluated = await evaluateChildren(council, childIds);
  const due = [...evaluated.values()].flatMap(({ evaluation }) => evaluation.next?.dueBy ?? []);
  return due.sort((one, other) => lateFrom(one) - lateFrom(other))[0] ?? null;
}
