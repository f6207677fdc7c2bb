import type { SchoolDay, SlotRequest, VisitWishes } from '#shared/model/slots.ts';

/** One child to be seen: their days from first to last, and what they said. */
export interface ChildDays {
  days: readonly SchoolDay[];
  wishes: VisitWishes;
  /** Days away, both included. */
  away: readonly { from: string; to: string }[];
  /** A decision that they may be seen at school although they have not said it is fine (KSH-8). */
  override: NonNullable<SlotRequest['schoolOverride']> | null;
  schoolId: string | null;
  /** False for brothers and sisters who are seen on the same trip. */
  isFirst: boolean;
}

/** A London day as instants. */
export interface DayBounds {
  start: number;
  end: number;
}
