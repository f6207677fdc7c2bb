import type { ChildDays } from '#bot/caseload/slots/readChildDays.ts';
import type { SlotRequest } from '#shared/model/slots.ts';
import type { DueChild } from './whoIsDue.ts';

/** A child who is due, with everything that their times depend on, but whose calendar. */
export interface ChildQuestion {
  due: DueChild;
  days: ChildDays;
  /** Places that recent visits lack, which rank higher. */
  placesLacking: NonNullable<SlotRequest['placesLacking']>;
  ageYears: number | null;
  from: string;
  to: string;
  now: number;
}

/** Whom one trip is for: a child, or brothers and sisters of one home; at least one. */
export type TripQuestion = readonly ChildQuestion[];
