import type { WeeksAhead } from '#shared/model/api/reports.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { weeksAheadWords } from '#shared/words/reports.ts';
import { csvOf } from '#tab/administration/csvDownload.ts';

/** The weeks ahead as a table: a line for each week of each worker or team, and one for each child who has no date. */
export function weeksCsv({ groups, withoutDate }: WeeksAhead): string {
  const { csv, hard } = weeksAheadWords;
  return csvOf(csv, [
    ...groups.flatMap(({ name, weeks }) =>
      weeks.map((week) => [
        name,
        week.from,
        String(week.visits),
        String(week.trips),
        String(week.minutes),
        week.hard ? hard : '',
      ]),
    ),
    ...undatedLines(withoutDate),
  ]);
}

function undatedLines({ count, children }: WeeksAhead['withoutDate']): string[][] {
  const line = (name: string, note: string) => [name, '', '', '', '', note];
  if (children === null) return count === 0 ? [] : [line(weeksAheadWords.withoutDate(count), '')];
  return children.map(({ name, missing }) =>
    line(name, [nextVisitWords.needsANumber, ...missing.map(nextVisitWords.lacks)].join('. ')),
  );
}
