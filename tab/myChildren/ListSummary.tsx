import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ChildLine } from '#shared/model/api/children.ts';
import { listWords } from '#shared/words/myChildren.ts';
import { weekGroups } from './weekGroups.ts';

const useStyles = makeStyles({
  line: { marginTop: `calc(-1 * ${tokens.spacingVerticalL})`, color: tokens.colorNeutralForeground2 },
});

/** How we stand with all of them, in one line: `3 late · 2 due next week · 12 later · 1 booked`. */
export function ListSummary({ children, today }: { children: ChildLine[]; today: string }) {
  const styles = useStyles();
  const booked = children.filter((child) => child.booked).length;
  const said = weekGroups(children, today).map((group) =>
    listWords.summary[group.name](group.children.length),
  );
  if (booked > 0) said.push(listWords.summary.booked(booked));
  return <Text className={styles.line}>{said.join(' · ')}</Text>;
}
