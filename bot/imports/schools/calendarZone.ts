import ICAL from 'ical.js';
import { ianaZone } from '#shared/time/windowsZones.ts';
import { zoneInstant } from '#shared/slots/zoneInstant.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';

/** A wall time as a calendar file gives it, once parsed: a day, and seconds since its midnight. */
export interface WallTime {
  date: string;
  seconds: number;
}

/** Turns wall times of one zone into instants, milliseconds since 1970. */
export type Zone = (wall: WallTime) => number;

const inZone =
  (name: string): Zone =>
  ({ date, seconds }) =>
    zoneInstant(dayNumber(date), Math.floor(seconds / 60), name) + (seconds % 60) * 1000;

export const utc: Zone = ({ date, seconds }) => Date.parse(`${date}T00:00:00Z`) + seconds * 1000;
/** Times without a zone, and the times of a school in England. */
export const london = inZone('Europe/London');

/**
 * The zones of one calendar file by the name that its times carry (TZID): the world's own list where the name is one of it, or
 * Windows' or a maker's way to write one; else what the file itself says of the zone (VTIMEZONE). Null: neither tells.
 * @example calendarZones(calendar)('GMT Standard Time') // Europe/London, whether or not the file describes it
 */
export function calendarZones(calendar: ICAL.Component): (tzid: string) => Zone | null {
  const known = new Map<string, Zone | null>();
  return (tzid) => {
    const before = known.get(tzid);
    if (before !== undefined) return before;
    const found = zoneOf(tzid, calendar);
    known.set(tzid, found);
    return found;
  };
}

function zoneOf(tzid: string, calendar: ICAL.Component): Zone | null {
  // `/freeassociation.sourceforge.net/Europe/London` and the like end in the name.
  const name = ianaZone(tzid) ?? ianaZone(tzid.split('/').slice(-2).join('/'));
  if (name !== undefined) return inZone(name);
  const described = calendar
    .getAllSubcomponents('vtimezone')
    .find((one) => one.getFirstPropertyValue('tzid') === tzid);
  if (!described) return null;
  const location = described.getFirstPropertyValue('x-lic-location');
  const place = typeof location === 'string' ? ianaZone(location) : undefined;
  if (place !== undefined) return inZone(place);
  const zone = new ICAL.Timezone({ component: described, tzid });
  return (wall) => utc(wall) - zone.utcOffset(icalTime(wall)) * 1000;
}

function icalTime({ date, seconds }: WallTime): ICAL.Time {
  const clock = new Date(seconds * 1000).toISOString().slice(11, 19);
  return ICAL.Time.fromDateTimeString(`${date}T${clock}`);
}
