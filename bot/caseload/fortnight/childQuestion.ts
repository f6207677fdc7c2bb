import type { SlotFacts } from './askFor.ts';
import type { DueChild } from './whoIsDue.ts';

/** A child who is due, with everything that their times depend on. */
export interface ChildQuestion extends SlotFacts {
  due: DueChild;
}
