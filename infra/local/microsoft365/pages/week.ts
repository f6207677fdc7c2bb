import { Temporal } from 'temporal-polyfill';
import { ianaZone } from '#shared/time/windowsZones.ts';

/** A week from Monday to Sunday in a mailbox's own zone. */
export interface Week {
  zone: string;
  /** ISO dates, Monday first. */
  days: string[];
  /** Instants of the first moment of Monday and of the Monday after. */
  from: number;
  to: number;
  previous: string;
  next: string;
}

/** The week in which a date falls; a date that is none is taken as today. */
export function weekOf(date: string | undefined, today: string, zoneName: string): Week {
  const zone = ianaZone(zoneName) ?? 'Europe/London';
  const day = Temporal.PlainDate.from(
    date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) && isDate(date) ? date : today,
  );
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const instant = (one: Temporal.PlainDate) => one.toZonedDateTime(zone).epochMilliseconds;
  return {
    zone,
    days: Array.from({ length: 7 }, (_, index) => monday.add({ days: index }).toString()),
    from: instant(monday),
    to: instant(monday.add({ days: 7 })),
    previous: monday.subtract({ days: 7 }).toString(),
    next: monday.add({ days: 7 }).toString(),
  };
}

const isDate = (text: string): boolean =>
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** The instants between which a day of the week lies: 23, 24 or 25 hours. */
export function dayBounds(week: Week, date: string): { start: number; end: number } {
  const day = Temporal.PlainDate.from(date);
  return {
    start: day.toZonedDateTime(week.zone).epochMilliseconds,
    end: day.add({ days: 1 }).toZonedDateTime(week.zone).epochMilliseconds,
  };
}

/** `Mon`, `Monday 23 November`, `23/11/2026`: British, whatever the machine speaks. */
export function british(date: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );
}
