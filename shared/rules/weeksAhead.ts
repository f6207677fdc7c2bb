import type { VisitAhead } from '#shared/model/lookAhead.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { mondayOf } from './lookAhead.ts';

/** The visits ahead of one child. */
export interface ChildAhead {
  child: string;
  visits: readonly VisitAhead[];
  /** Brothers and sisters have the same; left out: the child goes alone. */
  family?: string | undefined;
}

/** How long visits take, in minutes. */
export interface VisitTime {
  /** With the child, and writing it up. */
  perVisit: number;
  /** There and back; brothers and sisters who are due in the same week share it. */
  perTrip: number;
}

export interface WeekAhead {
  /** Its Monday. */
  from: string;
  visits: (VisitAhead & { child: string })[];
  /** Journeys: one for each family. */
  trips: number;
  minutes: number;
  /** Far more than this worker's other weeks: see `isHard`. */
  hard: boolean;
}

/**
 * The weeks to come of one worker.
 * @param from the Monday of the first week, or any day of it
 * @example weeksAhead([{ child: 'c1', visits }], '2026-11-23', 8, { perVisit: 60, perTrip: 30 })[0].minutes
 */
export function weeksAhead(
  children: readonly ChildAhead[],
  from: string,
  weeks: number,
  time: VisitTime,
): WeekAhead[] {
  const monday = mondayOf(dayNumber(from));
  const all = children.flatMap(({ child, family, visits }) =>
    visits.map((visit) => ({ ...visit, child, goesWith: family ?? child })),
  );
  const byWeek = Map.groupBy(all, ({ day }) => mondayOf(dayNumber(day)));
  const found = Array.from({ length: weeks }, (_, index) => {
    const week = (byWeek.get(monday + 7 * index) ?? []).toSorted((a, b) => (a.day < b.day ? -1 : 1));
    const trips = tripsOf(week);
    return {
      from: isoDate(monday + 7 * index),
      visits: week.map(({ goesWith: _, ...visit }) => visit),
      trips,
      minutes: week.length * time.perVisit + trips * time.perTrip,
    };
  });
  const middle = medianOf(found.map(({ visits }) => visits.length));
  return found.map((week) => ({ ...week, hard: isHard(week.visits.length, middle) }));
}

/** A child who is due twice in a week is gone to twice; brothers and sisters go along. */
function tripsOf(week: readonly { child: string; goesWith: string }[]): number {
  let trips = 0;
  for (const family of Map.groupBy(week, ({ goesWith }) => goesWith).values())
    trips += Math.max(...[...Map.groupBy(family, ({ child }) => child).values()].map((own) => own.length));
  return trips;
}

/** Half as many again as in the worker's middle week, and at least three more: a week to make room for now. */
function isHard(visits: number, middle: number): boolean {
  return visits >= 1.5 * middle && visits >= middle + 3;
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
