/** Calendar arithmetic on ISO days (`2026-11-05`); no time of day and no zone come into it. */
const dayMs = 86_400_000;
const toNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;

export function addDays(day: string, count: number): string {
  return new Date((toNumber(day) + count) * dayMs).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return toNumber(to) - toNumber(from);
}

/** Monday is 1, Sunday 7. */
export function isoWeekday(day: string): number {
  return ((((toNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week that a day is in. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - isoWeekday(day));
}

/** Whole years from birth to a day. */
export function ageOn(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}
