import type { School } from '#shared/model/api/administration.ts';

type Bell = School['bells'][number];

export interface BellDay {
  /** ISO weekday. */
  weekday: number;
  /** Null: not known, or the timetable has one week. */
  week: '1' | '2' | null;
  yearGroup: number | null;
}

/**
 * The bells of one day for one year group. A bell that names days, a week or year groups takes the place of a bell of the
 * same name that names fewer of them (Friday's longer period 4 replaces the usual period 4). What is not known of the day
 * fits every bell: with an unknown year group every lunch sitting is kept clear.
 */
export function bellsOn(bells: readonly Bell[], day: BellDay): Bell[] {
  const fitting = bells.filter((bell) => fits(bell, day));
  return fitting.filter(
    (bell) => !fitting.some((other) => other.name === bell.name && weight(other, day) > weight(bell, day)),
  );
}

function fits(bell: Bell, { weekday, week, yearGroup }: BellDay): boolean {
  return (
    (bell.days?.includes(weekday) ?? true) &&
    (bell.week === undefined || week === null || bell.week === week) &&
    (bell.yearGroups === undefined || yearGroup === null || bell.yearGroups.includes(yearGroup))
  );
}

/** How much a bell says about the day it is for. A condition that we cannot check does not make a bell the better one. */
function weight(bell: Bell, { week, yearGroup }: BellDay): number {
  return (
    Number(bell.days !== undefined) +
    Number(bell.week !== undefined && week !== null) +
    Number(bell.yearGroups !== undefined && yearGroup !== null)
  );
}
