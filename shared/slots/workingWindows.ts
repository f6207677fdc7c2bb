import type { WorkingHours } from '#shared/model/calendar.ts';
import { type DayNumber, weekday } from '#shared/time/calendarDay.ts';
import { englandAndWales } from '#shared/time/workingCalendar.ts';
import { wallMinutes } from '#shared/schoolDay/wallTime.ts';
import type { Stretch } from './stretch.ts';
import { zoneInstant } from './zoneInstant.ts';

/**
 * The hours in which someone works, for the days from `first` to `last` of their own zone, in order. Bank holidays of England
 * and Wales are out. Hours that end before they begin run over midnight (22:00 to 06:00).
 * @throws RangeError for a wall time that is not written `09:00`, or a zone that does not exist
 */
export function workingWindows(hours: WorkingHours, first: DayNumber, last: DayNumber): Stretch[] {
  const from = wallMinutes(hours.start);
  const to = wallMinutes(hours.end);
  if (Number.isNaN(from) || Number.isNaN(to))
    throw new RangeError(`Working hours from ${hours.start} to ${hours.end} are not written as 09:00.`);
  const windows: Stretch[] = [];
  // A day of another zone, and a night's work, may reach into the first day asked for.
  for (let day = first - 1; day <= last + 1; day++) {
    if (!hours.days.includes(weekday(day)) || isBankHoliday(day)) continue;
    const start = zoneInstant(day, from, hours.timeZone);
    const end = to > from ? zoneInstant(day, to, hours.timeZone) : zoneInstant(day + 1, to, hours.timeZone);
    const before = windows.at(-1);
    if (before && start <= before.end) before.end = Math.max(before.end, end);
    else if (start < end) windows.push({ start, end });
  }
  return windows;
}

export function isBankHoliday(day: DayNumber): boolean {
  return weekday(day) <= 5 && !englandAndWales.isWorkingDay(day);
}
