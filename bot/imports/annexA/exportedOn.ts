import type { AnnexA } from './openAnnexA.ts';
import type { ListNumber } from './lists.ts';

/** Columns that hold things which have happened, so that the newest of them is near the day of the export. */
const happened: [ListNumber, string[]][] = [
  [4, ['start', 'authorised']],
  [5, ['start', 'conference']],
  [6, ['start', 'lastSeen', 'closed']],
  [7, ['start', 'end', 'lastVisit', 'conference']],
  [8, ['start', 'ceased', 'lastVisit', 'homeSince', 'review']],
  [9, ['lastTouch']],
  [10, ['placed', 'ordered']],
];

/**
 * The day of the export, as its newest event tells; `today` when there is none. Ages and "in the last 45 days" are counted
 * from it, so that the same file always gives the same reading. Dates after today are slips or plans, and do not count.
 */
export function exportedOn(annexA: AnnexA, today: string): string {
  let newest = '';
  for (const [list, columns] of happened)
    for (const row of annexA.rows(list))
      for (const column of columns) {
        const day = row.date(column) ?? '';
        if (day > newest && day <= today) newest = day;
      }
  return newest === '' ? today : newest;
}
