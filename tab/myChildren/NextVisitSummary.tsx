import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ChildLine } from '#shared/model/api/children.ts';
import { aimText } from '#shared/words/dueText.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { daysBetween } from '#tab/dates/daysBetween.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { DueState } from './DueState.tsx';
import { MustIncludeList } from './MustIncludeList.tsx';
import { Reasons } from './Reasons.tsx';

const useStyles = makeStyles({
  due: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Line = Pick<ChildLine, 'name' | 'evaluation'>;

/** When the next visit is due and why; or what is missing for a date. */
export function NextVisitSummary({ child, today }: { child: Line; today: string }) {
  const styles = useStyles();
  const { next, obligations } = child.evaluation;
  const notSet = obligations.filter(({ state }) => state === 'not-set');
  if (!next && notSet.length === 0) return <Text className={styles.quiet}>{nextVisitWords.nothingDue}</Text>;
  if (!next)
    return (
      <>
        <DueState state="not-set" dueBy={null} today={today} />
        <Text>{nextVisitWords.needsANumber}</Text>
        {notSet.map(({ id, missing }) => missing && <Text key={id}>{nextVisitWords.lacks(missing)}</Text>)}
      </>
    );
  const aim = next.aimBy !== next.dueBy && (
    <Text size={200} className={styles.quiet}>
      {aimText(momentText(next.aimBy, today), daysBetween(today, next.aimBy))}
    </Text>
  );
  const obligation = obligations.find(({ id }) => id === next.obligation);
  return (
    <>
      <div className={styles.due}>
        <Text weight="semibold">{nextVisitWords.due(momentText(next.dueBy, today))}</Text>
        <DueState state={next.state} dueBy={next.dueBy} today={today} />
      </div>
      <MustIncludeList next={next} />
      {obligation && <Reasons name={child.name} obligation={obligation} beside={aim} />}
      {!obligation && aim}
    </>
  );
}
