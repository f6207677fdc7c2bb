import { Badge, type BadgeProps } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { ObligationState } from '#shared/model/evaluation.ts';
import { dueStateText } from '#shared/words/dueText.ts';
import { daysBetween } from '#tab/dates/daysBetween.ts';

const looks: Record<ObligationState, { color: BadgeProps['color']; icon: ReactElement }> = {
  late: { color: 'danger', icon: <Warning16Regular /> },
  'due-soon': { color: 'warning', icon: <Clock16Regular /> },
  'on-track': { color: 'success', icon: <CheckmarkCircle16Regular /> },
  'not-set': { color: 'informative', icon: <QuestionCircle16Regular /> },
};

/** How we stand with a date, in words, with an icon and a colour: never by colour alone. */
export function DueState({
  state,
  dueBy,
  today,
}: {
  state: ObligationState;
  dueBy: string | null;
  today: string;
}) {
  const { color, icon } = looks[state];
  return (
    <Badge appearance="tint" size="large" color={color} icon={icon}>
      {dueStateText(state, dueBy === null ? null : daysBetween(today, dueBy))}
    </Badge>
  );
}
