import { Text } from '@fluentui/react-components';
import type { HistoryEntry } from '#shared/model/api/children.ts';
import { historyWords } from '#shared/words/childPage.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { VisitFacts } from './VisitFacts.tsx';

/** What a corrected record said before, and who had said it. */
export function EarlierVersions({ earlier, today }: { earlier: HistoryEntry['earlier']; today: string }) {
  if (earlier.length === 0) return null;
  return (
    <details>
      <summary>{historyWords.earlier(earlier.length)}</summary>
      {earlier.map(({ visit, recordedBy, recordedAt }) => (
        <div key={recordedAt} style={{ display: 'grid' }}>
          <Text size={200} weight="semibold">
            {historyWords.earlierBy(recordedBy, momentText(recordedAt, today))}
          </Text>
          <Text size={200}>{momentText(visit.at, today)}</Text>
          <VisitFacts visit={visit} />
        </div>
      ))}
    </details>
  );
}
