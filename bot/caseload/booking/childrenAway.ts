import type { Council } from '#bot/caseload/council.ts';
import { evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import type { SlotPlace } from '#shared/model/slots.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { londonDay } from '#shared/time/london.ts';
import type { Times } from './checkTimes.ts';

/**
 * The last day away of whichever of these children is away longest at that time (`2026-11-27`), or null when they are all here.
 * An online meeting is possible from anywhere.
 */
export async function awayUntil(
  council: Council,
  childIds: readonly string[],
  place: SlotPlace,
  { start, end }: Times,
): Promise<string | null> {
  if (place === 'online') return null;
  const evaluated = await evaluateChildren(council, childIds);
  const [first, last] = [londonDay(start), londonDay(end - 1)];
  const days = [...evaluated.values()]
    .flatMap(({ story }) => story.away)
    .filter(({ from, to }) => dayNumber(from) <= last && dayNumber(to) >= first)
    .map(({ to }) => to);
  return days.sort().at(-1) ?? null;
}
