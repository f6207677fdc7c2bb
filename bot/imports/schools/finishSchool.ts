import type { School } from '#shared/model/api/administration.ts';
import { dayNumber, isoDate, weekday } from '#shared/time/calendarDay.ts';
import type { DateRange, SchoolDraft } from './schoolDraft.ts';

/** The school as read, every list in one fixed order, so that the order of files and rows never matters. */
export function finishSchool(draft: SchoolDraft): School {
  const terms = inOrder(termsOf(draft));
  const closed = new Map(draft.closed.map((one) => [one.date, one.why]));
  for (const holiday of draft.holidays)
    for (const date of weekdaysIn(holiday))
      if (!closed.has(date) && terms.some(({ from, to }) => from <= date && date <= to))
        closed.set(date, 'School holiday');
  const weeks = draft.weeks.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return {
    id: draft.id,
    name: draft.name,
    ...(draft.postcode ? { postcode: draft.postcode } : {}),
    bells: draft.bells,
    terms,
    closed: [...closed].map(([date, why]) => ({ date, why })).sort((a, b) => (a.date < b.date ? -1 : 1)),
    ...(weeks.length > 0 ? { weeks } : {}),
    ...(draft.earlyFinish.length > 0 ? { earlyFinish: byText(draft.earlyFinish) } : {}),
    ...(draft.exams.length > 0 ? { exams: byText(draft.exams) } : {}),
    ...(draft.studyLeave.length > 0 ? { studyLeave: byText(draft.studyLeave) } : {}),
  };
}

/**
 * The terms as given; else the stretches between holidays and from first days to last days, as far as both ends are known;
 * else the runs of a list of teaching days.
 */
function termsOf(draft: SchoolDraft): DateRange[] {
  if (draft.terms.length > 0) return draft.terms;
  const between = betweenHolidays(draft);
  return between.length > 0 ? between : runsOf(draft.teaching);
}

function betweenHolidays({ holidays, opens, closes }: SchoolDraft): DateRange[] {
  const starts = [...opens, ...holidays.map(({ to }) => isoDate(dayNumber(to) + 1))].sort();
  const ends = [...closes, ...holidays.map(({ from }) => isoDate(dayNumber(from) - 1))].sort();
  const terms = new Map<string, DateRange>();
  for (const from of starts) {
    const to = ends.find((end) => end >= from);
    // Two first days before one last day (pupils come back in two groups): the term begins with the earlier.
    if (to !== undefined && !terms.has(to)) terms.set(to, { from, to });
  }
  return [...terms.values()];
}

/** Teaching days with nothing but weekends between them are one term; any weekday left out is no school day. */
function runsOf(days: readonly string[]): DateRange[] {
  const runs: DateRange[] = [];
  for (const date of [...new Set(days)].sort()) {
    const last = runs.at(-1);
    if (
      last &&
      weekdaysIn({ from: isoDate(dayNumber(last.to) + 1), to: isoDate(dayNumber(date) - 1) }).length === 0
    )
      last.to = date;
    else runs.push({ from: date, to: date });
  }
  return runs;
}

function weekdaysIn({ from, to }: DateRange): string[] {
  const days: string[] = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day++) if (weekday(day) <= 5) days.push(isoDate(day));
  return days;
}

/** Every row once, in one fixed order. */
function byText<T>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row]))]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([, row]) => row);
}

function inOrder(ranges: readonly DateRange[]): DateRange[] {
  const unique = new Map(ranges.map(({ from, to }) => [`${from} ${to}`, { from, to }]));
  return [...unique].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, range]) => range);
}
