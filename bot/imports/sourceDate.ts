import type { Cell } from './table.ts';
import { cellText } from './table.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Day 1 of Excel's calendar is 1 January 1900, and Excel believes in a 29 February 1900; from March 1900 on this holds. */
const excelEpoch = Date.UTC(1899, 11, 30);
const millisecondsADay = 86_400_000;

/**
 * The moment in a cell, in Europe/London wall time: `2026-11-05`, or `2026-11-05T16:00` where the export gives a time other
 * than midnight (a database writes midnight where it only knows the day). Reads ISO dates with or without a time, `05/11/2026`,
 * `05-11-2026`, `5 Nov 2026`, Excel's own dates and day numbers. Never month first: `11/25/2026` is no date.
 * Returns null for an empty cell, and `'unreadable'` for anything else than a day between 1900 and 2100.
 * @example momentIn('05/11/2026 16:30') // '2026-11-05T16:30'
 */
export function momentIn(cell: Cell | undefined): string | null | 'unreadable' {
  if (cell instanceof Date) return fromUtc(cell);
  const text = cellText(cell);
  if (text === null) return null;
  if (/^\d{4,5}(\.\d+)?$/.test(text)) return fromDayNumber(Number(text));
  const [, day, time] =
    /^(.*?)(?:[T ]\s*(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(?:Z|[+-]00:?00)?)?$/.exec(text) ?? [];
  const date = day === undefined ? null : dayIn(day);
  if (date === null) return 'unreadable';
  const clock = time === undefined ? null : clockIn(time);
  if (clock === 'unreadable') return 'unreadable';
  return clock === null ? date : `${date}T${clock}`;
}

function dayIn(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (british) return realDay(Number(british[3]), Number(british[2]), Number(british[1]));
  const named = /^(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4})$/.exec(text);
  if (named)
    return realDay(Number(named[3]), months.indexOf((named[2] ?? '').toLowerCase()) + 1, Number(named[1]));
  return null;
}

function realDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 2100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return date.toISOString().slice(0, 10);
}

function clockIn(text: string): string | null | 'unreadable' {
  const [hour = 0, minute = 0, second = 0] = text.split(':').map(Number);
  if (hour > 23 || minute > 59 || second >= 60) return 'unreadable';
  if (hour === 0 && minute === 0) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function fromDayNumber(number: number): string | 'unreadable' {
  // Below this it is a bare year or a count that has slipped into the wrong column, not a day.
  if (number < 7000) return 'unreadable';
  return fromUtc(new Date(excelEpoch + Math.round(number * 1440) * 60_000));
}

function fromUtc(date: Date): string | 'unreadable' {
  if (Number.isNaN(date.getTime())) return 'unreadable';
  const day = realDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  if (day === null) return 'unreadable';
  const sinceMidnight = date.getTime() % millisecondsADay;
  return sinceMidnight === 0 ? day : `${day}T${date.toISOString().slice(11, 16)}`;
}
