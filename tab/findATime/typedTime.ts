import type { SlotPlace } from '#shared/model/slots.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { londonInstant } from '#shared/time/london.ts';
import type { ChosenTime } from './question.ts';

/** A time as the person types it, in London: `2026-11-24`, `15:45`, `16:45`. */
export interface TypedTime {
  day: string;
  from: string;
  to: string;
  place: SlotPlace;
}

/** The instants that a typed time means, or what is wrong with it. */
export function typedTime({ day, from, to, place }: TypedTime): ChosenTime | 'missing' | 'backwards' {
  if (!day || !from || !to) return 'missing';
  if (to <= from) return 'backwards';
  return { start: instant(day, from), end: instant(day, to), place };
}

function instant(day: string, time: string): string {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return new Date(londonInstant(dayNumber(day), minutes)).toISOString();
}
