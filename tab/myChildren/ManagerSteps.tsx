import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { PersonAlert16Regular } from '@fluentui/react-icons/svg/person-alert';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { escalationWords } from '#shared/words/myChildren.ts';
import { momentText } from '#tab/dates/momentText.ts';

const useStyles = makeStyles({
  step: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

/** What the policy asks of managers now; steps that were taken are on the child's page. */
export function ManagerSteps({ steps, today }: { steps: Evaluation['escalation']; today: string }) {
  const styles = useStyles();
  return steps
    .filter(({ done }) => !done)
    .map(({ step, clause, dueBy }) => (
      <Text key={`${step} ${clause} ${dueBy}`} size={200} className={styles.step}>
        <PersonAlert16Regular aria-hidden="true" />
        {`${escalationWords.steps[step]} ${escalationWords.by(momentText(dueBy, today))} (${clause})`}
      </Text>
    ));
}
