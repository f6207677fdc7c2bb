import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { ChildLine } from '#shared/model/api/children.ts';
import { listWords } from '#shared/words/myChildren.ts';
import { ChildRow } from './ChildRow.tsx';
import { weekGroups, type WeekGroup } from './weekGroups.ts';

const useStyles = makeStyles({
  group: { display: 'grid', rowGap: tokens.spacingVerticalS },
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

interface RowsProps {
  today: string;
  meId: string;
  forTeam?: boolean;
  /** By the child with whom it is offered: who can be seen on one trip. */
  trips?: ReadonlyMap<string, ChildLine[]>;
}

const noTrips: ReadonlyMap<string, ChildLine[]> = new Map();

/** The list in weeks: late first, then this week, next week, later, and those that need a number. */
export function ChildGroups({ children, ...more }: RowsProps & { children: ChildLine[] }) {
  return weekGroups(children, more.today).map((group) => <Group key={group.name} group={group} {...more} />);
}

function Group({ group, ...more }: RowsProps & { group: WeekGroup<ChildLine> }) {
  const styles = useStyles();
  const titleId = useId();
  const hint = listWords.groupHints[group.name];
  return (
    <section className={styles.group} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 className={styles.title} id={titleId}>
          {listWords.groups[group.name]}
        </h2>
        <Text className={styles.quiet}>{listWords.count(group.children.length)}</Text>
      </div>
      {hint && <Text className={styles.quiet}>{hint}</Text>}
      <ChildRows children={group.children} {...more} />
    </section>
  );
}

/** Children one under another. */
export function ChildRows({
  children,
  today,
  meId,
  forTeam = false,
  trips = noTrips,
}: RowsProps & { children: ChildLine[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {children.map((child) => (
        <li key={child.id} className={styles.item}>
          <ChildRow
            child={child}
            today={today}
            meId={meId}
            forTeam={forTeam}
            trip={trips.get(child.id) ?? []}
          />
        </li>
      ))}
    </ul>
  );
}
