import type { LookingBack } from '#shared/model/api/reports.ts';
import type { ReportCounts } from '#shared/model/lookBack.ts';
import { reportWords } from '#shared/words/reports.ts';
import { csvOf } from '#tab/administration/csvDownload.ts';

const words = reportWords.csv;
const headings = Object.values(words);

const numbersOf = ({ visits, alone, recorded, carried }: ReportCounts): string[] =>
  [
    visits.owed,
    visits.inTime,
    visits.late,
    visits.stillOwed,
    alone.visits,
    alone.yes,
    alone.no,
    alone.exempt,
    alone.unknown,
    recorded.owed,
    recorded.inTime,
    carried.visits,
  ].map(String);

/** All counts of a report as one table: everybody together first, then each breakdown. */
export function reportCsv(report: LookingBack): string {
  const { breakdowns, everybody } = reportWords;
  const parts = [
    [breakdowns.workers, report.workers ?? []],
    [breakdowns.teams, report.teams],
    [breakdowns.involvements, report.involvements],
    [breakdowns.byPolicy, report.byPolicy],
  ] as const;
  return csvOf(headings, [
    [everybody, '', ...numbersOf(report.total)],
    ...parts.flatMap(([what, rows]) => rows.map(({ name, counts }) => [what, name, ...numbersOf(counts)])),
  ]);
}
