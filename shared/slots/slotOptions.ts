import type { SlotPlace, SlotRequest } from '#shared/model/slots.ts';
import { allCandidates } from './allCandidates.ts';
import { cost } from './cost.ts';
import { fitOf } from './fit.ts';
import { readQuestion } from './question.ts';
import { reasonsFor } from './reasons.ts';
import { whatCannotBeAsked } from './whatCannotBeAsked.ts';

/** A time that keeps every hard limit. Plain values, so that it may be handed to another thread. */
export interface SlotOption {
  start: number;
  end: number;
  place: SlotPlace;
  /** How little it suits, as `proposeSlots` ranks: lower is better, the same time costs the same whatever else is offered. */
  penalty: number;
}

/**
 * Every time on the grid that keeps every hard limit, by place in the order asked for and then by start; `limit` does not
 * hold. Empty where a calendar could not be read: unknown is never free.
 * @throws RangeError where the request contradicts itself, as `proposeSlots` does
 * @example slotOptions(request).filter(({ place }) => place !== 'online')
 */
export function slotOptions(request: SlotRequest): SlotOption[] {
  const question = readQuestion(request);
  if (whatCannotBeAsked(question).length > 0) return [];
  const fit = fitOf(question);
  return allCandidates(question).map((candidate) => ({
    start: candidate.start,
    end: candidate.end,
    place: candidate.place,
    penalty: cost(candidate, question, fit),
  }));
}

/**
 * Why these times, in plain words, one list for each: asked for the few that are shown, not for the thousands that are weighed.
 * Empty for a time that does not keep every hard limit.
 */
export function slotReasons(
  request: SlotRequest,
  times: readonly Pick<SlotOption, 'start' | 'end' | 'place'>[],
): string[][] {
  const question = readQuestion(request);
  const fit = fitOf(question);
  const candidates = whatCannotBeAsked(question).length > 0 ? [] : allCandidates(question);
  return times.map((time) => {
    const found = candidates.find(
      ({ start, end, place }) => start === time.start && end === time.end && place === time.place,
    );
    return found ? reasonsFor(found, question, fit) : [];
  });
}
