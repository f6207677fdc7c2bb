import { Text } from '@fluentui/react-components';
import type { ChildLine } from '#shared/model/api/children.ts';
import { teamWords } from '#shared/words/myChildren.ts';
import { ListSection } from '#tab/myChildren/ListSection.tsx';
import { FirstRow } from './FirstRow.tsx';
import { needsADecision } from './needsADecision.ts';

export interface FirstSectionProps {
  children: ChildLine[];
  today: string;
  meId: string;
}

/** Across the team, whom a manager looks at first: late, not seen yet, or nobody matched; with who and what is booked. */
export function FirstSection({ children, today, meId }: FirstSectionProps) {
  const first = children.filter(needsADecision);
  if (first.length === 0) return <Text>{teamWords.noneFirst}</Text>;
  return (
    <ListSection
      title={teamWords.first}
      row={(child) => <FirstRow child={child} today={today} meId={meId} />}
    >
      {first}
    </ListSection>
  );
}
