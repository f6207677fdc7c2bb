import type { RowProblem } from '#shared/model/source.ts';
import { dateSchema } from '#shared/model/caseFile.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { schoolWords } from '#shared/words/schools.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { UnreadableExport } from '#bot/imports/unreadableExport.ts';

/** An all-day entry of a calendar file, both days included. `line` is where it begins. */
export interface AllDayEvent {
  from: string;
  to: string;
  summary: string;
  line: number;
}

interface Line {
  name: string;
  value: string;
  line: number;
}

/**
 * The all-day entries of an iCalendar file (RFC 5545). Entries with a time of day, and those that repeat, are listed and left
 * out; cancelled ones are left out. Time zones are not needed for days.
 * @throws UnreadableExport where the file does not begin and end as a calendar
 */
export function allDayEvents(file: ExportFile, problems: RowProblem[]): AllDayEvent[] {
  const lines = contentLines(new TextDecoder('utf-8').decode(file.bytes));
  const isCalendar = lines.at(0)?.name === 'BEGIN' && lines.at(-1)?.name === 'END';
  if (
    !isCalendar ||
    lines.at(0)?.value.toUpperCase() !== 'VCALENDAR' ||
    lines.at(-1)?.value.toUpperCase() !== 'VCALENDAR'
  )
    throw new UnreadableExport([{ file: file.name, row: null, column: null, ...schoolWords.notACalendar }]);

  const events: AllDayEvent[] = [];
  let open: { line: number; fields: Map<string, string> } | null = null;
  /** How deep we are in parts of an entry (VALARM), whose fields are not the entry's. */
  let inner = 0;
  for (const { name, value, line } of lines) {
    if (name === 'BEGIN' && value.toUpperCase() === 'VEVENT') open = { line, fields: new Map() };
    else if (name === 'END' && value.toUpperCase() === 'VEVENT' && open !== null) {
      const event = eventOf(open.fields, open.line, file.name, problems);
      if (event !== null) events.push(event);
      open = null;
    } else if (open !== null && name === 'BEGIN') inner++;
    else if (open !== null && name === 'END') inner--;
    else if (open !== null && inner === 0) open.fields.set(name, value);
  }
  return events;
}

/** Lines with folded ones put together again; parameters (`;VALUE=DATE`) are dropped from the name. */
function contentLines(text: string): Line[] {
  const lines: Line[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((raw, index) => {
      const last = lines.at(-1);
      if (/^[ \t]/.test(raw) && last) last.value += raw.slice(1);
      else if (raw.trim() !== '') {
        const [, name, value] = /^([A-Za-z0-9-]+)(?:;(?:"[^"]*"|[^":])*)?:(.*)$/.exec(raw) ?? [];
        lines.push({ name: (name ?? '').toUpperCase(), value: (value ?? '').trimEnd(), line: index + 1 });
      }
    });
  return lines;
}

function eventOf(
  fields: ReadonlyMap<string, string>,
  line: number,
  file: string,
  problems: RowProblem[],
): AllDayEvent | null {
  const problem = (column: string, words: { reason: string; mend: string }) => {
    problems.push({ file, row: line, column, ...words });
    return null;
  };
  if (fields.get('STATUS')?.toUpperCase() === 'CANCELLED') return null;
  if (fields.has('RRULE') || fields.has('RDATE')) return problem('RRULE', schoolWords.repeats);
  const start = fields.get('DTSTART') ?? '';
  if (/T\d/.test(start)) return problem('DTSTART', schoolWords.notAllDay);
  const from = day(start);
  const endText = fields.get('DTEND');
  const after = endText === undefined ? null : day(endText);
  if (from === null) return problem('DTSTART', schoolWords.notADate);
  if (endText !== undefined && after === null) return problem('DTEND', schoolWords.notADate);
  // The end is not included; an entry whose end is its start is one day all the same, as calendars show it.
  const to = after === null ? from : isoDate(Math.max(dayNumber(after) - 1, dayNumber(from)));
  if (after !== null && after < from) return problem('DTEND', schoolWords.endBeforeStart);
  return { from, to, summary: unescaped(fields.get('SUMMARY') ?? ''), line };
}

function day(text: string): string | null {
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim()) ?? [];
  const iso = `${year}-${month}-${date}`;
  return year !== undefined && dateSchema.safeParse(iso).success ? iso : null;
}

function unescaped(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? ' ' : sign)).trim();
}
