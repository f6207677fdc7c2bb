import { Text } from '@fluentui/react-components';
import type { ChildPage } from '#shared/model/api/children.ts';
import type { Me } from '#shared/model/api/people.ts';
import { planWords } from '#shared/words/plans.ts';
import { Section } from '#tab/frame/Section.tsx';
import { AgreedPlanLine } from '#tab/plans/AgreedPlanLine.tsx';
import { PlanButton } from '#tab/plans/PlanButton.tsx';

/** What was agreed for this child; a manager agrees and changes it here. Nothing where there is nothing to say. */
export function PlanSection({ page, me }: { page: ChildPage; me: Me }) {
  const { child } = page;
  const leads = me.roles.includes('manager') || me.roles.includes('head-of-service');
  if (!child.plan && !leads) return null;
  return (
    <Section title={planWords.title}>
      {child.plan ? <AgreedPlanLine plan={child.plan} today={me.today} /> : <Text>{planWords.none}</Text>}
      {leads && (
        <div>
          <PlanButton child={child} plan={child.plan} />
        </div>
      )}
    </Section>
  );
}
