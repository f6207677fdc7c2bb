import { z } from 'zod';
import { dateSchema } from '#shared/model/caseFile.ts';
import type { RowProblem } from '#shared/model/source.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { schoolWords } from '#shared/words/schools.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { calendarEntries } from './calendarEntries.ts';
import { readJson } from './readJson.ts';
import type { SchoolDraft } from './schoolDraft.ts';

const rangeSchema = z
  .object({ start: dateSchema, end: dateSchema })
  .refine(({ start, end }) => start <= end, 'the end is before the start');
const termDatesSchema = z
  .object({
    terms: z.array(rangeSchema).default([]),
    holidays: z.array(rangeSchema).default([]),
    inset_days: z.array(z.object({ date: dateSchema })).default([]),
  })
  .refine(
    ({ terms, holidays, inset_days: inset }) => terms.length + holidays.length + inset.length > 0,
    'there is no term, holiday or INSET day in it',
  );

/**
 * Term dates from JSON: `terms` and `holidays` with `start` and `end` (both included), `inset_days` with `date`.
 * @throws UnreadableExport where the file is not of that shape
 */
export function readTermsJson(file: ExportFile, school: SchoolDraft): void {
  const { terms, holidays, inset_days: inset } = readJson(file, termDatesSchema);
  school.terms.push(...terms.map(({ start, end }) => ({ from: start, to: end })));
  school.holidays.push(...holidays.map(({ start, end }) => ({ from: start, to: end })));
  school.closed.push(...inset.map(({ date }) => ({ date, why: 'INSET day' })));
}

/**
 * Term dates from a calendar file: all-day entries, told apart by their names. DTEND of an all-day entry is the day after its
 * last (RFC 5545, 3.6.1).
 * @throws UnreadableExport where the file is not a calendar
 */
export function readTermsCalendar(file: ExportFile, school: SchoolDraft, problems: RowProblem[]): void {
  for (const entry of calendarEntries(file, null, problems)) {
    const { summary, line } = entry;
    if (!entry.allDay) {
      problems.push({ file: file.name, row: line, column: 'DTSTART', ...schoolWords.notAllDay });
      continue;
    }
    const { from, to } = entry;
    const meaning = meaningOf(summary, from === to);
    const days = dayNumber(to) - dayNumber(from);
    if (meaning === 'closed')
      for (let day = 0; day <= days; day++)
        school.closed.push({ date: isoDate(dayNumber(from) + day), why: 'INSET day' });
    else if (meaning === 'holiday') school.holidays.push({ from, to });
    else if (meaning === 'term') school.terms.push({ from, to });
    else if (meaning === 'opens') school.opens.push(from);
    else if (meaning === 'closes') school.closes.push(to);
    else if (meaning === null)
      problems.push({ file: file.name, row: line, column: 'SUMMARY', ...schoolWords.entryUnclear });
  }
}

type Meaning = 'closed' | 'holiday' | 'term' | 'opens' | 'closes' | 'known';

/** What an entry means by its name; `known` for bank holidays, which need no calendar. */
function meaningOf(summary: string, isOneDay: boolean): Meaning | null {
  if (/inset|training|staff day|closed|closure|non.?pupil|development day|\bpd day/i.test(summary))
    return 'closed';
  if (/bank holiday/i.test(summary)) return 'known';
  const isHoliday = /holiday|half.?term|vacation|\bbreak\b/i.test(summary);
  const begins = /\bfirst day|\bstarts?\b|\bbegins?\b|back to school|re-?opens?\b|\breturn/i.test(summary);
  const ends = /\blast day|\bends?\b|\bbreaks? up\b/i.test(summary);
  // "Half term starts" could mean either; a wrong guess would turn a term into a holiday.
  if (isHoliday && (begins || ends)) return null;
  if (isHoliday) return 'holiday';
  if (begins !== ends && isOneDay) return begins ? 'opens' : 'closes';
  if (!begins && !ends && !isOneDay && /\bterm\b/i.test(summary)) return 'term';
  return null;
}
