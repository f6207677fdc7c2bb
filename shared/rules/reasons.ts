import type { Moment } from '#shared/time/moment.ts';
import type { Counting, Duration, DurationUnit } from '#shared/time/duration.ts';
import { spokenDate, spokenDay } from '#shared/time/spokenDate.ts';
import { everyWeekday, holidaysBetween, holidaysKnown } from '#shared/time/workingCalendar.ts';
import * as words from '#shared/words/reasons.ts';
import { mayBeSilent, sourceSilentOn } from './counting.ts';
import { type TwoDates } from './due.ts';
import type { PackView } from './packView.ts';
import type { PastVisit } from './timeline.ts';

/** The sum in words: what is due, counted from what, by which clause; the day to aim for; the holidays left out. */
export function sumInWords(
  view: PackView,
  dates: TwoDates,
  from: { moment: Moment; said: string },
  every: Duration,
  clause: string,
): string[] {
  const today = view.facts.now.day;
  const lines = [words.due(words.when(dates.dueBy, today), every, from.said, clause)];
  if (isDayOne(from.moment.day, every.unit, view.counting))
    lines.push(words.countedAsDayOne(spokenDate(from.moment.day, today)));
  if (dates.aimBy.day !== dates.dueBy.day) lines.push(words.aim(spokenDay(dates.aimBy.day, today)));
  if (every.unit === 'working day') lines.push(...holidayLines(view, from.moment.day, dates.dueBy.day));
  // A rule in hours needs the time: with only the day known it is asked for (SR-6).
  if (every.unit === 'hour' && !from.moment.hasTime)
    lines.push(words.dayOnly(spokenDate(from.moment.day, today)));
  return lines;
}

/** Where the day of the visit counts itself: months run to the same date, hours from the instant, and a Saturday is no working day. */
function isDayOne(day: number, unit: DurationUnit, { dayOfEvent, calendar }: Counting): boolean {
  if (dayOfEvent === 0) return false;
  return unit === 'working day' ? calendar.isWorkingDay(day) : unit === 'day' || unit === 'week';
}

function holidayLines(view: PackView, from: number, to: number): string[] {
  if (view.counting.calendar === everyWeekday) return [];
  if (!holidaysKnown(from, to)) return [words.holidaysUnknown];
  const holidays = holidaysBetween(from, to);
  return holidays.length > 0 ? [words.holidaysLeftOut(holidays, view.facts.now.day)] : [];
}

/** What a reader should know of the visit that a date is counted from (SR-15, SR-20, SR-22). */
export function notesOn({ visit }: PastVisit, view: PackView): string[] {
  const notes: string[] = [];
  const { allocated } = view.pack.counting.role;
  if (allocated && visit.by !== undefined && visit.by !== 'unknown' && visit.by !== allocated)
    notes.push(words.notByAllocated);
  if (visit.childSeen === 'reported') notes.push(words.unconfirmed);
  if (!mayBeSilent(visit)) return notes;
  const silent = testedFields(view).filter((field) => sourceSilentOn(visit, field));
  if (silent.length > 0) notes.push(words.sourceSilent(silent));
  return notes;
}

type TestedField = 'by' | 'mode' | 'purpose' | 'awake' | 'individually';

function testedFields({ pack }: PackView): TestedField[] {
  const fields: TestedField[] = ['by', 'mode', 'purpose'];
  if (pack.counting.awake) fields.push('awake');
  if (pack.counting.individually) fields.push('individually');
  return fields;
}

/** How the reasons name a visit that was counted from. */
export function visitSaid({ visit, moment }: PastVisit, view: PackView): string {
  const { name, now } = view.facts;
  const day = spokenDate(moment.day, now.day);
  if (view.facts.unborn) return words.event.visited(day);
  return visit.childSeen === 'reported' ? words.event.reported(name, day) : words.event.seen(name, day);
}
