import type { WeeksAhead } from '#shared/model/api/reports.ts';
import { weeksAheadWords } from '#shared/words/reports.ts';
import { csvOf } from '#tab/administration/csvDownload.ts';

/** The weeks ahead as a table: a line for each week of each worker or team. */
export function weeksCsv({ groups }: WeeksAhead): string {
  const { csv, hard } = weeksAheadWords;
  return csvOf(
    csv,
    groups.flatMap(({ name, weeks }) =>
      weeks.map((week) => [
        name,
        week.from,
        String(week.visits),
        String(week.trips),
        String(week.minutes),
        week.hard ? hard : '',
      ]),
    ),
  );
}
