import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Handshake16Regular } from '@fluentui/react-icons/svg/handshake';
import type { AgreedPlan } from '#shared/model/api/plans.ts';
import { planWords } from '#shared/words/plans.ts';
import { momentText } from '#tab/dates/momentText.ts';

const useStyles = makeStyles({
  plan: { display: 'grid', rowGap: tokens.spacingVerticalXXS },
  said: { display: 'flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Who sees the child and by when, who agreed it, and whether that day has passed. */
export function AgreedPlanLine({ plan, today }: { plan: AgreedPlan; today: string }) {
  const styles = useStyles();
  const by = momentText(plan.by, today);
  return (
    <div className={styles.plan}>
      <Text className={styles.said}>
        <Handshake16Regular aria-hidden="true" />
        {plan.by < today ? planWords.passed(plan.who.name, by) : planWords.agreed(plan.who.name, by)}
      </Text>
      {plan.words !== null && <Text>{plan.words}</Text>}
      <Text size={200} className={styles.quiet}>
        {planWords.agreedBy(plan.agreedBy, momentText(plan.agreedAt, today))}
      </Text>
    </div>
  );
}
