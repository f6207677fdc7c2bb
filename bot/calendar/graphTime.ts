import { Temporal } from 'temporal-polyfill';

const london = 'Europe/London';

/**
 * The instant of a time that Graph gave in UTC, as it does with `Prefer: outlook.timezone="UTC"`.
 * @example instantOfUtc('2026-11-23T09:00:00.0000000') // Date.parse('2026-11-23T09:00:00Z')
 */
export function instantOfUtc(dateTime: string): number {
  return Date.parse(`${dateTime.slice(0, 23)}Z`);
}

/**
 * The first instant of a day in England. Graph gives the days of all-day events as midnights that belong to no zone.
 * @example startOfDay('2026-07-01T00:00:00.0000000') // Date.parse('2026-06-30T23:00:00Z')
 */
export function startOfDay(dateTime: string): number {
  return Temporal.PlainDate.from(dateTime.slice(0, 10)).toZonedDateTime(london).epochMilliseconds;
}

/**
 * An instant as Graph takes it: English wall time, so that Outlook shows no foreign zone beside it. In the hour that
 * the clocks repeat a wall time is not enough, and UTC is used.
 */
export function graphTimeOf(instant: number): { dateTime: string; timeZone: string } {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(london).toPlainDateTime();
  const dateTime = wall.toString({ smallestUnit: 'second' });
  if (wall.toZonedDateTime(london).epochMilliseconds === instant)
    return { dateTime, timeZone: 'GMT Standard Time' };
  return { dateTime: new Date(instant).toISOString().slice(0, 19), timeZone: 'UTC' };
}
