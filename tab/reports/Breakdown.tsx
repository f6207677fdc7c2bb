import type { ReportRow } from '#shared/model/api/reports.ts';
import { reportWords } from '#shared/words/reports.ts';
import { WideTable } from '#tab/administration/WideTable.tsx';
import { Section } from '#tab/frame/Section.tsx';
import { recordedInTime, seenAlone, visitsInTime } from './measures.ts';
import { Share } from './Share.tsx';

export type BreakdownName = keyof typeof reportWords.breakdowns;

/** The counts by worker, team, kind of work or policy: a table with bars beside its numbers. */
export function Breakdown({ by, rows }: { by: BreakdownName; rows: readonly ReportRow[] }) {
  const { columns, breakdowns, workersHint } = reportWords;
  if (rows.length === 0) return null;
  return (
    <Section title={breakdowns[by]} {...(by === 'workers' && { hint: workersHint })}>
      <WideTable
        label={breakdowns[by]}
        headings={[
          columns[by],
          columns.children,
          columns.visits,
          columns.late,
          columns.stillOwed,
          columns.alone,
          columns.exempt,
          columns.recorded,
        ]}
        rows={rows.map(({ name, counts }) => [
          name,
          counts.children,
          <Share {...visitsInTime(counts)} />,
          counts.visits.late,
          counts.visits.stillOwed,
          <Share {...seenAlone(counts)} />,
          counts.alone.exempt,
          <Share {...recordedInTime(counts)} />,
        ])}
      />
    </Section>
  );
}
