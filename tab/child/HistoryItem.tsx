import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import type { HistoryEntry } from '#shared/model/api/children.ts';
import { historyWords } from '#shared/words/childPage.ts';
import { readingWords } from '#shared/words/reading.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { routes } from '#tab/routes.ts';
import { EarlierVersions } from './EarlierVersions.tsx';
import { historyReasons } from './historyReasons.ts';
import { VisitFacts } from './VisitFacts.tsx';

const useStyles = makeStyles({
  entry: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 4fr) minmax(0, 8fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: {
    display: 'grid',
    alignContent: 'start',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalXXS,
  },
  badge: { fontWeight: tokens.fontWeightRegular, justifySelf: 'start' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** One visit or attempt: when, whether it counted, what happened and why, who wrote it down, and how to correct it. */
export function HistoryItem({
  entry,
  childId,
  today,
}: {
  entry: HistoryEntry;
  childId: string;
  today: string;
}) {
  const styles = useStyles();
  const { visit, counted, source } = entry;
  const when = momentText(visit.at, today);
  const seen = historyWords.seen[visit.childSeen ?? 'unknown'];
  const because = entry.because.filter((sentence) => sentence !== readingWords.sourceSilent);
  return (
    <article className={styles.entry} aria-label={when}>
      <Text weight="semibold">{when}</Text>
      <Badge
        className={styles.badge}
        appearance="tint"
        color={counted ? 'success' : 'informative'}
        icon={counted ? <CheckmarkCircle16Regular /> : <Circle16Regular />}
      >
        {counted ? historyWords.counted : historyWords.notCounted}
      </Badge>
      <div className={styles.column}>
        <VisitFacts visit={visit} />
        {historyReasons(because, [seen]).map((reason) => (
          <Text key={reason} size={200}>
            {reason}
          </Text>
        ))}
        {source !== 'ssd' && (
          <Text size={200} className={styles.quiet}>
            {recordedLine(entry, today)}
          </Text>
        )}
        {source === 'here' && (
          <TextLink to={routes.correct(visit.id, childId)} label={historyWords.correctNamed(when)}>
            {historyWords.correct}
          </TextLink>
        )}
        <EarlierVersions earlier={entry.earlier} today={today} />
      </div>
    </article>
  );
}

function recordedLine({ source, recordedBy, recordedAt }: HistoryEntry, today: string): string {
  const from = historyWords.sources[source];
  return recordedBy && recordedAt
    ? `${from} ${historyWords.recorded(recordedBy, momentText(recordedAt, today))}`
    : from;
}
