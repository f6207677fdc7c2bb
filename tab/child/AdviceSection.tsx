import { Text } from '@fluentui/react-components';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { childWords } from '#shared/words/childPage.ts';
import { PlainList } from '#tab/frame/PlainList.tsx';
import { Section } from '#tab/frame/Section.tsx';

/** What the policy would have people keep in mind; never late. */
export function AdviceSection({ advice }: { advice: Evaluation['advice'] }) {
  if (advice.length === 0) return null;
  return (
    <Section title={childWords.advice}>
      <PlainList>
        {advice.map(({ clause, text }) => (
          <li key={`${clause} ${text}`}>
            <Text>{`${text} (${clause})`}</Text>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
