import { Text } from '@fluentui/react-components';
import type { ChildPage } from '#shared/model/api/children.ts';
import { childWords } from '#shared/words/childPage.ts';
import { PlainList } from '#tab/frame/PlainList.tsx';
import { Section } from '#tab/frame/Section.tsx';
import { HistoryItem } from './HistoryItem.tsx';

/** Visits and attempts, the newest first: what counted, what did not and why. */
export function HistorySection({ page, today }: { page: ChildPage; today: string }) {
  return (
    <Section title={childWords.history}>
      {page.history.length === 0 ? (
        <Text>{childWords.noHistory}</Text>
      ) : (
        <PlainList>
          {page.history.map((entry) => (
            <li key={entry.visit.id}>
              <HistoryItem entry={entry} childId={page.child.id} today={today} />
            </li>
          ))}
        </PlainList>
      )}
    </Section>
  );
}
