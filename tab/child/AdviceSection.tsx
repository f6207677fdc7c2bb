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
        {[...clausesByText(advice)].map(([text, clauses]) => (
          <li key={text}>
            <Text>{`${text} (${clauses.join(', ')})`}</Text>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

/** What several policies say in the same words is said once, with all of their clauses. */
function clausesByText(advice: Evaluation['advice']): Map<string, string[]> {
  const said = new Map<string, string[]>();
  for (const { clause, text } of advice) said.set(text, [...(said.get(text) ?? []), clause]);
  return said;
}
