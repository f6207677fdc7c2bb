import type { RuledOutKind, Why } from '#shared/model/slots.ts';
import { slotWords } from '#shared/words/slots.ts';

type Words = typeof slotWords.ruledOut;
/** What needs nothing but its name to be said. */
type PlainKind = { [K in RuledOutKind]: Words[K] extends string ? K : never }[RuledOutKind];

/** @example plainly('busy') // { kind: 'busy', because: 'Busy in the calendar' } */
export function plainly(kind: PlainKind): Why {
  return { kind, because: slotWords.ruledOut[kind] };
}
