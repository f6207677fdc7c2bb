import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ChildPage } from '#shared/model/api/children.ts';
import { childWords, historyWords } from '#shared/words/childPage.ts';
import { readingWords } from '#shared/words/reading.ts';
import { PlainList } from '#tab/frame/PlainList.tsx';
import { Section } from '#tab/frame/Section.tsx';
import { HistoryItem } from './HistoryItem.tsx';
import { monthsOf } from './monthsOf.ts';

/** How many visits and attempts show at first. */
const atFirst = 10;

const useStyles = makeStyles({
  month: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground2, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  button: { justifySelf: 'start' },
});

/** Visits and attempts by month, the newest first: what counted, what did not and why. */
export function HistorySection({ page, today }: { page: ChildPage; today: string }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { history } = page;
  if (history.length === 0)
    return (
      <Section title={childWords.history}>
        <Text>{childWords.noHistory}</Text>
      </Section>
    );
  const shown = all ? history : history.slice(0, atFirst);
  return (
    <Section title={childWords.history}>
      {notesOn(page) && (
        <Text size={200} className={styles.quiet}>
          {notesOn(page)}
        </Text>
      )}
      {monthsOf(shown).map(({ month, entries }) => (
        <div key={month}>
          <h3 className={styles.month}>{month}</h3>
          <PlainList>
            {entries.map((entry) => (
              <li key={entry.visit.id}>
                <HistoryItem entry={entry} childId={page.child.id} today={today} />
              </li>
            ))}
          </PlainList>
        </div>
      ))}
      {shown.length < history.length && (
        <Button className={styles.button} onClick={() => setAll(true)}>
          {historyWords.showAll(history.length)}
        </Button>
      )}
    </Section>
  );
}

/** What holds for many entries is said once. */
function notesOn({ history }: ChildPage): string {
  const silent = history.some(({ because }) => because.includes(readingWords.sourceSilent));
  const imported = history.some(({ source }) => source === 'ssd');
  return [imported && historyWords.hint, silent && readingWords.sourceSilent].filter(Boolean).join(' ');
}
