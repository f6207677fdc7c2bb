import { Temporal } from 'temporal-polyfill';
import { ianaZone } from '#shared/time/windowsZones.ts';
import type { WallTime } from './storedEvent.ts';

/** The instant of a wall time. A time that the clocks skip is taken as the later one, one they repeat as the first. */
export function instantOf(wall: WallTime): number {
  const zone = ianaZone(wall.zone);
  if (zone === undefined) throw new RangeError(`No time zone: ${wall.zone}`);
  if (zone === 'Etc/UTC' || zone === 'UTC') return Date.parse(`${wall.dateTime}Z`);
  return Temporal.PlainDateTime.from(wall.dateTime).toZonedDateTime(zone).epochMilliseconds;
}

/**
 * The wall time of an instant in a zone.
 * @example wallTimeOf(Date.parse('2026-07-01T08:00:00Z'), 'GMT Standard Time') // { dateTime: '2026-07-01T09:00:00', zone: 'GMT Standard Time' }
 */
export function wallTimeOf(instant: number, zone: string): WallTime {
  const iana = ianaZone(zone);
  if (iana === undefined) throw new RangeError(`No time zone: ${zone}`);
  if (iana === 'Etc/UTC' || iana === 'UTC')
    return { dateTime: new Date(instant).toISOString().slice(0, 19), zone };
  const dateTime = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(iana).toPlainDateTime();
  return { dateTime: dateTime.toString({ smallestUnit: 'second' }), zone };
}

export const dateOf = (wall: WallTime): string => wall.dateTime.slice(0, 10);
export const timeOf = (wall: WallTime): string => wall.dateTime.slice(11);
