import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { childWords } from '#shared/words/childPage.ts';
import { escalationWords } from '#shared/words/myChildren.ts';
import { daysBetween } from '#tab/dates/daysBetween.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { Section } from '#tab/frame/Section.tsx';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

type Step = Evaluation['escalation'][number];

/** The ladder of the policies: who is to do what, by when and why, and what has been done. */
export function StepsSection({ steps, today }: { steps: readonly Step[]; today: string }) {
  const styles = useStyles();
  if (steps.length === 0) return null;
  const inOrder = [...steps].sort((one, other) =>
    one.dueBy.slice(0, 10).localeCompare(other.dueBy.slice(0, 10)),
  );
  return (
    <Section title={childWords.steps} hint={childWords.stepsHint}>
      <ol className={styles.list}>
        {inOrder.map((one) => (
          <li key={`${one.step} ${one.clause} ${one.dueBy}`}>
            <div className={styles.head}>
              <Text weight="semibold">
                {`${escalationWords.steps[one.step]} ${escalationWords.by(momentText(one.dueBy, today))}`}
              </Text>
              <StepState step={one} today={today} />
            </div>
            <Text size={200}>{[...one.because, `(${one.clause})`].join(' ')}</Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Done, to do, or to do although its time has passed: in words, with an icon and a colour. */
function StepState({ step: { done, dueBy }, today }: { step: Step; today: string }) {
  if (done)
    return (
      <Badge appearance="tint" color="success" icon={<CheckmarkCircle16Regular />}>
        {escalationWords.done}
      </Badge>
    );
  const passed = daysBetween(today, dueBy) < 0;
  return (
    <Badge
      appearance="tint"
      color={passed ? 'danger' : 'informative'}
      icon={passed ? <Warning16Regular /> : <Clock16Regular />}
    >
      {passed ? escalationWords.openLate : escalationWords.open}
    </Badge>
  );
}
