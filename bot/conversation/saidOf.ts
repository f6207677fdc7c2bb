import { companionsOf } from './companionsSaid.ts';
import type { Wish } from './presses.ts';
import type { Understood } from './understanding/understood.ts';

/** What was said of days, time, place and company, as a wish has it: nothing that was not said. A day that is past is one of a visit that has been. */
export function saidOf(understood: Understood): Partial<Wish> {
  const { intent, days, time, place, together } = understood;
  return {
    ...(days.kind === 'days' ? { from: days.from, to: days.to } : {}),
    ...(days.kind === 'past' && intent === 'record' ? { from: days.day, to: days.day } : {}),
    ...(time ? { timeOfDay: time } : {}),
    ...(place ? { place } : {}),
    ...(together ? { withFamily: true } : {}),
    ...companionsOf(understood),
  };
}
