import type { SlotPlace } from '#shared/model/slots.ts';
import type { Question } from './question.ts';
import type { PlaceSearch } from './placeSearch.ts';
import type { Limit } from './stretch.ts';

/** A time that keeps every hard limit. */
export interface Candidate {
  start: number;
  end: number;
  place: SlotPlace;
  /** 0 for the place that was asked for first. */
  placeRank: number;
  /** 0 for the first day asked for. */
  dayIndex: number;
  /** Milliseconds to spare between the journey and what is in the calendar before and after; the lesser first. */
  spare: number;
}

/** Every time on the grid (quarters of the hour by the clock) that fits into what is left free at a place, in order. */
export function candidatesAt(question: Question, search: PlaceSearch, placeRank: number): Candidate[] {
  const { grid, length, bounds } = question;
  const found: Candidate[] = [];
  const room = roomIn(search.calendar);
  let dayIndex = 0;
  for (const free of search.free) {
    const last = free.end - length;
    for (let start = Math.ceil(free.start / grid) * grid; start <= last; start += grid) {
      while (start >= (bounds[dayIndex]?.end ?? Number.POSITIVE_INFINITY)) dayIndex++;
      const end = start + length;
      const spare = room(start, end);
      found.push({ start, end, place: search.place, placeRank, dayIndex, spare });
    }
  }
  return found;
}

/** How far the nearest block before or after is, beyond its journey. Must be asked in order of time: it walks along the calendar once. */
function roomIn(calendar: readonly Limit[]): (start: number, end: number) => number {
  let next = 0;
  let lastEnd = Number.NEGATIVE_INFINITY;
  return (start, end) => {
    for (; next < calendar.length && (calendar[next] as Limit).start < end; next++)
      lastEnd = Math.max(lastEnd, (calendar[next] as Limit).end);
    const nextStart = calendar[next]?.start ?? Number.POSITIVE_INFINITY;
    return Math.min(start - lastEnd, nextStart - end);
  };
}
