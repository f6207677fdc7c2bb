import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import type { HistoryEntry } from '#shared/model/api/children.ts';
import { historyWords } from '#shared/words/childPage.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { PlainList } from '#tab/frame/PlainList.tsx';
import { routes } from '#tab/routes.ts';
import { EarlierVersions } from './EarlierVersions.tsx';
import { VisitFacts } from './VisitFacts.tsx';

const useStyles = makeStyles({
  entry: {
    display: 'grid',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalXXS,
    padding: `0 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  counted: { borderLeftColor: tokens.colorBrandStroke1 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** One visit or attempt: when, what happened, whether it counted and why, who wrote it down, and how to correct it. */
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
  const { visit, counted, because } = entry;
  const when = momentText(visit.at, today);
  return (
    <article className={mergeClasses(styles.entry, counted && styles.counted)} aria-label={when}>
      <div className={styles.head}>
        <Text weight="semibold">{when}</Text>
        <Badge
          appearance="tint"
          color={counted ? 'success' : 'informative'}
          icon={counted ? <CheckmarkCircle16Regular /> : <Circle16Regular />}
        >
          {counted ? historyWords.counted : historyWords.notCounted}
        </Badge>
      </div>
      <VisitFacts visit={visit} />
      {because.length > 0 && (
        <PlainList>
          {because.map((reason) => (
            <li key={reason}>
              <Text size={200}>{reason}</Text>
            </li>
          ))}
        </PlainList>
      )}
      <Text size={200} className={styles.quiet}>
        {recordedLine(entry, today)}
      </Text>
      <EarlierVersions earlier={entry.earlier} today={today} />
      <ButtonLink size="small" to={routes.correct(visit.id, childId)} label={historyWords.correctNamed(when)}>
        {historyWords.correct}
      </ButtonLink>
    </article>
  );
}

function recordedLine({ source, recordedBy, recordedAt }: HistoryEntry, today: string): string {
  const from = historyWords.sources[source];
  return recordedBy && recordedAt
    ? `${from} ${historyWords.recorded(recordedBy, momentText(recordedAt, today))}`
    : from;
}
