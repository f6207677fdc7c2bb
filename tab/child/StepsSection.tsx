import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { childWords } from '#shared/words/childPage.ts';
import { escalationWords } from '#shared/words/myChildren.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { Section } from '#tab/frame/Section.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** What the policy asks of managers and others, by when and why. */
export function StepsSection({ steps, today }: { steps: Evaluation['escalation']; today: string }) {
  const styles = useStyles();
  if (steps.length === 0) return null;
  return (
    <Section title={childWords.steps}>
      <ul className={styles.list}>
        {steps.map(({ step, clause, dueBy, because, done }) => (
          <li key={`${step} ${clause} ${dueBy}`}>
            <div className={styles.head}>
              <Text weight="semibold">
                {`${escalationWords.steps[step]} ${escalationWords.by(momentText(dueBy, today))}`}
              </Text>
              <Badge appearance="tint" color={done ? 'success' : 'informative'}>
                {done ? escalationWords.done : escalationWords.open}
              </Badge>
            </div>
            <Text size={200}>{because.join(' ')}</Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
