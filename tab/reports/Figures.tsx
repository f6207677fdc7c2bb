import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReportCounts } from '#shared/model/lookBack.ts';
import { reportWords } from '#shared/words/reports.ts';
import { Bar } from './Bar.tsx';
import { type Measure, recordedInTime, seenAlone, visitsInTime } from './measures.ts';

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(16rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
  },
  figure: {
    display: 'grid',
    alignContent: 'start',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  value: { ...typographyStyles.subtitle1, margin: 0 },
  hint: { color: tokens.colorNeutralForeground2, margin: 0 },
});

/** The three things a report is asked for: visits in time, seen alone, written up in time. */
export function Figures({ counts }: { counts: ReportCounts }) {
  const styles = useStyles();
  const { visits, alone, recorded, carried } = counts;
  const words = reportWords;
  return (
    <>
      <dl className={styles.figures}>
        <Figure
          name={words.measures.visits}
          measure={visitsInTime(counts)}
          hint={words.visitsHint(visits.late, visits.stillOwed)}
        />
        <Figure
          name={words.measures.alone}
          measure={seenAlone(counts)}
          hint={words.aloneHint(alone.exempt, alone.unknown, alone.asked, alone.askedYes)}
        />
        <Figure
          name={words.measures.recorded}
          measure={recordedInTime(counts)}
          hint={words.recordedHint(recorded.late, recorded.stillOwed)}
        />
      </dl>
      {carried.visits > 0 && <Text>{words.carried(carried.visits, carried.stillOwed)}</Text>}
    </>
  );
}

function Figure({ name, measure, hint }: { name: string; measure: Measure; hint: string }) {
  const styles = useStyles();
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd className={styles.value}>
        {reportWords.share(measure.part, measure.of)}
        <Bar {...measure} />
      </dd>
      {measure.of > 0 && hint !== '' && <dd className={styles.hint}>{hint}</dd>}
    </div>
  );
}
