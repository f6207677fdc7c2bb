import type { SlotPlace } from './slots.ts';

/**
 * A worker's time as the product knows it. Instants are milliseconds since 1970 (UTC), half-open: a block that
 * ends at 10:00 leaves 10:00 free.
 */
export interface BusyBlock {
  start: number;
  end: number;
  showAs: 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown';
  /** Set when the block is one of our own bookings. */
  bookingId?: string;
  /**
   * Minutes for the journey between here and each place at which the visit in question may be; a place that is left out: not
   * known, and then as far as from where the worker sets out.
   */
  journeys?: Partial<Record<SlotPlace, number>>;
  /** A visit to a brother or sister of the child in question. */
  family?: boolean;
}

export interface WorkingHours {
  /** ISO weekdays, Monday is 1. */
  days: number[];
  /** Wall time `09:00` in `timeZone`. */
  start: string;
  end: string;
  /** An IANA zone, `Europe/London`. */
  timeZone: string;
}

/** What could be read of one mailbox. A calendar that could not be read is said, and never taken as free. */
export type CalendarReading =
  | { read: true; busy: BusyBlock[]; workingHours: WorkingHours }
  | { read: false; why: 'not-found' | 'not-allowed' | 'too-busy' | 'unreachable' };
