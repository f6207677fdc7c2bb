import { format, parseISO } from 'date-fns';
import type { HistoryEntry } from '#shared/model/api/children.ts';
import { dayOf } from '#tab/dates/daysBetween.ts';

/** Entries under the month they fall in, in London; the order is kept. @example monthsOf(history)[0]?.month // 'October 2026' */
export function monthsOf(history: HistoryEntry[]): { month: string; entries: HistoryEntry[] }[] {
  const months = new Map<string, HistoryEntry[]>();
  for (const entry of history) {
    const month = format(parseISO(dayOf(entry.visit.at)), 'MMMM yyyy');
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  return [...months].map(([month, entries]) => ({ month, entries }));
}
