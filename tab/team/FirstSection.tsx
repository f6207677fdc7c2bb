import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { ChildLine } from '#shared/model/api/children.ts';
import { listWords, teamWords } from '#shared/words/myChildren.ts';
import { FirstRow } from './FirstRow.tsx';
import { needsADecision } from './needsADecision.ts';

const useStyles = makeStyles({
  section: { display: 'grid', rowGap: tokens.spacingVerticalS },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  item: { ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
});

/** Across the team, whom a manager looks at first: late, not seen yet, or nobody matched; with who and what is booked. */
export function FirstSection({
  children,
  today,
  meId,
}: {
  children: ChildLine[];
  today: string;
  meId: string;
}) {
  const styles = useStyles();
  const titleId = useId();
  const first = children.filter(needsADecision);
  if (first.length === 0) return <Text>{teamWords.noneFirst}</Text>;
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 className={styles.title} id={titleId}>
          {teamWords.first}
        </h2>
        <Text className={styles.quiet}>{listWords.count(first.length)}</Text>
      </div>
      <ul className={styles.list}>
        {first.map((child) => (
          <li key={child.id} className={styles.item}>
            <FirstRow child={child} today={today} meId={meId} />
          </li>
        ))}
      </ul>
    </section>
  );
}
