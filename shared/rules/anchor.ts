import type { Moment } from '#shared/time/moment.ts';
import type { PastVisit } from './timeline.ts';

/** What a clock starts from: the last visit that resets it, or the start of what it belongs to. */
export interface Anchor {
  /** As `countedFrom.what` names it: `visit v1`. */
  what: string;
  moment: Moment;
  /** To follow "10 working days after". */
  said: string;
  visit?: PastVisit;
  /** Sentences that a reader of the date should know as well. */
  notes: string[];
}
