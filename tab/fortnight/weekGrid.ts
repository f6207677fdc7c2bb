import { addDays, formatISO, getISODay, parseISO } from 'date-fns';
import type { Fortnight } from '#shared/model/api/fortnight.ts';
import { londonTime } from '#tab/dates/londonTime.ts';
import { dayOfInstant } from './draft.ts';

const earliestHour = 8;
const latestHour = 18;

/** A week of the plan: its days, Monday first. Saturday and Sunday stand there only where somebody could be seen then. */
export interface PlanWeek {
  monday: string;
  days: string[];
}

export function planWeeks({ from, to, trips }: Fortnight): PlanWeek[] {
  const used = new Set(trips.flatMap(({ options }) => options.map(({ start }) => dayOfInstant(start))));
  const weeks: PlanWeek[] = [];
  for (let monday = shifted(from, 1 - getISODay(parseISO(from))); monday <= to; monday = shifted(monday, 7)) {
    const days = [0, 1, 2, 3, 4, 5, 6]
      .map((day) => shifted(monday, day))
      .filter((day, index) => index < 5 || used.has(day));
    // A plan that begins on a Saturday has nothing to show of the week that is over.
    if (days.some((day) => day >= from && day <= to)) weeks.push({ monday, days });
  }
  return weeks;
}

/** From which hour to which a grid must reach for everything that stands in it. @param spans instants */
export function hoursFor(spans: readonly { start: number; end: number }[]): { first: number; last: number } {
  let first = earliestHour;
  let last = latestHour;
  for (const { start, end } of spans) {
    first = Math.min(first, Math.floor(hourOf(start)));
    last = Math.max(last, Math.ceil(hourOf(end) || 24));
  }
  return { first: Math.max(first, 6), last: Math.min(last, 22) };
}

/** The hour of day in London, with its fraction. @example hourOf(quarterPastNine) // 9.25 */
export function hourOf(instant: number): number {
  const { time } = londonTime(new Date(instant).toISOString());
  return Number(time.slice(0, 2)) + Number(time.slice(3, 5)) / 60;
}

/** The instant of an hour of a London day. @param hour with its fraction; quarters of it are kept */
export function instantAt(day: string, hour: number): number {
  const quarters = Math.round(hour * 4);
  const guess = Date.parse(`${day}T00:00:00Z`) + quarters * 15 * 60_000;
  // London is at most an hour ahead of UTC.
  return guess - Math.round((hourOf(guess) - ((quarters / 4) % 24)) * 60) * 60_000;
}

function shifted(day: string, days: number): string {
  return formatISO(addDays(parseISO(day), days), { representation: 'date' });
}
