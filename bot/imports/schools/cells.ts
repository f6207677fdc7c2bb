import { momentIn } from '#bot/imports/sourceDate.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** `8:45`, `08:45:00` → `08:45`; null for anything else. */
export function timeIn(text: string): string | null {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})(?::00)?$/.exec(text.trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** ISO weekday of `Mon`, `Monday`, `mon.` or `1`; null for a weekend or anything else. */
export function weekdayIn(text: string): number | null {
  if (/^[1-5]$/.test(text.trim())) return Number(text);
  const at = weekdays.indexOf(text.trim().slice(0, 3).toLowerCase());
  return at >= 0 && /^(mon(day)?|tues?(day)?|wed(nesday)?|thu(rs?)?(day)?|fri(day)?)\.?$/i.test(text.trim())
    ? at + 1
    : null;
}

/** `1`, `2`, `A`, `Week B` → the week of a two-week timetable. */
export function weekIn(text: string): '1' | '2' | null {
  const [, week] = /^(?:week\s*)?([12ab])$/i.exec(text.trim()) ?? [];
  if (week === undefined) return null;
  return week === '1' || week.toLowerCase() === 'a' ? '1' : '2';
}

/** `7`, `Year 7`, `R`, `Nursery` → the number of a year group: reception is 0, nursery -1. */
export function yearGroupIn(text: string): number | null {
  const tidy = text
    .trim()
    .toLowerCase()
    .replace(/^(year|yr|y)\s*/, '');
  if (/^(r|reception)$/.test(tidy)) return 0;
  if (/^(n|n[12]|nursery)$/.test(tidy)) return -1;
  return /^\d{1,2}$/.test(tidy) && Number(tidy) <= 14 ? Number(tidy) : null;
}

/** `Mon-Wed, Fri` → [1, 2, 3, 5]; null where a part is not one. */
export function listIn(text: string, one: (part: string) => number | null): number[] | null {
  const found = new Set<number>();
  for (const part of text.replace(/\s*-\s*/g, '-').split(/[\s;,/]+/)) {
    if (part === '') continue;
    const ends = part.split('-').map(one);
    const first = ends[0] ?? null;
    const last = ends.at(-1) ?? null;
    if (ends.length > 2 || first === null || last === null || last < first) return null;
    for (let value = first; value <= last; value++) found.add(value);
  }
  return found.size === 0 ? null : [...found].sort((a, b) => a - b);
}

/** A day as our files, Excel and makecal (`06-Sep-26`) write it; null for anything else. Never month first. */
export function dayIn(text: string): string | null {
  const short = /^(\d{1,2}-[A-Za-z]{3}-)(\d{2})$/.exec(text.trim());
  const moment = momentIn(short ? `${short[1]}20${short[2]}` : text);
  return moment === null || moment === 'unreadable' ? null : moment.slice(0, 10);
}
