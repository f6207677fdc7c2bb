import ICAL from 'ical.js';
import type { RowProblem } from '#shared/model/source.ts';
import { dateSchema } from '#shared/model/caseFile.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { schoolWords } from '#shared/words/schools.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { UnreadableExport } from '#bot/imports/unreadableExport.ts';
import { calendarZones, london, utc, type WallTime, type Zone } from './calendarZone.ts';
import { mostRepeats, repeats, type RepeatProblem } from './repeats.ts';

/** One occurrence in a calendar. `line` is where its entry begins in the file. */
export type CalendarEntry = { summary: string; line: number } & (
  | { allDay: true; /** Days, both included. */ from: string; to: string }
  | { allDay: false; /** Instants, milliseconds since 1970. */ start: number; end: number }
);

interface Moment extends WallTime {
  isDate: boolean;
  instant: number;
  zone: Zone;
}

/** One VEVENT. */
interface Entry {
  line: number;
  part: ICAL.Component;
  uid: string;
  sequence: number;
  summary: string;
  start: Moment;
  /** Milliseconds, or days where it is all day. */
  length: number;
  /** The occurrence that this one replaces. */
  replaces: Moment | null;
  cancelled: boolean;
}

const dayLength = 86_400_000;
/** A timetable of a year is some 1,500; each series alone may be within its limit, and a file of thousands of them take minutes. */
const mostEntries = 20_000;

/** Says that so many entries more were read, and throws where that is more than a file may hold. */
type Spend = (entries: number) => void;

/**
 * What is in an iCalendar file (RFC 5545), every repeat written out up to the day `last` (included; null: a repeat must end by itself), by
 * start. Exceptions (EXDATE), added dates (RDATE) and changed occurrences (RECURRENCE-ID) are followed, cancelled entries left
 * out. Times without a zone are taken as Europe/London. An entry that cannot be read for certain is listed and left out, with all its
 * repeats.
 * @throws UnreadableExport where the file is not a calendar, or holds more than 20,000 entries with all repeats
 */
export function calendarEntries(
  file: ExportFile,
  last: string | null,
  problems: RowProblem[],
): CalendarEntry[] {
  const found: CalendarEntry[] = [];
  const text = new TextDecoder('utf-8').decode(file.bytes).replace(/^\uFEFF/, '');
  const lines = text
    .split(/\r\n|\n|\r/)
    .flatMap((line, index) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [index + 1] : []));
  const spend = spending(file);
  spend(lines.length);
  let next = 0;
  for (const calendar of calendarsIn(file, text)) {
    const zones = calendarZones(calendar);
    /** Series of which a part could not be read. */
    const unclear = new Set<string>();
    const entries = calendar.getAllSubcomponents('vevent').flatMap((part) => {
      const line = lines[next++] ?? 1;
      const entry = readEntry(part, line, zones);
      if (!('problem' in entry)) return [entry];
      problems.push({ file: file.name, row: line, ...entry.problem });
      unclear.add(textOf(part, 'uid'));
      return [];
    });
    for (const series of seriesOf(entries.filter(({ uid }) => uid === '' || !unclear.has(uid)))) {
      const occurrences = occurrencesOf(series, zones, last, spend);
      if (Array.isArray(occurrences)) for (const one of occurrences) found.push(one);
      else problems.push({ file: file.name, row: series[0]?.line ?? null, ...occurrences });
    }
  }
  const start = (one: CalendarEntry) => (one.allDay ? london({ date: one.from, seconds: 0 }) : one.start);
  return found.sort((a, b) => start(a) - start(b) || a.line - b.line);
}

function spending(file: ExportFile): Spend {
  let left = mostEntries;
  return (entries) => {
    left -= entries;
    if (left < 0)
      throw new UnreadableExport([
        { file: file.name, row: null, column: null, ...schoolWords.tooManyEntries },
      ]);
  };
}

function calendarsIn(file: ExportFile, text: string): ICAL.Component[] {
  const refused = new UnreadableExport([
    { file: file.name, row: null, column: null, ...schoolWords.notACalendar },
  ]);
  // The parser is content with an end that is missing: half a file would be half a timetable.
  if (!/^BEGIN:VCALENDAR\s/i.test(text) || !/END:VCALENDAR\s*$/i.test(text)) throw refused;
  try {
    const parsed = ICAL.parse(text) as unknown[];
    const calendars = Array.isArray(parsed[0]) ? parsed : [parsed];
    return calendars.map((one) => new ICAL.Component(one as [string, unknown[], unknown[]]));
  } catch {
    throw refused;
  }
}

type Unreadable = { problem: { column: string; reason: string; mend: string } };
type Words = { reason: string; mend: string };

function readEntry(
  part: ICAL.Component,
  line: number,
  zones: (tzid: string) => Zone | null,
): Entry | Unreadable {
  const problem = (column: string, words: Words): Unreadable => ({ problem: { column, ...words } });
  const startAt = momentOf(part.getFirstProperty('dtstart'), zones);
  if (startAt === null) return problem('DTSTART', schoolWords.notADate);
  if (startAt === 'zone') return problem('DTSTART', schoolWords.zoneUnknown);
  const endProperty = part.getFirstProperty('dtend');
  const endAt = endProperty ? momentOf(endProperty, zones) : undefined;
  if (endAt === null || (endAt && endAt !== 'zone' && endAt.isDate !== startAt.isDate))
    return problem('DTEND', schoolWords.notADate);
  if (endAt === 'zone') return problem('DTEND', schoolWords.zoneUnknown);
  const length = endAt ? lengthBetween(startAt, endAt) : givenLength(part, startAt);
  if (length < 0) return problem('DTEND', schoolWords.endBeforeStart);
  const replaces = momentOf(part.getFirstProperty('recurrence-id'), zones);
  if (replaces === 'zone') return problem('RECURRENCE-ID', schoolWords.zoneUnknown);
  if (part.getFirstProperty('recurrence-id')?.getFirstParameter('range'))
    return problem('RECURRENCE-ID', schoolWords.notFollowed);
  return {
    line,
    part,
    uid: textOf(part, 'uid'),
    sequence: Number(textOf(part, 'sequence')) || 0,
    summary: textOf(part, 'summary').replace(/\s+/g, ' '),
    start: startAt,
    length,
    replaces,
    cancelled: textOf(part, 'status').toUpperCase() === 'CANCELLED',
  };
}

function textOf(part: ICAL.Component, name: string): string {
  return String(part.getFirstPropertyValue(name) ?? '').trim();
}

/** A date or time of a property; null where there is none or it is no real day, `zone` where its zone is not known. */
function momentOf(
  property: ICAL.Property | null,
  zones: (tzid: string) => Zone | null,
): Moment | null | 'zone' {
  return (property && momentsOf(property, zones)[0]) ?? null;
}

/** Every value of a property such as EXDATE. The parsed text is read, since the parser lets the 31st of a short month run on. */
function momentsOf(
  property: ICAL.Property,
  zones: (tzid: string) => Zone | null,
): (Moment | null | 'zone')[] {
  const tzid = property.getFirstParameter('tzid');
  const values = (property.toJSON() as unknown[]).slice(3);
  return values.map((value) => {
    const start: unknown = Array.isArray(value) ? value[0] : value;
    const [, date = '', hour, minute, second, z] =
      /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(Z)?)?$/.exec(String(start)) ?? [];
    if (!dateSchema.safeParse(date).success) return null;
    const zone = z ? utc : tzid ? zones(tzid) : london;
    if (hour === undefined) return { date, seconds: 0, isDate: true, zone: london, instant: 0 };
    if (zone === null) return 'zone';
    if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
    const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
    return { date, seconds, isDate: false, zone, instant: zone({ date, seconds }) };
  });
}

function lengthBetween(start: Moment, end: Moment): number {
  return start.isDate ? dayNumber(end.date) - dayNumber(start.date) : end.instant - start.instant;
}

/** By DURATION; without one, a day for an all-day entry and nothing for one with a time. */
function givenLength(part: ICAL.Component, { isDate }: Moment): number {
  const value = part.getFirstPropertyValue('duration');
  if (!(value instanceof ICAL.Duration)) return isDate ? 1 : 0;
  const seconds = value.toSeconds();
  return isDate ? Math.ceil((seconds * 1000) / dayLength) : seconds * 1000;
}

/** Entries that belong together: one that may repeat, then the occurrences of it that were changed. An older version is left out. */
function seriesOf(entries: readonly Entry[]): Entry[][] {
  const byUid = new Map<string, Entry[]>();
  entries.forEach((entry, index) => {
    const uid = entry.uid || `without ${index}`;
    const known = byUid.get(uid);
    if (known) known.push(entry);
    else byUid.set(uid, [entry]);
  });
  return [...byUid.values()].flatMap((all) => {
    const newest = Math.max(...all.filter(({ replaces }) => !replaces).map(({ sequence }) => sequence));
    const masters = all.filter(({ replaces, sequence }) => !replaces && sequence === newest);
    const changed = all.filter(({ replaces }) => replaces);
    const [first, ...others] = masters;
    return first ? [[first, ...changed], ...others.map((one) => [one])] : [changed];
  });
}

function occurrencesOf(
  series: readonly Entry[],
  zones: (tzid: string) => Zone | null,
  last: string | null,
  spend: Spend,
): CalendarEntry[] | { column: string; reason: string; mend: string } {
  const master = series.find(({ replaces }) => !replaces);
  const changed = series.filter(({ replaces }) => replaces);
  const own = changed.filter(({ cancelled }) => !cancelled).map((one) => occurrence(one, one.start));
  if (!master || master.cancelled) return own;
  const { part, start } = master;
  const starts = new Map([[keyOf(start), start]]);
  for (const property of part.getAllProperties('rrule')) {
    const rule = property.getFirstValue() as unknown as ICAL.Recur;
    const more = repeats(rule, start, start.zone, last);
    // One that goes on too long took as much to find that out.
    spend(Array.isArray(more) ? more.length - 1 : mostRepeats);
    if (!Array.isArray(more)) return { column: 'RRULE', ...problemOf(more) };
    for (const wall of more) {
      const moment = { ...start, ...wall, instant: start.isDate ? 0 : start.zone(wall) };
      starts.set(keyOf(moment), moment);
    }
  }
  for (const moment of part.getAllProperties('rdate').flatMap((one) => momentsOf(one, zones))) {
    spend(1);
    if (moment === null || moment === 'zone') return { column: 'RDATE', ...schoolWords.notADate };
    starts.set(keyOf(moment), moment);
  }
  const left = part.getAllProperties('exdate').flatMap((one) => momentsOf(one, zones));
  const daysLeft = new Set<string>();
  for (const moment of [...left, ...changed.map(({ replaces }) => replaces)]) {
    if (moment === null || moment === 'zone') return { column: 'EXDATE', ...schoolWords.notADate };
    starts.delete(keyOf(moment));
    if (moment.isDate && !start.isDate) daysLeft.add(moment.date);
  }
  // Some programs leave out a lesson by its day alone.
  for (const [key, { date }] of starts) if (daysLeft.has(date)) starts.delete(key);
  return [...[...starts.values()].map((one) => occurrence(master, one)), ...own];
}

function keyOf({ isDate, date, instant }: Moment): string {
  return isDate ? date : String(instant);
}

function occurrence({ summary, line, length }: Entry, start: Moment): CalendarEntry {
  if (!start.isDate)
    return { summary, line, allDay: false, start: start.instant, end: start.instant + length };
  // The end is not included; an entry whose end is its start is one day all the same, as calendars show it.
  const to = isoDate(dayNumber(start.date) + Math.max(1, length) - 1);
  return { summary, line, allDay: true, from: start.date, to };
}

function problemOf(problem: RepeatProblem): Words {
  if (problem === 'no-end') return schoolWords.repeatsForEver;
  return problem === 'too-many' ? schoolWords.tooManyRepeats : schoolWords.notFollowed;
}
