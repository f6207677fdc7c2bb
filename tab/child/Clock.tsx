import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Obligation } from '#shared/model/evaluation.ts';
import { childWords } from '#shared/words/childPage.ts';
import { involvementLabel } from '#shared/words/involvements.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { DueState } from '#tab/myChildren/DueState.tsx';
import { Reasons } from '#tab/myChildren/Reasons.tsx';

const useStyles = makeStyles({
  clock: { display: 'grid', justifyItems: 'start', rowGap: tokens.spacingVerticalXXS },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** One clock: what is due, by when, how we stand, counted from what. */
export function Clock({ obligation, today }: { obligation: Obligation; today: string }) {
  const styles = useStyles();
  const { kind, involvement, dueBy, state, countedFrom, assumed, clause, because, missing } = obligation;
  const name = childWords.kindFor(childWords.kinds[kind], involvementLabel(involvement));
  return (
    <div className={styles.clock}>
      <div className={styles.head}>
        <Text weight="semibold">{name}</Text>
        {dueBy && <Text>{nextVisitWords.due(momentText(dueBy, today))}</Text>}
        <DueState state={state} dueBy={dueBy} today={today} />
      </div>
      {countedFrom && (
        <Text size={200} className={styles.quiet}>
          {childWords.countedFrom(countedFrom.what, momentText(countedFrom.at, today))}
        </Text>
      )}
      {missing && <Text>{missing}</Text>}
      {assumed && <Text size={200}>{childWords.assumed}</Text>}
      <Reasons name={name} clause={clause} because={because} />
    </div>
  );
}
