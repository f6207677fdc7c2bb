import type { SlotAnswer } from '#shared/model/slots.ts';
import { londonDay } from '#shared/time/london.ts';
import { spokenDay } from '#shared/time/spokenDate.ts';
import { clockTime } from '#shared/time/spokenMoment.ts';
import { slotWords } from '#shared/words/slots.ts';

/** An answer as a person reads it in a terminal. `now` is milliseconds since 1970. */
export function slotsInWords({ slots, inTheWay, unknown }: SlotAnswer, now: number): string {
  const today = londonDay(now);
  const lines = slots.flatMap(({ start, end, place, reasons }) => [
    `${spokenDay(londonDay(start), today)}, ${clockTime(start)} to ${clockTime(end)}, ${slotWords.place[place]}`,
    ...reasons.map((reason) => `    ${reason}`),
  ]);
  return [...lines, ...inTheWay, ...unknown.map((line) => `Not known: ${line}`)].join('\n');
}

/** What stands against one very time, a line each. */
export function againstInWords(against: readonly { because: string }[]): string {
  return against.length === 0 ? slotWords.nothingAgainst : against.map(({ because }) => because).join('\n');
}
