import { Text } from '@fluentui/react-components';
import type { Visit } from '#shared/model/caseFile.ts';
import { historyWords } from '#shared/words/childPage.ts';
import { howLine, visitParts, visitReasons } from './visitSentences.ts';

/** What is on record of one visit. Unknown is left out, or said to be unknown; it never looks like a yes. */
export function VisitFacts({ visit }: { visit: Visit }) {
  const seen = historyWords.seen[visit.childSeen ?? 'unknown'];
  return (
    <>
      <Text>{[seen, ...visitParts(visit)].join(' · ')}</Text>
      {howLine(visit) && <Text size={200}>{howLine(visit)}</Text>}
      {visitReasons(visit).map((reason) => (
        <Text key={reason} size={200}>
          {historyWords.why(reason)}
        </Text>
      ))}
    </>
  );
}
