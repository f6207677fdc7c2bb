import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { ChildLine } from '#shared/model/api/children.ts';
import { listWords } from '#shared/words/myChildren.ts';

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

interface RowsOfChildren {
  children: readonly ChildLine[];
  row: (child: ChildLine) => ReactNode;
}

/** Children one under another. @example <ChildList row={(child) => <ChildRow child={child} … />}>{lines}</ChildList> */
export function ChildList({ children, row }: RowsOfChildren) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {children.map((child) => (
        <li key={child.id} className={styles.item}>
          {row(child)}
        </li>
      ))}
    </ul>
  );
}

/** The same under a heading that says how many they are. */
export function ListSection({
  title,
  hint,
  children,
  row,
}: RowsOfChildren & { title: string; hint?: string | undefined }) {
  const styles = useStyles();
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 className={styles.title} id={titleId}>
          {title}
        </h2>
        <Text className={styles.quiet}>{listWords.count(children.length)}</Text>
      </div>
      {hint && <Text className={styles.quiet}>{hint}</Text>}
      <ChildList row={row}>{children}</ChildList>
    </section>
  );
}
