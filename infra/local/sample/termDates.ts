import { isWorkingDay } from '#shared/time/workingDays.ts';
import { addDays, isoWeekday, mondayOf } from './days.ts';

interface Range {
  start: string;
  end: string;
}

export interface SchoolYear {
  terms: Range[];
  holidays: Range[];
  inset: string[];
}

/** The first year of the school year that a day is in: September begins it. */
export function schoolYearOf(day: string): number {
  return Number(day.slice(0, 4)) - (day.slice(5) < '08-15' ? 1 : 0);
}

/** An English school year: three terms with a week off in the middle of each, two weeks at Christmas and at Easter. */
export function schoolYear(first: number): SchoolYear {
  const second = first + 1;
  const weekOff = (day: string): Range => ({ start: mondayOf(day), end: addDays(mondayOf(day), 4) });
  const starts = nextWeekday(`${first}-09-02`);
  const christmas = {
    start: addDays(mondayOf(`${first}-12-22`), 0),
    end: addDays(mondayOf(`${second}-01-05`), -1),
  };
  const easter = { start: mondayOf(`${second}-04-04`), end: addDays(mondayOf(`${second}-04-04`), 11) };
  const ends = addDays(mondayOf(`${second}-07-20`), 2);
  const holidays = [
    weekOff(`${first}-10-28`),
    christmas,
    weekOff(`${second}-02-18`),
    easter,
    weekOff(`${second}-05-28`),
  ];
  const terms: Range[] = [];
  let from = starts;
  for (const holiday of [...holidays, { start: addDays(ends, 1), end: addDays(ends, 1) }]) {
    terms.push({ start: from, end: lastWeekday(addDays(holiday.start, -1)) });
    from = nextWeekday(addDays(holiday.end, 1));
  }
  const inset = [starts, terms[1]?.start, terms[5]?.end].filter((day) => day !== undefined);
  return { terms, holidays, inset };
}

/** The days on which a school teaches: in term, no weekend, no bank holiday, no INSET day. */
export function teachingDays({ terms, inset }: SchoolYear): string[] {
  const days: string[] = [];
  for (const { start, end } of terms)
    for (let day = start; day <= end; day = addDays(day, 1))
      if (isWorkingDay(day) && !inset.includes(day)) days.push(day);
  return days;
}

function nextWeekday(day: string): string {
  return isoWeekday(day) > 5 ? nextWeekday(addDays(day, 1)) : day;
}

function lastWeekday(day: string): string {
  return isoWeekday(day) > 5 ? lastWeekday(addDays(day, -1)) : day;
}
